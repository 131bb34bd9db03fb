import { describe, expect, it } from 'vitest';
import type { Expired, RetentionCutoffs } from '../../src/model/member-data.ts';
import { StoreError } from '../../src/model/store-error.ts';
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
    const job = startRetention({ members, log: createRecordingLog(), ...clock });
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
    const job = startRetention({ members, log, ...clock });
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
    const job = startRetention({ members, log: createRecordingLog(), ...clock });
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
    const job = startRetention({ members: store.members, log: createRecordingLog(), ...clock });
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
});

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
