import { beforeAll, describe, expect, it } from 'vitest';
import { SCHEDULES_MAX, type SchedulePlan } from '../../../src/model/schedule.ts';
import type { Store } from '../../../src/model/store.ts';
import { DAY_MS, NOW_MS, newGuild, originIn, PLAN } from './given.ts';

/** What every store does with schedules. */
export function describeSchedules(storeOf: () => Store): void {
  let store: Store;
  beforeAll(() => {
    store = storeOf();
  });

  describe('schedules', () => {
    const FAR_MS = NOW_MS + 1_000 * DAY_MS;

    it('creates, changes, stops and removes, each with its line', async () => {
      const origin = originIn(newGuild());
      const created = await store.schedules.create(PLAN, FAR_MS, origin);
      const schedule = { guildId: origin.guildId, number: 1, plan: PLAN, off: null, nextRunMs: FAR_MS };
      expect(created).toMatchObject({ kind: 'changed', schedule });
      expect(await store.schedules.list(origin.guildId)).toEqual([schedule]);
      const plan: SchedulePlan = { ...PLAN, posts: 'this-day', outlets: [], zone: 'Asia/Tehran', missed: 'skip' };
      await store.schedules.change(1, { kind: 'plan', plan, nextRunMs: FAR_MS + 5 }, origin);
      await store.schedules.change(1, { kind: 'off' }, { ...origin, atMs: NOW_MS + 7 });
      expect(await store.schedules.list(origin.guildId)).toEqual([
        { ...schedule, plan, nextRunMs: FAR_MS + 5, off: { reason: 'moderator', atMs: NOW_MS + 7 } },
      ]);
      expect(await store.schedules.change(1, { kind: 'off' }, origin)).toEqual({ kind: 'unchanged' });
      expect(await store.schedules.change(1, { kind: 'plan', plan, nextRunMs: 9 }, origin)).toEqual({ kind: 'unchanged' });
      await store.schedules.change(1, { kind: 'on', nextRunMs: FAR_MS + 6 }, origin);
      expect(await store.schedules.list(origin.guildId)).toEqual([{ ...schedule, plan, nextRunMs: FAR_MS + 6 }]);
      await store.schedules.change(1, { kind: 'remove' }, origin);
      expect(await store.schedules.list(origin.guildId)).toEqual([]);
      expect(await store.schedules.change(1, { kind: 'off' }, origin)).toEqual({ kind: 'unknown' });
      const log = await store.audit.page({ guildId: origin.guildId, before: null, limit: 9 });
      expect(log.map(({ action }) => action)).toEqual([
        { kind: 'schedule-removed', schedule: 1 },
        { kind: 'schedule-on', schedule: 1 },
        { kind: 'schedule-off', schedule: 1, reason: 'moderator' },
        { kind: 'schedule-changed', schedule: 1, plan },
        { kind: 'schedule-created', schedule: 1, plan: PLAN },
      ]);
    });

    it('takes a plan for another as soon as one thing in it differs', async () => {
      const origin = originIn(newGuild());
      await store.schedules.create(PLAN, FAR_MS, origin);
      const steps: readonly Partial<SchedulePlan>[] = [
        { channelId: '901' },
        { posts: 'this-day' },
        { outlets: ['press-tv'] },
        { localTime: '08:31' },
        { zone: 'Asia/Tehran' },
        { missed: 'skip' },
        { quietDays: 'say-so' },
        { language: 'fa' },
      ];
      let plan = PLAN;
      for (const step of steps) {
        plan = { ...plan, ...step };
        const changed = await store.schedules.change(1, { kind: 'plan', plan, nextRunMs: FAR_MS }, origin);
        expect(changed, JSON.stringify(step)).toMatchObject({ kind: 'changed', entry: { action: { plan } } });
        expect(await store.schedules.list(origin.guildId)).toMatchObject([{ plan }]);
      }
    });

    it('never gives a number twice, nor more schedules than a server may have', async () => {
      const origin = originIn(newGuild());
      for (let count = 0; count < SCHEDULES_MAX; count += 1) await store.schedules.create(PLAN, FAR_MS, origin);
      expect(await store.schedules.create(PLAN, FAR_MS, origin)).toEqual({ kind: 'full', max: SCHEDULES_MAX });
      await store.schedules.change(SCHEDULES_MAX, { kind: 'remove' }, origin);
      expect(await store.schedules.create(PLAN, FAR_MS, origin)).toMatchObject({ schedule: { number: SCHEDULES_MAX + 1 } });
    });

    it('keeps schedules of servers apart', async () => {
      const [one, other] = [originIn(newGuild()), originIn(newGuild())];
      await store.schedules.create(PLAN, FAR_MS, one);
      expect(await store.schedules.list(other.guildId)).toEqual([]);
      expect(await store.schedules.change(1, { kind: 'remove' }, other)).toEqual({ kind: 'unknown' });
    });
  });
}
