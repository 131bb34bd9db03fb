import { Temporal } from 'temporal-polyfill';

/**
 * What the clocks of one zone show. A wall time is written as the milliseconds that lie between 1 January 1970 00:00 and it
 * on a clock that is never changed, so that wall times count through as the calendar does.
 */
export type ZoneClock = {
  /** The wall time at an instant; both in milliseconds since 1970. */
  wallAt(instantMs: number): number;
  /**
   * The first instant at which the clocks show a wall time or a later one. For a time that the clocks leap over this is the
   * first instant after the gap; for one that they show twice it is the first of the two.
   */
  firstReaching(wallMs: number): number;
};

/** @param zone an IANA name that the runtime knows; any other throws a RangeError. The same zone has the same clock. */
export type ZoneClocks = (zone: string) => ZoneClock;

/** Clocks that keep what they have read of the time zone database for as long as they are used: a few lines a zone and year. */
export function createZoneClocks(): ZoneClocks {
  const clocks = new Map<string, ZoneClock>();
  return (zone) => {
    const clock = clocks.get(zone) ?? createZoneClock(zone);
    clocks.set(zone, clock);
    return clock;
  };
}

/** A time during which a zone's clocks keep one distance from UTC; half-open, in milliseconds, infinite where it has no end. */
type Stretch = {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly offsetMs: number;
};

/** No zone lies farther behind UTC or ahead of it: -12:00 and +14:00 today, -15:13 and +15:13 in the database's history. */
const FARTHEST_MS = 16 * 60 * 60 * 1000;

function createZoneClock(zone: string): ZoneClock {
  const known: Stretch[] = [];
  let latest = readStretch(zone, 0);
  const stretchAt = (instantMs: number): Stretch => {
    if (!holds(latest, instantMs))
      latest = known.find((stretch) => holds(stretch, instantMs)) ?? keep(readStretch(zone, instantMs));
    return latest;
  };
  const keep = (stretch: Stretch): Stretch => {
    known.push(stretch);
    return stretch;
  };
  return {
    wallAt: (instantMs) => instantMs + stretchAt(instantMs).offsetMs,
    firstReaching(wallMs) {
      let stretch = stretchAt(wallMs - FARTHEST_MS);
      while (stretch.untilMs + stretch.offsetMs <= wallMs) stretch = stretchAt(stretch.untilMs);
      return Math.max(stretch.fromMs, wallMs - stretch.offsetMs);
    },
  };
}

function holds({ fromMs, untilMs }: Stretch, instantMs: number): boolean {
  return fromMs <= instantMs && instantMs < untilMs;
}

function readStretch(zone: string, instantMs: number): Stretch {
  const at = Temporal.Instant.fromEpochMilliseconds(Math.floor(instantMs)).toZonedDateTimeISO(zone);
  // `previous` is strictly before: asked one step later it finds a change at the instant itself too.
  const from = at.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  const until = at.getTimeZoneTransition('next');
  return {
    fromMs: from?.epochMilliseconds ?? -Infinity,
    untilMs: until?.epochMilliseconds ?? Infinity,
    offsetMs: at.offsetNanoseconds / 1_000_000,
  };
}
