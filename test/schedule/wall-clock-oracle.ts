/**
 * Somebody who looks at a clock on the wall once a minute and does what is due whenever the clock comes to a time that it has
 * not shown yet. Shares no code and no library with what it checks: offsets are read off `Intl.DateTimeFormat`.
 */
export type WallClockOracle = {
  /** For each day that the clock showed, counted from 1 January 1970, the instants of its 1,440 minutes, in order. */
  readonly days: readonly { readonly day: number; readonly minutesMs: readonly number[] }[];
};

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;
/** No zone ever changed its clocks twice in so short a time: where both ends agree, so do all minutes between. */
const STRIDE_MINUTES = 12 * 60;

/** @param fromMs a full minute; days that began before it, or end after `untilMs`, are left out. */
export function watchWallClock(zone: string, fromMs: number, untilMs: number): WallClockOracle {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const offsetAt = (minute: number) => readWall(format, minute * MINUTE_MS) - minute;
  const reached = new Map<number, number[]>();
  const shown = new Set<number>();
  const until = untilMs / MINUTE_MS;
  let furthest = Number.NaN;
  for (let stride = fromMs / MINUTE_MS; stride < until; stride += STRIDE_MINUTES) {
    const offset = offsetAt(stride);
    const isSteady = offsetAt(stride + STRIDE_MINUTES) === offset;
    for (let minute = stride; minute < Math.min(stride + STRIDE_MINUTES, until); minute += 1) {
      const wall = minute + (isSteady ? offset : offsetAt(minute));
      shown.add(Math.floor(wall / DAY_MINUTES));
      for (let one = Number.isNaN(furthest) ? wall : furthest + 1; one <= wall; one += 1) {
        const day = Math.floor(one / DAY_MINUTES);
        const minutes = reached.get(day) ?? [];
        reached.set(day, minutes);
        minutes.push(minute * MINUTE_MS);
      }
      furthest = Number.isNaN(furthest) ? wall : Math.max(furthest, wall);
    }
  }
  const whole = [...reached].filter(([day, minutes]) => shown.has(day) && minutes.length === DAY_MINUTES);
  return { days: whole.map(([day, minutesMs]) => ({ day, minutesMs })) };
}

/** The minute that a clock shows, counted from 1970 as if it were never changed. */
function readWall(format: Intl.DateTimeFormat, instantMs: number): number {
  const [day = 0, month = 0, year = 0, hour = 0, minute = 0] = format.format(instantMs).match(/\d+/g)?.map(Number) ?? [];
  return Date.UTC(year, month - 1, day, hour, minute) / MINUTE_MS;
}
