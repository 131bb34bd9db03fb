import type { StartTimer } from '../../src/clock/timer.ts';

export type ManualTimer = {
  readonly startTimer: StartTimer;
  /** The lengths of all timers that were started, in order. */
  readonly started: number[];
  /** How many have neither elapsed nor been cancelled. */
  running(): number;
  /** @param ms - only those of this length; left out: all. */
  elapse(ms?: number): void;
  /** Those too that are started by what the first ones set off. */
  elapseAll(turn: () => Promise<void>): Promise<void>;
};

/** Timers that elapse when the test says so. */
export function createManualTimer(): ManualTimer {
  const started: number[] = [];
  const running = new Map<() => void, number>();
  const timer: ManualTimer = {
    started,
    running: () => running.size,
    startTimer(ms) {
      started.push(ms);
      let cancel = () => {};
      const elapsed = new Promise<void>((resolve) => {
        running.set(resolve, ms);
        cancel = () => running.delete(resolve);
      });
      return { elapsed, cancel };
    },
    elapse(only) {
      for (const [resolve, ms] of running) {
        if (only !== undefined && ms !== only) continue;
        running.delete(resolve);
        resolve();
      }
    },
    async elapseAll(turn) {
      while (running.size > 0) {
        timer.elapse();
        await turn();
      }
    },
  };
  return timer;
}
