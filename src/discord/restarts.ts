import { backOffMs } from './back-off.ts';

export type RestartsParts = {
  /** How often one process may be started again within {@link withinMs}. */
  readonly max: number;
  readonly withinMs: number;
  /** The wait before the first restart, and the longest. */
  readonly firstMs: number;
  readonly maxMs: number;
  /** Milliseconds of a clock that only goes forward. */
  nowMs(): number;
  /** From 0 to below 1. */
  random(): number;
};

export type Restarts = {
  /** A process of that number ended. @returns how long to wait before it is started again; null: not any more. */
  ended(process: number): number | null;
};

/**
 * Counts restarts over a time, for each process by itself: one that ends now and then in a year is started again each time, one
 * that ends again and again has a reason that another start does not mend. The more often it ended lately, the longer the wait.
 */
export function createRestarts({ max, withinMs, firstMs, maxMs, nowMs, random }: RestartsParts): Restarts {
  const recent = new Map<number, readonly number[]>();
  return {
    ended(process) {
      const now = nowMs();
      const ends = [...(recent.get(process) ?? []).filter((endedAt) => now - endedAt < withinMs), now];
      recent.set(process, ends);
      return ends.length > max ? null : backOffMs({ attempt: ends.length, firstMs, maxMs, random: random() });
    },
  };
}
