import { inTime } from './in-time.ts';
import { type StartTimer, startTimer as startClockTimer } from './timer.ts';

/** One moment that several works have to be over by, one after the other. */
export type Deadline = {
  /** As {@link inTime}: null for work that is late. After the deadline, for all that does not end at once. */
  within<T>(work: Promise<T>): Promise<T | null>;
  /** Nobody waits for it any more. */
  cancel(): void;
};

/** @param ms from now on. */
export function startDeadline(ms: number, startTimer: StartTimer = startClockTimer): Deadline {
  const { elapsed, cancel } = startTimer(ms);
  // The next work needs the timer, too.
  return { within: (work) => inTime(work, { elapsed, cancel() {} }), cancel };
}
