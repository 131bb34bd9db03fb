import { beforeAll, describe, expect, it } from 'vitest';
import { NOTES_SHOWN } from '../../../src/model/report.ts';
import type { Store } from '../../../src/model/store.ts';
import { LIMITS, NOW_MS, newGuild, originIn, reportIn } from './given.ts';

/** What every store does with reports. */
export function describeReports(storeOf: () => Store): void {
  let store: Store;
  beforeAll(() => {
    store = storeOf();
  });

  describe('reports', () => {
    it('opens a report, lets others join it, and tells one who reported before', async () => {
      const guildId = newGuild();
      const opened = await store.reports.file(reportIn(guildId), LIMITS);
      expect(opened).toEqual({
        kind: 'opened',
        report: {
          number: 1,
          passageId: 'aaaa-bbbbbbb',
          state: 'open',
          openedAtMs: NOW_MS,
          notes: [{ by: 'm1', reason: 'harmful', note: 'look', atMs: NOW_MS }],
          reporters: 1,
          decided: null,
        },
      });
      const joined = await store.reports.file(reportIn(guildId, { by: 'm2', reason: 'rights', note: '' }), LIMITS);
      expect(joined).toMatchObject({ kind: 'joined', report: { number: 1, reporters: 2 } });
      expect(await store.reports.file(reportIn(guildId, { note: 'again' }), LIMITS)).toMatchObject({
        kind: 'repeated',
        report: { number: 1, reporters: 2 },
      });
      expect(await store.reports.reportersOf(guildId, 1)).toEqual(['m1', 'm2']);
    });

    it('joins reports of one passage that are filed at once', async () => {
      const guildId = newGuild();
      const members = Array.from({ length: 10 }, (_, index) => `m${index}`);
      const filed = await Promise.all(members.map((by) => store.reports.file(reportIn(guildId, { by }), LIMITS)));
      expect(filed.filter(({ kind }) => kind === 'opened')).toHaveLength(1);
      expect(await store.reports.find(guildId, 1)).toMatchObject({ reporters: 10 });
      expect(await store.reports.find(guildId, 2)).toBeNull();
    });

    it('shows the first notes of many, and counts all', async () => {
      const guildId = newGuild();
      for (let index = 0; index < NOTES_SHOWN + 2; index += 1)
        await store.reports.file(reportIn(guildId, { by: `m${index}`, atMs: NOW_MS + index }), LIMITS);
      const report = await store.reports.find(guildId, 1);
      expect(report?.notes.map(({ by }) => by)).toEqual(Array.from({ length: NOTES_SHOWN }, (_, index) => `m${index}`));
      expect(report?.reporters).toBe(NOTES_SHOWN + 2);
      expect(await store.reports.reportersOf(guildId, 1)).toHaveLength(NOTES_SHOWN + 2);
    });

    it('takes only so many from one member in a while, in this server', async () => {
      const [guildId, other] = [newGuild(), newGuild()];
      const file = (passageId: string, atMs: number, guild = guildId) =>
        store.reports.file(reportIn(guild, { passageId, atMs }), LIMITS);
      for (const [index, passageId] of ['a', 'b', 'c'].entries())
        expect(await file(passageId, NOW_MS + index)).toMatchObject({ kind: 'opened' });
      expect(await file('d', NOW_MS + 10)).toEqual({ kind: 'limited', retryAtMs: NOW_MS + LIMITS.windowMs });
      expect(await file('d', NOW_MS + 10, other)).toMatchObject({ kind: 'opened' });
      expect(await file('d', NOW_MS + LIMITS.windowMs)).toMatchObject({ kind: 'opened' });
      expect(await file('e', NOW_MS + LIMITS.windowMs)).toMatchObject({ kind: 'limited' });
    });

    it('holds that limit over the deletion of one’s own data, here and everywhere, until its time is over', async () => {
      for (const everywhere of [false, true]) {
        const guildId = newGuild();
        const by = `eraser-${everywhere}`;
        const file = (passageId: string, atMs: number) => store.reports.file(reportIn(guildId, { passageId, by, atMs }), LIMITS);
        for (const [index, passageId] of ['a', 'b', 'c'].entries()) {
          expect(await file(passageId, NOW_MS + index)).toMatchObject({ kind: 'opened' });
          await store.members.forget({ memberId: by, guildId: everywhere ? null : guildId });
        }
        expect(await file('d', NOW_MS + 10)).toEqual({ kind: 'limited', retryAtMs: NOW_MS + LIMITS.windowMs });
        expect(await file('d', NOW_MS + LIMITS.windowMs)).toMatchObject({ kind: 'opened' });
        expect(await store.members.show({ memberId: by, guildId })).toMatchObject({ reportCount: 1 });
      }
    });

    it('counts only what was taken', async () => {
      const guildId = newGuild();
      const file = (passageId: string) => store.reports.file(reportIn(guildId, { passageId }), LIMITS);
      await file('a');
      for (let again = 0; again < LIMITS.perMember; again += 1) expect(await file('a')).toMatchObject({ kind: 'repeated' });
      expect([await file('b'), await file('c')]).toMatchObject([{ kind: 'opened' }, { kind: 'opened' }]);
    });

    it('takes no more into a full queue, but lets members join', async () => {
      const guildId = newGuild();
      for (let index = 0; index < LIMITS.open; index += 1)
        await store.reports.file(reportIn(guildId, { by: `m${index}`, passageId: `p${index}` }), LIMITS);
      expect(await store.reports.file(reportIn(guildId, { by: 'x', passageId: 'new' }), LIMITS)).toEqual({
        kind: 'queue-full',
      });
      expect(await store.reports.file(reportIn(guildId, { by: 'x', passageId: 'p1' }), LIMITS)).toMatchObject({
        kind: 'joined',
      });
    });

    it('lists open reports, oldest first, page by page', async () => {
      const guildId = newGuild();
      for (const passageId of ['a', 'b', 'c', 'd'])
        await store.reports.file(reportIn(guildId, { passageId, by: `m-${passageId}` }), LIMITS);
      await store.reports.decide(2, { kind: 'keep' }, originIn(guildId));
      const numbers = async (after: number) =>
        (await store.reports.open({ guildId, after, limit: 2 })).map(({ number }) => number);
      expect([await numbers(0), await numbers(3), await numbers(4)]).toEqual([[1, 3], [4], []]);
    });

    it('is decided once: hiding hides, keeps the reason and writes one line', async () => {
      const guildId = newGuild();
      await store.reports.file(reportIn(guildId), LIMITS);
      const decision = { kind: 'hide', reason: 'harmful', copies: 2 } as const;
      const entry = {
        number: 1,
        by: 'mod',
        atMs: NOW_MS,
        action: { kind: 'report-decided', report: 1, passageId: 'aaaa-bbbbbbb', decision },
      };
      expect(await store.reports.decide(1, decision, originIn(guildId))).toMatchObject({
        kind: 'decided',
        report: { state: 'hidden', decided: { by: 'mod', atMs: NOW_MS, decision } },
        entry,
      });
      expect((await store.policies.read(guildId)).hidden).toEqual([
        { target: { kind: 'passage', id: 'aaaa-bbbbbbb' }, reason: 'harmful', hiddenBy: 'mod', hiddenAtMs: NOW_MS, copies: 2 },
      ]);
      expect(await store.reports.decide(1, { kind: 'keep' }, { ...originIn(guildId), by: 'other' })).toMatchObject({
        kind: 'decided-before',
        report: { state: 'hidden', decided: { by: 'mod' } },
      });
      expect(await store.audit.page({ guildId, before: null, limit: 9 })).toEqual([entry]);
    });

    it('has one winner among moderators who decide at once', async () => {
      const guildId = newGuild();
      await store.reports.file(reportIn(guildId), LIMITS);
      const decisions = [{ kind: 'keep' }, { kind: 'answer', text: 'thank you' }, { kind: 'hide', reason: '' }] as const;
      const decided = await Promise.all(decisions.map((decision) => store.reports.decide(1, decision, originIn(guildId))));
      expect(decided.map(({ kind }) => kind).sort()).toEqual(['decided', 'decided-before', 'decided-before']);
      expect(await store.audit.page({ guildId, before: null, limit: 9 })).toHaveLength(1);
    });

    it('opens a new report of a passage once the old one is closed, but not for its reporter', async () => {
      const guildId = newGuild();
      await store.reports.file(reportIn(guildId), LIMITS);
      await store.reports.decide(1, { kind: 'answer', text: 'it is quoted so' }, originIn(guildId));
      expect(await store.reports.file(reportIn(guildId), LIMITS)).toMatchObject({
        kind: 'repeated',
        report: { number: 1, state: 'answered', decided: { decision: { text: 'it is quoted so' } } },
      });
      expect(await store.reports.file(reportIn(guildId, { by: 'm2' }), LIMITS)).toMatchObject({
        kind: 'opened',
        report: { number: 2 },
      });
    });

    it('knows no report of another server', async () => {
      const [guildId, other] = [newGuild(), newGuild()];
      await store.reports.file(reportIn(guildId), LIMITS);
      expect(await store.reports.find(other, 1)).toBeNull();
      expect(await store.reports.decide(1, { kind: 'keep' }, originIn(other))).toEqual({ kind: 'unknown' });
      expect(await store.reports.reportersOf(other, 1)).toEqual([]);
    });
  });
}
