import { expect, it } from 'vitest';
import type { ChannelPost, PostOutcome } from '../../src/model/channel-post.ts';
import type { OutletId } from '../../src/model/outlet.ts';
import type { MissedRuns } from '../../src/model/schedule.ts';
import { type Candidate, chooseNext } from '../../src/schedule/choose-next.ts';
import { LATE_MS } from '../../src/schedule/judge-run.ts';
import { writeLocalTime } from '../../src/schedule/local-time.ts';
import { nextRun } from '../../src/schedule/next-run.ts';
import type { RunParts } from '../../src/schedule/run-one.ts';
import { startSchedules } from '../../src/schedule/run-schedules.ts';
import { createZoneClocks } from '../../src/schedule/zone-clock.ts';
import { createMemoryStore } from '../../src/storage/memory/create-memory-store.ts';
import { Random } from '../bench/random.ts';
import { createManualClock } from '../fakes/manual-clock.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';
import { PLAN } from './runner-stage.ts';

/*
 * The runner itself lives through months on a store: Discord is away, loses answers and refuses some passages for good; the
 * process is killed before it posts and after; moderators change schedules while their posts are under way.
 */

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const HALF_HOUR_MS = 30 * MINUTE_MS;
/** In which the clocks of each of the zones are changed. */
const FROM = Date.UTC(2026, 1, 12);
const UNTIL = Date.UTC(2026, 3, 28);
const SCHEDULES = 240;
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'America/Santiago',
  'Africa/Cairo',
  'Antarctica/Troll',
] as const;
/** Discord knows a nonce for so long. */
const NONCE_MS = 5 * MINUTE_MS;
/** The longest pause between two attempts at what Discord does not take for now. */
const PAUSE_MS = 30 * MINUTE_MS;
/** A process that is back within so long knows what became of what it was posting. */
const SOON_MS = 3 * MINUTE_MS;

const CANDIDATES: readonly Candidate[] = Array.from({ length: 20 }, (_, index) => ({
  id: `passage-${index}`,
  outlet: `outlet-${index % 3}`,
}));
const OUTLETS = new Map<string, OutletId>(CANDIDATES.map(({ id, outlet }) => [id, outlet]));
/** Discord never takes these. */
const UNFIT: ReadonlySet<string> = new Set(['passage-4', 'passage-11']);
const FIT = CANDIDATES.map(({ id }) => id).filter((id) => !UNFIT.has(id));

type Span = { readonly fromMs: number; readonly untilMs: number };
/** What became of a passage: all saw it, or it counts as shown. */
type Event = { readonly kind: 'shown' | 'counted'; readonly channelId: string; readonly item: string; readonly atMs: number };
/** What ended a run without a post, or a plan. */
type Mishap = { readonly kind: 'killed' | 'edited' | 'unfit'; readonly channelId: string; readonly atMs: number };
type Timing = { readonly fromMs: number; readonly minute: number };
type Life = {
  readonly zone: string;
  readonly missed: MissedRuns;
  /** Each as from its beginning. */
  readonly timings: Timing[];
};

it('loses no run but by its rule, doubles none, and shows nothing again before everything else was', async () => {
  const { lives, events, mishaps, outages, downtimes } = await liveThroughMonths(new Random(11));
  const clockOf = createZoneClocks();
  const tally = { due: 0, shown: 0, missed: 0 };
  for (const [channelId, { zone, missed, timings }] of lives) {
    const here = <T extends { readonly channelId: string }>(all: readonly T[]) =>
      all.filter((one) => one.channelId === channelId);
    const shown = here(events).filter(({ kind }) => kind === 'shown');
    const due = timings.flatMap(({ fromMs, minute }, index) => {
      const runs: number[] = [];
      const endMs = timings[index + 1]?.fromMs ?? UNTIL;
      for (let { atMs } = nextRun(clockOf(zone), minute, fromMs); atMs <= endMs; { atMs } = nextRun(clockOf(zone), minute, atMs))
        runs.push(atMs);
      return runs;
    });
    for (const [index, fromMs] of due.slice(0, -1).entries()) {
      const run = { fromMs, untilMs: due[index + 1] ?? UNTIL };
      const posts = shown.filter(({ atMs }) => within(run, atMs)).length;
      tally.due += 1;
      tally.shown += posts;
      if (posts === 1) continue;
      tally.missed += 1;
      const own = here(mishaps).filter(({ atMs }) => within(run, atMs));
      const patience = { fromMs, untilMs: missed === 'skip' ? fromMs + LATE_MS : run.untilMs };
      const isExcused =
        posts === 0 && (own.length > 0 || longestClear(patience, [...outages, ...downtimes]) <= PAUSE_MS + MINUTE_MS);
      if (!isExcused) expect({ channelId, missed, due: new Date(fromMs).toISOString(), posts, own }).toBeNull();
    }
    expect(repeatedTooSoon(here(events)), channelId).toEqual([]);
  }
  expect(tally.due).toBeGreaterThan(SCHEDULES * 70);
  expect(tally.missed).toBeGreaterThan(100);
  expect(tally.missed).toBeLessThan(tally.due / 20);
  expect(events.filter(({ item }) => UNFIT.has(item)).length).toBeGreaterThan(SCHEDULES * 4);
  for (const kind of ['killed', 'edited']) expect(mishaps.filter((one) => one.kind === kind).length).toBeGreaterThan(50);
});

