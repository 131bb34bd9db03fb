import { beforeAll, describe, expect, it } from 'vitest';
import type { ClaimedRun, SchedulePlan } from '../../../src/model/schedule.ts';
import type { Store } from '../../../src/model/store.ts';
import { NOW_MS, newGuild, originIn, PLAN } from './given.ts';

/** What every store does with runs. */
export function describeRuns(storeOf: () => Store): void {
  let store: Store;
  beforeAll(() => {
    store = storeOf();
  });

  describe('runs', () => {
    /** Due runs of these servers alone: the store is shared. */
    const claim = async (guildIds: readonly string[], nowMs: number, limit = 1_000) =>
      (await store.runs.claimDue({ nowMs, leaseMs: 60_000, limit })).claimed.filter(({ schedule }) =>
        guildIds.includes(schedule.guildId),
      );
    const scheduled = async (nextRunMs: number) => {
      const origin = originIn(newGuild());
      await store.schedules.create(PLAN, nextRunMs, origin);
      return origin;
    };
    const claimed = async (guildId: string, nowMs: number): Promise<ClaimedRun> => {
      const [run, ...others] = await claim([guildId], nowMs);
      if (run === undefined || others.length > 0) throw new Error('expected one run');
      return run;
    };

    it('gives a due run to one claimant, and none that is not due or switched off', async () => {
      const [due, later, off] = [await scheduled(NOW_MS), await scheduled(NOW_MS + 1), await scheduled(NOW_MS)];
      await store.schedules.change(1, { kind: 'off' }, off);
      const guilds = [due, later, off].map(({ guildId }) => guildId);
      const runs = await claim(guilds, NOW_MS);
      expect(runs).toMatchObject([
        {
          schedule: { guildId: due.guildId, number: 1 },
          dueMs: NOW_MS,
          claimedUntilMs: NOW_MS + 60_000,
          failures: 0,
          chosen: null,
          isUnsure: false,
        },
      ]);
      expect(await claim(guilds, NOW_MS)).toEqual([]);
    });

    it('never gives a run twice to claimants at once', async () => {
      const origins = await Promise.all(Array.from({ length: 20 }, () => scheduled(NOW_MS)));
      const guilds = origins.map(({ guildId }) => guildId);
      const claims = await Promise.all(Array.from({ length: 12 }, () => claim(guilds, NOW_MS, 7)));
      const all = claims.flat();
      expect(new Set(all.map(({ schedule }) => schedule.guildId))).toEqual(new Set(guilds));
      expect(all).toHaveLength(20);
      expect(new Set(all.map((run) => run.claim)).size).toBe(20);
    });

    it('lists the longest overdue first and no more than asked for', async () => {
      const origins = [await scheduled(1_003), await scheduled(1_001), await scheduled(1_002)];
      const guilds = origins.map(({ guildId }) => guildId);
      expect((await claim(guilds, 2_000, 2)).map(({ dueMs }) => dueMs)).toEqual([1_001, 1_002]);
      expect((await claim(guilds, 2_000, 2)).map(({ dueMs }) => dueMs)).toEqual([1_003]);
    });

    it('remembers what a schedule showed, each item where it was last shown', async () => {
      const { guildId } = await scheduled(NOW_MS);
      const post = async (item: string, nowMs: number) => {
        const run = await claimed(guildId, nowMs);
        expect(await store.runs.choose(run, item, nowMs)).toBe(true);
        expect(await store.runs.settle(run, { kind: 'posted', nextRunMs: nowMs + 10 }, nowMs)).toEqual({
          kind: 'settled',
          entry: null,
        });
      };
      const shown = () => store.runs.shown({ guildId, number: 1 });
      expect(await shown()).toEqual([]);
      await post('b', NOW_MS);
      await post('a', NOW_MS + 10);
      await post('c', NOW_MS + 20);
      expect(await shown()).toEqual(['b', 'a', 'c']);
      await post('b', NOW_MS + 30);
      expect(await shown()).toEqual(['a', 'c', 'b']);
    });

    it('hands what was chosen to the next claimant when the first is lost, and refuses the first from then on', async () => {
      const { guildId } = await scheduled(NOW_MS);
      const lost = await claimed(guildId, NOW_MS);
      await store.runs.choose(lost, 'a', NOW_MS + 1);
      const after = NOW_MS + 60_000;
      expect(await store.runs.choose(lost, 'b', after)).toBe(false);
      const next = await claimed(guildId, after);
      expect(next).toMatchObject({
        dueMs: NOW_MS,
        failures: 0,
        chosen: { item: 'a', atMs: NOW_MS + 1 },
        isUnsure: true,
      });
      expect(await store.runs.choose(lost, 'b', NOW_MS)).toBe(false);
      expect(await store.runs.settle(lost, { kind: 'posted', nextRunMs: 9 }, after)).toEqual({ kind: 'lost' });
      expect(await store.runs.settle(next, { kind: 'posted', nextRunMs: after + 1 }, after)).toMatchObject({ kind: 'settled' });
      expect(await store.runs.shown({ guildId, number: 1 })).toEqual(['a']);
      expect(await store.runs.settle(next, { kind: 'posted', nextRunMs: 9 }, after)).toEqual({ kind: 'lost' });
    });

    it('tries a failed run again when it is time, with the same choice', async () => {
      const { guildId } = await scheduled(NOW_MS);
      const run = await claimed(guildId, NOW_MS);
      await store.runs.choose(run, 'a', NOW_MS);
      await store.runs.settle(run, { kind: 'failed', retryAtMs: NOW_MS + 500 }, NOW_MS);
      expect(await claim([guildId], NOW_MS + 499)).toEqual([]);
      expect(await claimed(guildId, NOW_MS + 500)).toMatchObject({
        dueMs: NOW_MS,
        failures: 1,
        chosen: { item: 'a', atMs: NOW_MS },
        isUnsure: false,
      });
    });

    it('adds nothing to what was shown when a run is skipped', async () => {
      const { guildId } = await scheduled(NOW_MS);
      const run = await claimed(guildId, NOW_MS);
      await store.runs.choose(run, 'a', NOW_MS);
      await store.runs.settle(run, { kind: 'skipped', nextRunMs: NOW_MS + 10 }, NOW_MS);
      expect(await store.runs.shown({ guildId, number: 1 })).toEqual([]);
      expect(await claimed(guildId, NOW_MS + 10)).toMatchObject({ dueMs: NOW_MS + 10, failures: 0, chosen: null });
    });

    it('tells the next claimant when it is open whether what was chosen was posted', async () => {
      const { guildId } = await scheduled(NOW_MS);
      const run = await claimed(guildId, NOW_MS);
      await store.runs.choose(run, 'a', NOW_MS);
      await store.runs.settle(run, { kind: 'unsure', retryAtMs: NOW_MS + 500 }, NOW_MS);
      expect(await store.runs.settle(run, { kind: 'posted', nextRunMs: NOW_MS + 10 }, NOW_MS)).toEqual({ kind: 'lost' });
      expect(await claim([guildId], NOW_MS + 499)).toEqual([]);
      expect(await claimed(guildId, NOW_MS + 500)).toMatchObject({
        failures: 1,
        chosen: { item: 'a', atMs: NOW_MS },
        isUnsure: true,
      });
    });

    it('counts as shown what is given up', async () => {
      const { guildId } = await scheduled(NOW_MS);
      const run = await claimed(guildId, NOW_MS);
      await store.runs.choose(run, 'a', NOW_MS);
      await store.runs.settle(run, { kind: 'given-up', nextRunMs: NOW_MS + 10 }, NOW_MS);
      expect(await store.runs.shown({ guildId, number: 1 })).toEqual(['a']);
      expect(await claimed(guildId, NOW_MS + 10)).toMatchObject({ dueMs: NOW_MS + 10, failures: 0, chosen: null });
    });

    it('counts as shown what is passed over, and gives the same run once more with nothing chosen', async () => {
      const { guildId } = await scheduled(NOW_MS);
      const run = await claimed(guildId, NOW_MS);
      await store.runs.choose(run, 'a', NOW_MS);
      await store.runs.settle(run, { kind: 'passed-over', retryAtMs: NOW_MS + 500 }, NOW_MS);
      expect(await store.runs.shown({ guildId, number: 1 })).toEqual(['a']);
      expect(await claim([guildId], NOW_MS + 499)).toEqual([]);
      expect(await claimed(guildId, NOW_MS + 500)).toMatchObject({ dueMs: NOW_MS, failures: 1, chosen: null });
    });

    it('counts as shown, when a channel is gone, what may have been posted before it went, and nothing else', async () => {
      const gone = { kind: 'stopped', reason: 'channel-gone', nextRunMs: NOW_MS + 900 } as const;
      const shownAfter = async (attempts: number) => {
        const { guildId } = await scheduled(NOW_MS);
        for (let attempt = 1; attempt <= attempts; attempt += 1) {
          const run = await claimed(guildId, NOW_MS + attempt);
          await store.runs.choose(run, 'a', NOW_MS + attempt);
          const failed = { kind: 'failed', retryAtMs: NOW_MS + attempt + 1 } as const;
          await store.runs.settle(run, attempt === attempts ? gone : failed, NOW_MS + attempt);
        }
        return store.runs.shown({ guildId, number: 1 });
      };
      expect(await shownAfter(1)).toEqual([]);
      expect(await shownAfter(2)).toEqual(['a']);
    });

    it('stops a schedule whose channel is gone, and says so in the log in nobody’s name', async () => {
      const { guildId } = await scheduled(NOW_MS);
      const run = await claimed(guildId, NOW_MS);
      const entry = {
        number: 2,
        by: null,
        atMs: NOW_MS + 3,
        action: { kind: 'schedule-off', schedule: 1, reason: 'channel-gone' },
      };
      const gone = { kind: 'stopped', reason: 'channel-gone', nextRunMs: NOW_MS + 10 } as const;
      expect(await store.runs.settle(run, gone, NOW_MS + 3)).toEqual({ kind: 'settled', entry });
      expect(await store.schedules.list(guildId)).toMatchObject([
        { off: { reason: 'channel-gone', atMs: NOW_MS + 3 }, nextRunMs: NOW_MS + 10 },
      ]);
      expect(await claim([guildId], NOW_MS + 10)).toEqual([]);
      expect((await store.audit.page({ guildId, before: null, limit: 1 }))[0]).toEqual(entry);
    });

    it.each(['off', 'plan'] as const)('counts as shown what was chosen when the schedule was changed: %s', async (kind) => {
      const origin = await scheduled(NOW_MS);
      const run = await claimed(origin.guildId, NOW_MS);
      await store.runs.choose(run, 'a', NOW_MS);
      const plan: SchedulePlan = { ...PLAN, localTime: '12:00' };
      await store.schedules.change(1, kind === 'plan' ? { kind, plan, nextRunMs: NOW_MS + 90 } : { kind }, origin);
      expect(await store.runs.settle(run, { kind: 'posted', nextRunMs: NOW_MS + 10 }, NOW_MS)).toEqual({ kind: 'lost' });
      expect(await store.runs.shown({ guildId: origin.guildId, number: 1 })).toEqual(['a']);
    });

    it.each(['off', 'remove', 'plan'] as const)(
      'refuses what a claimant settles after the schedule was changed: %s',
      async (kind) => {
        const origin = await scheduled(NOW_MS);
        const run = await claimed(origin.guildId, NOW_MS);
        const plan: SchedulePlan = { ...PLAN, localTime: '12:00' };
        await store.schedules.change(1, kind === 'plan' ? { kind, plan, nextRunMs: NOW_MS + 90 } : { kind }, origin);
        expect(await store.runs.choose(run, 'a', NOW_MS)).toBe(false);
        expect(await store.runs.settle(run, { kind: 'posted', nextRunMs: NOW_MS + 10 }, NOW_MS)).toEqual({ kind: 'lost' });
        expect(await store.runs.shown({ guildId: origin.guildId, number: 1 })).toEqual([]);
      },
    );
  });
}
