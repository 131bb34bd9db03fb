import type { SchedulePlan } from '../model/schedule.ts';
import { dayShown, nextRun, type Run } from './next-run.ts';
import type { ZoneClock } from './zone-clock.ts';

/** What to do about a schedule of which a run is due. */
export type Judgement = {
  /**
   * The run to post for; null posts nothing. One post stands for all that fell due since, so that a server is not flooded
   * after a downtime: for the latest of them.
   */
  readonly post: Run | null;
  /** How many runs are passed over: all that were due but for the one that is posted. */
  readonly passed: number;
  /** The first run that is not due yet. */
  readonly next: Run;
};

/** What of a schedule's plan tells when it is due. */
export type Timing = Pick<SchedulePlan, 'posts' | 'missed'> & {
  /** Of the schedule's zone. */
  readonly clock: ZoneClock;
  /** Of the day, 0 to 1439. */
  readonly minute: number;
};

/** `dueMs`: the run that the schedule waits for; not after `nowMs`. */
export type DueTimes = { readonly dueMs: number; readonly nowMs: number };

/** So long after its time a run is late, and not missed: a restart or a few attempts fit in. */
export const LATE_MS = 60 * 60 * 1000;

/**
 * Judges a schedule whose time has come. The latest run is posted while it is merely late, and, where missed runs are to be
 * caught up, also later; but what a day of the year brings is not caught up on another day.
 *
 * When the rules of the zone were changed after the run was planned, it may not be due after all; nothing is posted then.
 */
export function judgeRun({ posts, missed, clock, minute }: Timing, { dueMs, nowMs }: DueTimes): Judgement {
  let latest = nextRun(clock, minute, dueMs - 1);
  if (latest.atMs > nowMs) return { post: null, passed: 0, next: latest };
  let due = 1;
  let next = nextRun(clock, minute, latest.atMs);
  for (; next.atMs <= nowMs; next = nextRun(clock, minute, next.atMs)) {
    latest = next;
    due += 1;
  }
  const isLate = nowMs - latest.atMs <= LATE_MS;
  const isCaughtUp = missed === 'catch-up' && (posts === 'passage' || latest.day === dayShown(clock, nowMs));
  const post = isLate || isCaughtUp ? latest : null;
  return { post, passed: post === null ? due : due - 1, next };
}
