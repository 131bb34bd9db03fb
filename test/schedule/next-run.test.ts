import { describe, expect, it } from 'vitest';
import { dayShown, isoDay, nextRun, type Run } from '../../src/schedule/next-run.ts';
import { createZoneClocks } from '../../src/schedule/zone-clock.ts';
import { watchWallClock } from './wall-clock-oracle.ts';

const clockOf = createZoneClocks();
const at = (text: string) => Date.parse(text);
const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const next = (zone: string, time: string, after: string) => shown(nextRun(clockOf(zone), minuteOf(time), at(after)));
const shown = ({ day, atMs }: Run) => `${isoDay(day)} at ${new Date(atMs).toISOString().replace(':00.000Z', 'Z')}`;

describe('nextRun', () => {
  it('runs at the wall time in summer and in winter', () => {
    expect(next('Europe/Berlin', '09:30', '2026-07-01T00:00Z')).toBe('2026-07-01 at 2026-07-01T07:30Z');
    expect(next('Europe/Berlin', '09:30', '2026-12-01T00:00Z')).toBe('2026-12-01 at 2026-12-01T08:30Z');
  });

  it('leaves out a run that is just now', () => {
    expect(next('UTC', '09:30', '2026-07-01T09:29Z')).toBe('2026-07-01 at 2026-07-01T09:30Z');
    expect(next('UTC', '09:30', '2026-07-01T09:30Z')).toBe('2026-07-02 at 2026-07-02T09:30Z');
  });

  it('runs at the first instant after a gap, whichever time in the gap was wanted', () => {
    expect(next('Europe/Berlin', '02:00', '2026-03-28T12:00Z')).toBe('2026-03-29 at 2026-03-29T01:00Z');
    expect(next('Europe/Berlin', '02:59', '2026-03-28T12:00Z')).toBe('2026-03-29 at 2026-03-29T01:00Z');
    expect(next('Europe/Berlin', '03:00', '2026-03-28T12:00Z')).toBe('2026-03-29 at 2026-03-29T01:00Z');
    expect(next('Europe/Berlin', '03:01', '2026-03-28T12:00Z')).toBe('2026-03-29 at 2026-03-29T01:01Z');
  });

  it('runs once where a time comes twice, at the first', () => {
    expect(next('Europe/Berlin', '02:30', '2026-10-24T12:00Z')).toBe('2026-10-25 at 2026-10-25T00:30Z');
    expect(next('Europe/Berlin', '02:30', '2026-10-25T00:30Z')).toBe('2026-10-26 at 2026-10-26T01:30Z');
  });

  it('knows the half hour of Lord Howe Island', () => {
    expect(next('Australia/Lord_Howe', '02:15', '2026-10-03T00:00Z')).toBe('2026-10-04 at 2026-10-03T15:30Z');
    expect(next('Australia/Lord_Howe', '01:45', '2026-04-04T00:00Z')).toBe('2026-04-05 at 2026-04-04T14:45Z');
    expect(next('Australia/Lord_Howe', '01:45', '2026-04-04T14:45Z')).toBe('2026-04-06 at 2026-04-05T15:15Z');
  });

  it('runs at one where the clocks leap from midnight to one', () => {
    expect(next('Africa/Cairo', '00:15', '2026-04-23T12:00Z')).toBe('2026-04-24 at 2026-04-23T22:00Z');
    expect(next('America/Santiago', '00:00', '2026-09-05T12:00Z')).toBe('2026-09-06 at 2026-09-06T04:00Z');
  });

  it('runs past midnight where the clocks leap over it', () => {
    // Casey Station put its clocks from 23:59 on 3 October 2020 to 03:01 on the next day (00:01 to 03:01 in the database).
    expect(next('Antarctica/Casey', '00:30', '2020-10-03T12:00Z')).toBe('2020-10-04 at 2020-10-03T16:01Z');
    expect(next('America/Scoresbysund', '23:30', '2026-03-28T12:00Z')).toBe('2026-03-28 at 2026-03-29T01:00Z');
    expect(next('America/Scoresbysund', '23:30', '2026-03-29T01:00Z')).toBe('2026-03-29 at 2026-03-30T00:30Z');
  });

  it('has no run on the day that Samoa left out', () => {
    expect(next('Pacific/Apia', '09:00', '2011-12-29T18:00Z')).toBe('2011-12-29 at 2011-12-29T19:00Z');
    expect(next('Pacific/Apia', '09:00', '2011-12-29T19:00Z')).toBe('2011-12-31 at 2011-12-30T19:00Z');
  });

  it('counts a run before the clocks were put back over midnight as over', () => {
    // St. John's put its clocks back from 00:01 to 23:01 on 7 November 2010.
    expect(isoDay(dayShown(clockOf('America/St_Johns'), at('2010-11-07T02:45Z')))).toBe('2010-11-06');
    expect(next('America/St_Johns', '00:00', '2010-11-07T02:45Z')).toBe('2010-11-08 at 2010-11-08T03:30Z');
  });

  it('stays at one distance from UTC where daylight saving was given up', () => {
    expect(next('Asia/Tehran', '00:00', '2026-03-21T00:00Z')).toBe('2026-03-22 at 2026-03-21T20:30Z');
    expect(next('Asia/Tehran', '00:00', '2026-09-21T00:00Z')).toBe('2026-09-22 at 2026-09-21T20:30Z');
  });

  it('goes back for Ramadan in Morocco', () => {
    expect(next('Africa/Casablanca', '09:00', '2026-02-14T12:00Z')).toBe('2026-02-15 at 2026-02-15T09:00Z');
    expect(next('Africa/Casablanca', '09:00', '2026-03-21T12:00Z')).toBe('2026-03-22 at 2026-03-22T08:00Z');
  });
});

/** Years in which these did something: half an hour, a day, Ramadan, midnight, no daylight saving, the southern hemisphere. */
const WATCHED: readonly (readonly [zone: string, year: number])[] = [
  ['Europe/Berlin', 2026],
  ['America/New_York', 2026],
  ['Australia/Lord_Howe', 2026],
  ['Pacific/Apia', 2011],
  ['Africa/Casablanca', 2026],
  ['Asia/Tehran', 2022],
  ['America/Santiago', 2026],
  ['Africa/Cairo', 2026],
  ['America/Scoresbysund', 2026],
  ['America/St_Johns', 2010],
  ['Asia/Kathmandu', 2024],
];

/** Coprime to the hour, so that gaps and doubled hours are met at many of their minutes. */
const STEP_MINUTES = 37;

describe('a clock on a wall', () => {
  it.each(WATCHED)('of %s in %i comes to every minute of every day when its run is due', (zone, year) => {
    const { days } = watchWallClock(zone, Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1));
    expect(days.length).toBeGreaterThan(360);
    const clock = clockOf(zone);
    for (let minute = 0; minute < 1440; minute += STEP_MINUTES) {
      const expected = days.map(({ day, minutesMs }) => ({ day, atMs: minutesMs[minute] ?? Number.NaN }));
      const runs: Run[] = [];
      for (let after = (expected[0]?.atMs ?? 0) - 1; runs.length < expected.length; after = runs.at(-1)?.atMs ?? 0) {
        runs.push(nextRun(clock, minute, after));
      }
      expect(runs).toEqual(expected);
    }
  });
});
