import { beforeAll, describe, expect, it } from 'vitest';
import { AUDIT_KEEP_DAYS } from '../../../src/model/member-data.ts';
import type { Store } from '../../../src/model/store.ts';
import { DAY_MS, LIMITS, NOW_MS, newGuild, originIn, reportIn } from './given.ts';

/** What every store does with members. */
export function describeMembers(storeOf: () => Store): void {
  let store: Store;
  beforeAll(() => {
    store = storeOf();
  });

  describe('members', () => {
    /** A member who reported twice and moderates, in two servers. */
    const active = async (memberId: string) => {
      const guilds = [newGuild(), newGuild()] as const;
      for (const [index, guildId] of guilds.entries()) {
        const by = { ...originIn(guildId), by: memberId };
        await store.policies.change({ kind: 'hide', target: { kind: 'outlet', id: 'x' }, reason: 'r' }, by);
        await store.reports.file(reportIn(guildId, { by: memberId, note: `note ${index}`, atMs: NOW_MS + index }), LIMITS);
        await store.reports.file(reportIn(guildId, { by: 'else', note: 'theirs', atMs: NOW_MS + 10 }), LIMITS);
        await store.reports.decide(1, { kind: 'answer', text: 'thanks' }, by);
      }
      return guilds;
    };

    it('shows what is stored of one member, in one server or in all', async () => {
      const me = newGuild();
      const [one, two] = await active(me);
      const report = (guildId: string, index: number) => ({
        guildId,
        passageId: 'aaaa-bbbbbbb',
        reason: 'harmful',
        note: `note ${index}`,
        atMs: NOW_MS + index,
        state: 'answered',
        decision: { kind: 'answer', text: 'thanks' },
      });
      expect(await store.members.show({ memberId: me, guildId: one })).toEqual({
        reports: [report(one, 0)],
        reportCount: 1,
        hidden: 1,
        decided: 1,
        auditLines: 2,
      });
      expect(await store.members.show({ memberId: me, guildId: null })).toEqual({
        reports: [report(two, 1), report(one, 0)],
        reportCount: 2,
        hidden: 2,
        decided: 2,
        auditLines: 4,
      });
      expect(await store.members.show({ memberId: newGuild(), guildId: null })).toMatchObject({ reports: [], auditLines: 0 });
    });

    it('forgets a member here and not there, leaves what others said, and keeps the log', async () => {
      const me = newGuild();
      const [one, two] = await active(me);
      const there = await store.members.show({ memberId: me, guildId: two });
      const before = await store.members.show({ memberId: me, guildId: one });
      expect(await store.members.forget({ memberId: me, guildId: one })).toEqual(before);
      expect(await store.members.show({ memberId: me, guildId: one })).toEqual({
        reports: [],
        reportCount: 0,
        hidden: 0,
        decided: 0,
        auditLines: 2,
      });
      expect(await store.members.show({ memberId: me, guildId: two })).toEqual(there);
      expect(await store.reports.find(one, 1)).toMatchObject({
        notes: [
          { by: null, note: '' },
          { by: 'else', note: 'theirs' },
        ],
        reporters: 2,
        decided: { by: null },
      });
      expect((await store.policies.read(one)).hidden).toMatchObject([{ hiddenBy: null, reason: 'r' }]);
      expect(await store.reports.reportersOf(one, 1)).toEqual(['else']);
    });

    it('deletes what is older than its time, and no line of the log before a year is over', async () => {
      const guildId = newGuild();
      const nowMs = Date.now();
      const old = { ...originIn(guildId), atMs: nowMs - (AUDIT_KEEP_DAYS + 1) * DAY_MS };
      const young = { ...originIn(guildId), atMs: nowMs - (AUDIT_KEEP_DAYS - 1) * DAY_MS };
      await store.policies.change({ kind: 'cooldown', seconds: 1 }, old);
      await store.policies.change({ kind: 'cooldown', seconds: 2 }, young);
      for (const [passageId, atMs] of [
        ['a', 100],
        ['b', 100],
        ['c', 200],
        ['d', 300],
      ] as const)
        await store.reports.file(reportIn(guildId, { passageId, by: `m-${passageId}`, atMs }), LIMITS);
      await store.reports.decide(2, { kind: 'keep' }, { ...originIn(guildId), atMs: nowMs });
      await store.reports.decide(4, { kind: 'keep' }, { ...originIn(guildId), atMs: 350 });
      const cutoffs = { decidedReportsMs: 400, openReportsMs: 200, auditMs: nowMs + DAY_MS };
      const expired = await store.members.expire(cutoffs);
      expect(expired.reports).toBeGreaterThanOrEqual(2);
      expect(expired.auditLines).toBeGreaterThanOrEqual(1);
      const found = await Promise.all([1, 2, 3, 4].map((number) => store.reports.find(guildId, number)));
      expect(found.map((report) => report?.state ?? null)).toEqual([null, 'kept', 'open', null]);
      const log = await store.audit.page({ guildId, before: null, limit: 9 });
      expect(log.map(({ number }) => number)).not.toContain(1);
      expect(log.map(({ number }) => number)).toContain(2);
      expect(await store.members.expire(cutoffs)).toEqual({ reports: 0, auditLines: 0 });
      await store.policies.change({ kind: 'cooldown', seconds: 3 }, originIn(guildId));
      expect((await store.audit.page({ guildId, before: null, limit: 1 }))[0]?.number).toBeGreaterThan(2);
    });
  });
}
