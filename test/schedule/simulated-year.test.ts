import { expect, it } from 'vitest';
import { judgeRun, LATE_MS, type Timing } from '../../src/schedule/judge-run.ts';
import { nextRun } from '../../src/schedule/next-run.ts';
import { createZoneClocks } from '../../src/schedule/zone-clock.ts';
import { Random } from '../bench/random.ts';
import { type WallClockOracle, watchWallClock } from './wall-clock-oracle.ts';

const SCHEDULES = 10_000;
const FROM = Date.UTC(2026, 0, 1);
const UNTIL = Date.UTC(2027, 0, 1);
const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;
const DOWNTIMES = 60;

/** Clocks changed by an hour, half an hour and two, at night and at midnight, in north and south, for Ramadan, and not at all. */
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Australia/Adelaide',
  'Pacific/Apia',
  'Africa/Casablanca',
  'Asia/Tehran',
  'America/Santiago',
  'Africa/Cairo',
  'America/Scoresbysund',
  'Antarctica/Troll',
];

it('no run of 10,000 schedules is lost or doubled in a year with clock changes and downtimes', () => {
  const random = new Random(7);
  const oracles = ZONES.map((zone) => ({ zone, days: watchWallClock(zone, FROM, UNTIL).days }));
  const tickAfter = runWithDowntimes(random);
  const clockOf = createZoneClocks();
  let total = 0;
  let posted = 0;
  let passed = 0;
  for (let number = 0; number < SCHEDULES; number += 1) {
    const { zone, days } = oracles[random.below(oracles.length)] ?? { zone: 'UTC', days: [] };
    const plan: Timing = {
      posts: random.chance(0.5) ? 'passage' : 'this-day',
      missed: random.chance(0.5) ? 'catch-up' : 'skip',
      clock: clockOf(zone),
      // Half of them at night, when clocks are changed.
      minute: random.below(random.chance(0.5) ? 240 : 1_440),
    };
    const lived = liveThrough(plan, days, tickAfter);
    if (lived.wrong !== null) expect({ zone, ...plan, ...lived.wrong }).toBeNull();
    total += days.length;
    posted += lived.posted;
    passed += lived.passed;
  }
  expect(posted + passed).toBe(total);
  expect(total).toBeGreaterThan(SCHEDULES * 360);
  expect(passed).toBeGreaterThan(SCHEDULES);
});

type Lived = { readonly posted: number; readonly passed: number; readonly wrong: Record<string, unknown> | null };

/** Lets a schedule live through the days, and holds each judgement against what the clock on the wall says is due. */
function liveThrough(plan: Timing, days: WallClockOracle['days'], tickAfter: (instantMs: number) => number): Lived {
  const dueAt = (index: number) => days[index]?.minutesMs[plan.minute] ?? Number.POSITIVE_INFINITY;
  let posted = 0;
  let passed = 0;
  let waitsFor = nextRun(plan.clock, plan.minute, dueAt(0) - 1).atMs;
  for (let from = 0; from < days.length; ) {
    const nowMs = tickAfter(dueAt(from));
    let to = from;
    while (dueAt(to + 1) <= nowMs) to += 1;
    const judged = judgeRun(plan, { dueMs: waitsFor, nowMs });
    const isOver = nowMs >= (days[to + 1]?.minutesMs[0] ?? Number.POSITIVE_INFINITY);
    const isCaughtUp = plan.missed === 'catch-up' && !(plan.posts === 'this-day' && isOver);
    const due = nowMs - dueAt(to) <= LATE_MS || isCaughtUp ? days[to]?.day : undefined;
    const passes = to - from + (due === undefined ? 1 : 0);
    if (waitsFor !== dueAt(from) || judged.post?.day !== due || judged.passed !== passes) {
      return { posted, passed, wrong: { from: days[from]?.day, to: days[to]?.day, nowMs, waitsFor, judged, due, passes } };
    }
    posted += due === undefined ? 0 : 1;
    passed += passes;
    waitsFor = judged.next.atMs;
    from = to + 1;
  }
  return { posted, passed, wrong: null };
}

/** A process that looks once a minute, but for times from a minute to four days in which it is down. */
function runWithDowntimes(random: Random): (instantMs: number) => number {
  const lengths = [2 * MINUTE_MS, 50 * MINUTE_MS, 5 * 60 * MINUTE_MS, 4 * DAY_MS];
  const downtimes = Array.from({ length: DOWNTIMES }, (_, index) => {
    const from = FROM + DAY_MS * index * 6 + random.below(1_440) * MINUTE_MS;
    return { from, until: from + MINUTE_MS * (1 + random.below((lengths[index % 4] ?? 0) / MINUTE_MS)) };
  });
  return (instantMs) => {
    const tick = Math.ceil(instantMs / MINUTE_MS) * MINUTE_MS;
    const downtime = downtimes[Math.floor((tick - FROM) / DAY_MS / 6)];
    return downtime !== undefined && downtime.from <= tick && tick < downtime.until ? downtime.until : tick;
  };
}