/** Items that were shown again although others had not been, since. */
function repeatedTooSoon(events: readonly Event[]): readonly string[] {
  const lastShown = new Map<string, number>();
  return events.flatMap(({ kind, item }, index) => {
    if (kind !== 'shown') return [];
    const since = lastShown.get(item);
    lastShown.set(item, index);
    if (since === undefined) return [];
    const between = new Set(events.slice(since + 1, index).map((event) => event.item));
    return FIT.every((other) => other === item || between.has(other)) ? [] : [item];
  });
}

function within({ fromMs, untilMs }: Span, atMs: number): boolean {
  return fromMs <= atMs && atMs < untilMs;
}

/** How long a span goes on without any of the others, at best. */
function longestClear({ fromMs, untilMs }: Span, others: readonly Span[]): number {
  const inOrder = others
    .filter((one) => one.untilMs > fromMs && one.fromMs < untilMs)
    .sort((one, two) => one.fromMs - two.fromMs);
  let clearFromMs = fromMs;
  let longest = 0;
  for (const one of inOrder) {
    longest = Math.max(longest, one.fromMs - clearFromMs);
    clearFromMs = Math.max(clearFromMs, one.untilMs);
  }
  return Math.max(longest, untilMs - clearFromMs);
}

async function liveThroughMonths(random: Random) {
  const clock = createManualClock(FROM);
  const clockOf = createZoneClocks();
  let claims = 0;
  const newClaim = () => {
    claims += 1;
    return String(claims);
  };
  const store = createMemoryStore({ nowMs: clock.nowMs, newClaim });
  const lives = new Map<string, Life>();
  const events: Event[] = [];
  const mishaps: Mishap[] = [];
  const downtimes: Span[] = [];
  const outages = Array.from({ length: 25 }, () => {
    const fromMs = FROM + random.below(UNTIL - FROM);
    return { fromMs, untilMs: fromMs + MINUTE_MS + random.below(5 * HOUR_MS) };
  });
  const isOut = (atMs: number) => outages.some((outage) => within(outage, atMs));

  for (let number = 0; number < SCHEDULES; number += 1) {
    const channelId = String(number);
    // Half of them at night, when clocks are changed.
    const minute = 30 * random.below(random.chance(0.5) ? 9 : 48);
    const zone = ZONES[number % ZONES.length] ?? 'UTC';
    const missed = random.chance(0.5) ? 'catch-up' : 'skip';
    const plan = { ...PLAN, channelId, zone, localTime: writeLocalTime(minute), missed } as const;
    await store.schedules.create(plan, nextRun(clockOf(zone), minute, FROM).atMs, { guildId: channelId, by: '1', atMs: FROM });
    lives.set(channelId, { zone, missed, timings: [{ fromMs: FROM, minute }] });
  }

  /** In the process that runs: what it claimed and has not settled, with what it chose. */
  const underWay = new Map<string, string | null>();
  const count = (channelId: string) => {
    const item = underWay.get(channelId) ?? null;
    if (item !== null) events.push({ kind: 'counted', channelId, item, atMs: clock.nowMs() });
  };

  const nonces = new Map<string, number>();
  const discord = ({ channelId, payload, nonce }: ChannelPost): PostOutcome => {
    const atMs = clock.nowMs();
    const item = payload.content ?? '';
    if (isOut(atMs)) return { kind: 'failed' };
    if (UNFIT.has(item)) return { kind: 'unfit' };
    if (atMs - (nonces.get(nonce) ?? Number.NEGATIVE_INFINITY) > NONCE_MS) {
      nonces.set(nonce, atMs);
      events.push({ kind: 'shown', channelId, item, atMs });
    }
    // The answer is lost; the next one arrives in time.
    return random.chance(0.02) && !isOut(atMs + 2 * MINUTE_MS) ? { kind: 'unsure' } : { kind: 'posted' };
  };

  const edit = async (channelId: string): Promise<void> => {
    const [schedule] = await store.schedules.list(channelId);
    const minute = 30 * random.below(48);
    if (schedule === undefined || schedule.plan.localTime === writeLocalTime(minute)) return;
    const plan = { ...schedule.plan, localTime: writeLocalTime(minute) };
    const atMs = clock.nowMs();
    const change = { kind: 'plan', plan, nextRunMs: nextRun(clockOf(plan.zone), minute, atMs).atMs } as const;
    await store.schedules.change(1, change, { guildId: channelId, by: '1', atMs });
    count(channelId);
    mishaps.push({ kind: 'edited', channelId, atMs });
    lives.get(channelId)?.timings.push({ fromMs: atMs, minute });
  };

  // In no minute between these is anything due: a runner that sleeps through them is none the worse, and the test is quick.
  const wake = new Set<number>();
  const nextWake = (nowMs: number): number => {
    let next = Math.floor(nowMs / HALF_HOUR_MS + 1) * HALF_HOUR_MS;
    for (const atMs of wake) {
      if (atMs <= nowMs) wake.delete(atMs);
      else next = Math.min(next, atMs);
    }
    return next;
  };

  const start = (): void => {
    let isDead = false;
    const never = () => new Promise<never>(() => {});
    const kill = (): void => {
      isDead = true;
      const atMs = clock.nowMs();
      const downMs = [2 * MINUTE_MS, 20 * MINUTE_MS, 3 * HOUR_MS][random.below(3)] ?? 0;
      downtimes.push({ fromMs: atMs, untilMs: atMs + downMs });
      if (downMs > SOON_MS) for (const channelId of underWay.keys()) mishaps.push({ kind: 'killed', channelId, atMs });
      underWay.clear();
      void clock.startTimer(downMs).elapsed.then(start);
    };
    const { runs } = store;
    const parts: RunParts = {
      runs: {
        shown: runs.shown,
        async claimDue(query) {
          if (isDead) return never();
          const due = await runs.claimDue(query);
          for (const { schedule, chosen } of due.claimed) underWay.set(schedule.guildId, chosen?.item ?? null);
          if (due.claimed.length > 0) wake.add(query.nowMs + query.leaseMs);
          return due;
        },
        async choose(run, item, nowMs) {
          if (isDead) return never();
          underWay.set(run.schedule.guildId, item);
          return runs.choose(run, item, nowMs);
        },
        async settle(run, outcome, nowMs) {
          if (isDead) return never();
          if ('retryAtMs' in outcome) wake.add(outcome.retryAtMs);
          if (['posted', 'given-up', 'passed-over'].includes(outcome.kind)) count(run.schedule.guildId);
          // After an outage nothing stands in any more for what is refused for good.
          if (outcome.kind === 'given-up' && UNFIT.has(underWay.get(run.schedule.guildId) ?? ''))
            mishaps.push({ kind: 'unfit', channelId: run.schedule.guildId, atMs: nowMs });
          underWay.delete(run.schedule.guildId);
          return runs.settle(run, outcome, nowMs);
        },
      },
      poster: {
        async post(message) {
          if (isDead) return never();
          const fate = random.next();
          if (fate < 0.004) await edit(message.channelId);
          if (fate < 0.996) return discord(message);
          // Before Discord has the message, or after.
          if (fate < 0.998) discord(message);
          kill();
          return never();
        },
      },
      clockOf,
      async compose({ schedule, item }) {
        const shown = await runs.shown(schedule);
        const outletOf = (id: string) => OUTLETS.get(id) ?? null;
        const chosen = item ?? chooseNext({ candidates: CANDIDATES, outletOf, shown, seed: schedule.guildId })?.id ?? '';
        return { kind: 'post', item: chosen, payload: { content: chosen, allowed_mentions: { parse: [] } } };
      },
      onEntry() {},
      log: createRecordingLog(),
      nowMs: clock.nowMs,
    };
    startSchedules({ ...parts, startTimer: () => clock.startTimer(nextWake(clock.nowMs()) - clock.nowMs()) });
  };

  start();
  await clock.advanceTo(UNTIL);
  return { lives, events, mishaps, outages, downtimes };
}
