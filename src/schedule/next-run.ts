import type { ZoneClock } from './zone-clock.ts';

/** A run of a daily schedule. */
export type Run = {
  /** The day that it is for on the zone's calendar, in days since 1 January 1970; {@link isoDay} names it. */
  readonly day: number;
  /** Milliseconds since 1970 in UTC. */
  readonly atMs: number;
};

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/**
 * The first run after an instant. Each day that a zone's calendar has gets one run, at the first instant at which the clocks
 * show the wanted time or a later one: where the clocks are put forward over it, as they come out of the gap, even when that
 * is past midnight; where they are put back over it, the first time round. A day that the calendar leaves out, as Samoa's
 * did 30 December 2011, gets none.
 *
 * @param minute of the day on the wall, 0 to 1439.
 * @param afterMs itself excluded.
 */
export function nextRun(clock: ZoneClock, minute: number, afterMs: number): Run {
  // All days before this one have had their run: the clocks have shown a later time.
  for (let day = dayShown(clock, afterMs); ; day += 1) {
    const atMs = instantOf(clock, minute, day);
    if (atMs > afterMs && !isLeftOut(clock, day, atMs)) return { day, atMs };
  }
}

/** The day that a zone's clocks show at an instant, counted as that of a {@link Run}. */
export function dayShown(clock: ZoneClock, instantMs: number): number {
  return Math.floor(clock.wallAt(instantMs) / DAY_MS);
}

/** `YYYY-MM-DD`. */
export function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

function instantOf(clock: ZoneClock, minute: number, day: number): number {
  return clock.firstReaching(day * DAY_MS + minute * MINUTE_MS);
}

/** Whether the calendar of the zone has no such day; what would be its run then falls on a later one. */
function isLeftOut(clock: ZoneClock, day: number, atMs: number): boolean {
  return dayShown(clock, atMs) > day && dayShown(clock, instantOf(clock, 0, day)) > day;
}
