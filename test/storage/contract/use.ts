import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../src/model/guild-policy.ts';
import { AUDIT_KEEP_DAYS } from '../../../src/model/member-data.ts';
import type { Store } from '../../../src/model/store.ts';
import { DAY_MS, LIMITS, newGuild, PLAN, reportIn } from './given.ts';

/** What every store does with servers that nobody uses any more. */
export function describeUse(storeOf: () => Store): void {
  let store: Store;
  beforeAll(() => {
    store = storeOf();
  });

  describe('use', () => {
    const KEEP_DAYS = 2;
    let days = 1;
    const pass = (day = days++) => store.use.passDay(new Date(day * DAY_MS).toISOString().slice(0, 10), KEEP_DAYS);
    /** With something of each kind, and a log that is old enough to go. */
    const settled = async (atMs = Date.now() - (AUDIT_KEEP_DAYS + 1) * DAY_MS) => {
      const origin = { guildId: newGuild(), by: 'mod', atMs };
      await store.policies.change({ kind: 'access', subject: 'role', id: '1', access: 'denied' }, origin);
      await store.policies.change({ kind: 'hide', target: { kind: 'outlet', id: 'tasnim' }, reason: '' }, origin);
      await store.schedules.create(PLAN, Date.now() + DAY_MS, origin);
      await store.reports.file(reportIn(origin.guildId, { by: `m-${origin.guildId}` }), LIMITS);
      await store.members.expire({ decidedReportsMs: 0, openReportsMs: 0, auditMs: Date.now() });
      return origin.guildId;
    };

    it('ends all that is kept of a server that nobody used for so many days, and nothing of others', async () => {
      const [left, used] = [await settled(), await settled()];
      for (let day = 0; day < KEEP_DAYS; day += 1) expect(await pass()).toBe(0);
      await store.use.note(used);
      // The store is shared: other tests left servers behind.
      expect(await pass()).toBeGreaterThanOrEqual(1);
      expect(await store.policies.read(left)).toEqual(DEFAULT_POLICY);
      expect(await store.schedules.list(left)).toEqual([]);
      expect(await store.reports.find(left, 1)).toBeNull();
      expect(await store.members.show({ memberId: `m-${left}`, guildId: null })).toMatchObject({ reportCount: 0 });
      expect((await store.policies.read(used)).hidden).toHaveLength(1);
      expect(await store.schedules.list(used)).toHaveLength(1);
      expect(await store.reports.find(used, 1)).not.toBeNull();
      // It may come back, and begins anew.
      await store.policies.change({ kind: 'cooldown', seconds: 1 }, { guildId: left, by: 'mod', atMs: Date.now() });
      expect((await store.audit.page({ guildId: left, before: null, limit: 9 })).map(({ number }) => number)).toEqual([1]);
    });

    it('counts a day once, from however many processes it is told', async () => {
      const guildId = await settled();
      await Promise.all(Array.from({ length: 5 }, () => pass(days)));
      days += 1;
      await pass();
      expect(await store.policies.read(guildId)).not.toEqual(DEFAULT_POLICY);
      await pass();
      expect(await store.policies.read(guildId)).toEqual(DEFAULT_POLICY);
    });

    it('keeps a server for as long as a line of its log is kept', async () => {
      const guildId = await settled(Date.now());
      for (let day = 0; day < 2 * KEEP_DAYS; day += 1) await pass();
      expect((await store.policies.read(guildId)).hidden).toHaveLength(1);
    });

    it('makes no record of a server that has none', async () => {
      const guildId = newGuild();
      await store.use.note(guildId);
      for (let day = 0; day < KEEP_DAYS; day += 1) await pass();
      expect(await pass()).toBe(0);
      expect(await store.policies.read(guildId)).toEqual(DEFAULT_POLICY);
    });
  });
}
