import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChangeOrigin } from '../../src/model/audit.ts';
import { ACCESS_MAX, DEFAULT_POLICY, type PolicyChange } from '../../src/model/guild-policy.ts';
import { AUDIT_KEEP_DAYS } from '../../src/model/member-data.ts';
import { type NewReport, NOTES_SHOWN, type ReportLimits } from '../../src/model/report.ts';
import { type ClaimedRun, SCHEDULES_MAX, type SchedulePlan } from '../../src/model/schedule.ts';
import type { Store } from '../../src/model/store.ts';

export type ContractSubject = { readonly store: Store; close(): Promise<void> };

/** A new database is made first, which takes PGlite 3 s on an idle machine. */
const OPENING_MS = 90_000;
const DAY_MS = 24 * 60 * 60 * 1_000;
const NOW_MS = Date.parse('2026-11-20T09:00:00Z');
const LIMITS: ReportLimits = { perMember: 3, windowMs: 60_000, open: 5 };
const PLAN: SchedulePlan = {
  channelId: '900',
  posts: 'passage',
  outlets: ['tasnim', 'press-tv'],
  localTime: '08:30',
  zone: 'Europe/Berlin',
  missed: 'catch-up',
  quietDays: 'silent',
  language: 'de',
};

/** What every store does, whatever it stands on. Each test has a server of its own, so one store serves them all. */
export function describeStore(name: string, open: () => Promise<ContractSubject>): void {
  describe(name, () => {
    let subject: ContractSubject | undefined;
    let store: Store;
    beforeAll(async () => {
      subject = await open();
      store = subject.store;
    }, OPENING_MS);
    afterAll(() => subject?.close());

    describe('policies', () => {
      it('has the default for a server where nobody changed anything', async () => {
        expect(await store.policies.read(newGuild())).toEqual(DEFAULT_POLICY);
      });

      it('keeps each kind of change, and writes one line of the log for each, in order and without gaps', async () => {
        const origin = originIn(newGuild());
        for (const change of EVERY_CHANGE) expect(await store.policies.change(change, origin)).toMatchObject({ kind: 'changed' });
        expect(await store.policies.read(origin.guildId)).toEqual({
          settings: {
            access: {
              channel: { allowed: ['1', '2'], denied: [] },
              role: { allowed: [], denied: ['3'] },
              outlet: { allowed: ['press-tv'], denied: [] },
            },
            excerptMaxChars: 200,
            replies: 'private-until-shared',
            cooldownSeconds: 30,
            language: 'fa',
            logChannelId: '77',
          },
          hidden: [
            { target: { kind: 'document', id: 'tasnim/a' }, reason: 'wrong', hiddenBy: 'mod', hiddenAtMs: NOW_MS },
            { target: { kind: 'outlet', id: 'tasnim' }, reason: '', hiddenBy: 'mod', hiddenAtMs: NOW_MS },
          ],
          known: 'now',
        });
        const log = await store.audit.page({ guildId: origin.guildId, before: null, limit: 100 });
        expect(log).toEqual(
          EVERY_CHANGE.map((action, index) => ({ number: index + 1, by: 'mod', atMs: NOW_MS, action })).reverse(),
        );
      });

      it('writes nothing when a change changes nothing', async () => {
        const origin = originIn(newGuild());
        const again: readonly PolicyChange[] = [
          { kind: 'access', subject: 'role', id: '1', access: 'denied' },
          { kind: 'cooldown', seconds: 5 },
          { kind: 'hide', target: { kind: 'passage', id: 'aaaa-bbbbbbb' }, reason: 'first' },
        ];
        for (const change of again) await store.policies.change(change, origin);
        const before = await store.policies.read(origin.guildId);
        const late = { ...origin, by: 'other', atMs: NOW_MS + 1 };
        const same: readonly PolicyChange[] = [
          ...again,
          { kind: 'hide', target: { kind: 'passage', id: 'aaaa-bbbbbbb' }, reason: 'second' },
          { kind: 'unhide', target: { kind: 'document', id: 'aaaa-bbbbbbb' }, reason: '' },
          { kind: 'access', subject: 'channel', id: '1', access: 'unset' },
          { kind: 'replies', replies: 'public' },
          { kind: 'language', language: null },
          { kind: 'log-channel', channelId: null },
          { kind: 'excerpt-max', chars: null },
        ];
        for (const change of same) expect(await store.policies.change(change, late)).toEqual({ kind: 'unchanged' });
        expect(await store.policies.read(origin.guildId)).toEqual(before);
        expect(await store.audit.page({ guildId: origin.guildId, before: null, limit: 9 })).toHaveLength(again.length);
      });

      it('moves an id from one list to the other, and off both', async () => {
        const origin = originIn(newGuild());
        const lists = async () => (await store.policies.read(origin.guildId)).settings.access.channel;
        for (const access of ['allowed', 'denied'] as const)
          await store.policies.change({ kind: 'access', subject: 'channel', id: '5', access }, origin);
        expect(await lists()).toEqual({ allowed: [], denied: ['5'] });
        await store.policies.change({ kind: 'access', subject: 'channel', id: '5', access: 'unset' }, origin);
        expect(await lists()).toEqual({ allowed: [], denied: [] });
      });

      it('gives numbers in a row to changes made at once', async () => {
        const origin = originIn(newGuild());
        const asked = Array.from({ length: 12 }, (_, seconds) =>
          store.policies.change({ kind: 'hide', target: { kind: 'passage', id: `p${seconds}` }, reason: '' }, origin),
        );
        await Promise.all(asked);
        const log = await store.audit.page({ guildId: origin.guildId, before: null, limit: 100 });
        expect(log.map(({ number }) => number)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
        expect((await store.policies.read(origin.guildId)).hidden).toHaveLength(12);
      });

      it('changes nothing in another server', async () => {
        const [one, other] = [newGuild(), newGuild()];
        for (const change of EVERY_CHANGE) await store.policies.change(change, originIn(one));
        expect(await store.policies.read(other)).toEqual(DEFAULT_POLICY);
        expect(await store.audit.page({ guildId: other, before: null, limit: 9 })).toEqual([]);
      });

      it('says so when as many ids are singled out as may be, and still takes one off', async () => {
        const origin = originIn(newGuild());
        for (let id = 0; id < ACCESS_MAX; id += 1)
          await store.policies.change({ kind: 'access', subject: 'role', id: String(id), access: 'denied' }, origin);
        const one = (id: string, access: 'allowed' | 'unset') =>
          store.policies.change({ kind: 'access', subject: 'channel', id, access }, origin);
        expect(await one('x', 'allowed')).toEqual({ kind: 'full', max: ACCESS_MAX });
        await store.policies.change({ kind: 'access', subject: 'role', id: '0', access: 'unset' }, origin);
        expect(await one('x', 'allowed')).toMatchObject({ kind: 'changed' });
      });

      it('keeps any text as it was written, but for what no database takes', async () => {
        const origin = originIn(newGuild());
        const texts = ["'; drop table audit_entries; --", 'ایران «نقل»', '𝔘\u0301🏳️‍🌈', 'a\0b\ud800c', '\\x00 %s $1 {"a":1}'];
        for (const [index, reason] of texts.entries())
          await store.policies.change({ kind: 'hide', target: { kind: 'passage', id: `p${index}` }, reason }, origin);
        const kept = ["'; drop table audit_entries; --", 'ایران «نقل»', '𝔘\u0301🏳️‍🌈', 'ab\ufffdc', '\\x00 %s $1 {"a":1}'];
        expect((await store.policies.read(origin.guildId)).hidden.map(({ reason }) => reason)).toEqual(kept);
        const log = await store.audit.page({ guildId: origin.guildId, before: null, limit: 9 });
        expect(log.map(({ action }) => 'reason' in action && action.reason).reverse()).toEqual(kept);
      });
    });

    describe('audit', () => {
      it('is read page by page, newest first', async () => {
        const origin = originIn(newGuild());
        for (let seconds = 1; seconds <= 5; seconds += 1) await store.policies.change({ kind: 'cooldown', seconds }, origin);
        const page = async (before: number | null) =>
          (await store.audit.page({ guildId: origin.guildId, before, limit: 2 })).map(({ number }) => number);
        expect([await page(null), await page(4), await page(2), await page(1)]).toEqual([[5, 4], [3, 2], [1], []]);
      });
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
        const decision = { kind: 'hide', reason: 'harmful' } as const;
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
          { target: { kind: 'passage', id: 'aaaa-bbbbbbb' }, reason: 'harmful', hiddenBy: 'mod', hiddenAtMs: NOW_MS },
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

    describe('runs', () => {
      /** Due runs of these servers alone: the store is shared. */
      const claim = async (guildIds: readonly string[], nowMs: number, limit = 1_000) =>
        (await store.runs.claimDue({ nowMs, leaseMs: 60_000, limit })).filter(({ schedule }) =>
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
        expect(next).toMatchObject({ dueMs: NOW_MS, failures: 0, chosen: { item: 'a', atMs: NOW_MS + 1 } });
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
  });
}

/** One of each kind, each of which changes something when made in this order. */
const EVERY_CHANGE: readonly PolicyChange[] = [
  { kind: 'access', subject: 'channel', id: '2', access: 'allowed' },
  { kind: 'access', subject: 'channel', id: '1', access: 'allowed' },
  { kind: 'access', subject: 'role', id: '3', access: 'denied' },
  { kind: 'access', subject: 'outlet', id: 'press-tv', access: 'allowed' },
  { kind: 'excerpt-max', chars: 200 },
  { kind: 'replies', replies: 'private-until-shared' },
  { kind: 'cooldown', seconds: 30 },
  { kind: 'language', language: 'fa' },
  { kind: 'log-channel', channelId: '77' },
  { kind: 'hide', target: { kind: 'passage', id: 'aaaa-bbbbbbb' }, reason: 'spam' },
  { kind: 'hide', target: { kind: 'document', id: 'tasnim/a' }, reason: 'wrong' },
  { kind: 'hide', target: { kind: 'outlet', id: 'tasnim' }, reason: '' },
  { kind: 'unhide', target: { kind: 'passage', id: 'aaaa-bbbbbbb' }, reason: 'it was fine' },
];

let guilds = 0;

/** An id that no other test has. */
function newGuild(): string {
  guilds += 1;
  return String(100_000 + guilds);
}

function originIn(guildId: string): ChangeOrigin {
  return { guildId, by: 'mod', atMs: NOW_MS };
}

function reportIn(guildId: string, other: Partial<NewReport> = {}): NewReport {
  return { guildId, passageId: 'aaaa-bbbbbbb', by: 'm1', reason: 'harmful', note: 'look', atMs: NOW_MS, ...other };
}
