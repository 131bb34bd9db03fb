import { describe, expect, it } from 'vitest';
import type { Expired, RetentionCutoffs } from '../../src/model/member-data.ts';
import { StoreError } from '../../src/model/store-error.ts';
import { createUseNotes } from '../../src/moderation/note-use.ts';
import { retentionCutoffs, startRetention } from '../../src/moderation/retention.ts';
import { createMemoryStore } from '../../src/storage/memory/create-memory-store.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOW_MS = Date.UTC(2026, 10, 20);

describe('retentionCutoffs', () => {
  it('lies as many days back as is promised', () => {
    expect(retentionCutoffs(NOW_MS)).toEqual({
      decidedReportsMs: Date.UTC(2026, 7, 22),
      openReportsMs: Date.UTC(2026, 4, 24),
      auditMs: Date.UTC(2025, 10, 20),
    });
  });
});

describe('startRetention', () => {
  it('deletes at once and every six hours, by the clock of that time, until it is stopped', async () => {
    const clock = createClock();
    const asked: RetentionCutoffs[] = [];
    const members = { expire: async (cutoffs: RetentionCutoffs) => note(asked, cutoffs) };
    const job = startRetention({ members, use: EVERYBODY, log: createRecordingLog(), ...clock });
    expect(clock.everyMs()).toBe(DAY_MS / 4);
    await settled();
    clock.advance(DAY_MS / 4);
    await settled();
    expect(asked).toEqual([retentionCutoffs(NOW_MS), retentionCutoffs(NOW_MS + DAY_MS / 4)]);
    await job.stop();
    clock.advance(DAY_MS / 4);
    expect(asked).toHaveLength(2);
  });

  it('goes on after a failure, which is logged', async () => {
    const clock = createClock();
    const log = createRecordingLog();
    const outcomes = [Promise.reject(new StoreError('store-away')), Promise.resolve({ reports: 1, auditLines: 2 })];
    const members = { expire: () => outcomes.shift() ?? Promise.resolve(NOTHING) };
    const job = startRetention({ members, use: EVERYBODY, log, ...clock });
    await settled();
    clock.advance(DAY_MS);
    await job.stop();
    expect(log.lines).toMatchObject([
      { level: 'warn', fields: { err: { code: 'store-away' } } },
      { level: 'info', fields: { reports: 1, auditLines: 2 } },
    ]);
  });

  it('starts no second run beside one that takes long, and waits for that one when it stops', async () => {
    const clock = createClock();
    let finish = (_: Expired) => {};
    let runs = 0;
    const members = {
      expire: () => {
        runs += 1;
        return new Promise<Expired>((resolve) => {
          finish = resolve;
        });
      },
    };
    const job = startRetention({ members, use: EVERYBODY, log: createRecordingLog(), ...clock });
    clock.advance(DAY_MS);
    expect(runs).toBe(1);
    let isStopped = false;
    const stopped = job.stop().then(() => {
      isStopped = true;
    });
    await settled();
    expect(isStopped).toBe(false);
    finish(NOTHING);
    await stopped;
  });

  it('deletes a report and a line of the log once their time is over, and not before', async () => {
    const clock = createClock();
    const store = createMemoryStore({ nowMs: clock.nowMs, newClaim: () => 'claim' });
    const origin = { guildId: '1', by: '2', atMs: clock.nowMs() };
    await store.policies.change({ kind: 'cooldown', seconds: 5 }, origin);
    await store.reports.file(
      { ...origin, passageId: 'k7d2-9fq4mab', reason: 'other', note: '' },
      { perMember: 5, windowMs: DAY_MS, open: 5 },
    );
    const job = startRetention({ members: store.members, use: store.use, log: createRecordingLog(), ...clock });
    const left = async () => {
      await settled();
      const { reportCount, auditLines } = await store.members.show({ memberId: '2', guildId: null });
      return { reportCount, auditLines };
    };
    clock.advance(180 * DAY_MS);
    expect(await left()).toEqual({ reportCount: 1, auditLines: 1 });
    clock.advance(1);
    expect(await left()).toEqual({ reportCount: 0, auditLines: 1 });
    clock.advance(185 * DAY_MS);
    expect(await left()).toEqual({ reportCount: 0, auditLines: 0 });
    await job.stop();
  });

  it('deletes what is kept of a server after a year of days without use, and only then, however few of its settings change', async () => {
    const clock = createClock();
    const store = createMemoryStore({ nowMs: clock.nowMs, newClaim: () => 'claim' });
    const log = createRecordingLog();
    for (const guildId of ['left', 'lives'])
      await store.policies.change({ kind: 'cooldown', seconds: 5 }, { guildId, by: '2', atMs: clock.nowMs() });
    const noteUse = createUseNotes({ use: store.use, log, nowMs: clock.nowMs });
    const job = startRetention({ members: store.members, use: store.use, log, ...clock });
    const kept = async () =>
      Promise.all(['left', 'lives'].map(async (guildId) => (await store.policies.read(guildId)).settings.cooldownSeconds));
    await settled();
    for (let day = 1; day < 3 * 365; day += 1) {
      clock.advance(DAY_MS);
      await settled();
      if (day % 300 === 0) noteUse('lives');
      if (day === 365) expect(await kept()).toEqual([5, 5]);
    }
    expect(await kept()).toEqual([0, 5]);
    expect(log.lines.filter(({ fields }) => fields?.servers === 1)).toHaveLength(1);
    await job.stop();
  });

  it('counts no days on which the bot was down', async () => {
    const clock = createClock();
    const store = createMemoryStore({ nowMs: clock.nowMs, newClaim: () => 'claim' });
    await store.policies.change({ kind: 'cooldown', seconds: 5 }, { guildId: '1', by: '2', atMs: clock.nowMs() });
    clock.advance(800 * DAY_MS);
    for (let start = 0; start < 3; start += 1)
      await startRetention({ members: store.members, use: store.use, log: createRecordingLog(), ...clock }).stop();
    expect((await store.policies.read('1')).settings.cooldownSeconds).toBe(5);
  });
});

/** Nobody is gone. */
const EVERYBODY = { passDay: async () => 0 };
const NOTHING: Expired = { reports: 0, auditLines: 0 };

function note(asked: RetentionCutoffs[], cutoffs: RetentionCutoffs): Expired {
  asked.push(cutoffs);
  return NOTHING;
}

/** A clock that the test moves on; whatever is to be repeated runs once for each move. */
function createClock() {
  let nowMs = NOW_MS;
  let repeated: (() => void) | null = null;
  let interval = 0;
  return {
    nowMs: () => nowMs,
    repeat(run: () => void, everyMs: number) {
      repeated = run;
      interval = everyMs;
      return () => {
        repeated = null;
      };
    },
    everyMs: () => interval,
    advance(ms: number) {
      nowMs += ms;
      repeated?.();
    },
  };
}

function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
