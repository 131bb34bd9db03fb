import { describe, expect, it } from 'vitest';
import type { PolicyChange } from '../../src/model/guild-policy.ts';
import type { ReportDecision } from '../../src/model/report.ts';
import type { Store } from '../../src/model/store.ts';
import { StoreError } from '../../src/model/store-error.ts';
import { confirmChanges } from '../../src/storage/confirm-changes.ts';
import { createMemoryStore } from '../../src/storage/memory/create-memory-store.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';
import { PLAN } from './contract/given.ts';

const HIDE: PolicyChange = { kind: 'hide', target: { kind: 'passage', id: 'aaaa-bbbbbbb' }, reason: 'r' };
const ANSWER: ReportDecision = { kind: 'answer', text: 'Thank you.' };
const LIMITS = { perMember: 9, windowMs: 1_000, open: 9 };
const REPORT = { guildId: '1', passageId: 'aaaa-bbbbbbb', by: 'member', reason: 'other', note: '', atMs: 0 } as const;
const at = (atMs: number, by = 'mod') => ({ guildId: '1', by, atMs });

describe('confirmChanges', () => {
  it('tells of a change that was made though its answer was lost as of any other', async () => {
    const { store, lose } = await setUp();
    lose({ made: true, away: false });
    expect(await store.policies.change(HIDE, at(1))).toMatchObject({ kind: 'changed', entry: { action: HIDE, atMs: 1 } });
    lose({ made: true, away: false });
    expect(await store.reports.decide(1, ANSWER, at(2))).toMatchObject({
      kind: 'decided',
      report: { state: 'answered' },
      entry: { action: { kind: 'report-decided', decision: ANSWER } },
    });
  });

  it('finds a daily post that was set up or changed, each by its own line', async () => {
    const { store, lose, comeBack } = await setUp();
    lose({ made: true, away: false });
    expect(await store.schedules.create(PLAN, 9, at(1))).toMatchObject({ kind: 'changed', schedule: { number: 1, plan: PLAN } });
    lose({ made: true, away: false });
    expect(await store.schedules.change(1, { kind: 'off' }, at(2))).toMatchObject({
      entry: { action: { kind: 'schedule-off' } },
    });
    lose({ made: true, away: true });
    await expect(store.schedules.change(1, { kind: 'remove' }, at(3))).rejects.toMatchObject({ code: 'store-unsure' });
    comeBack();
    expect(await store.schedules.change(1, { kind: 'remove' }, at(4))).toMatchObject({ kind: 'changed', entry: { atMs: 3 } });
    expect(await store.schedules.change(1, { kind: 'remove' }, at(5))).toEqual({ kind: 'unknown' });
  });

  it('leaves unsure what is not in the log, and what cannot be looked up, which its own log says', async () => {
    const { store, lose, log } = await setUp();
    await store.policies.change(HIDE, at(1, 'other'));
    lose({ made: false, away: false });
    await expect(store.policies.change(HIDE, at(1))).rejects.toMatchObject({ code: 'store-unsure' });
    expect(log.lines).toEqual([]);
    lose({ made: true, away: true });
    await expect(store.reports.decide(1, ANSWER, at(1))).rejects.toMatchObject({ code: 'store-unsure' });
    expect(log.lines).toMatchObject([{ level: 'warn', fields: { err: { code: 'store-away' } } }]);
  });

  it('takes the next attempt of the same moderator at the same for the first, once', async () => {
    const { store, lose, comeBack } = await setUp();
    lose({ made: true, away: true });
    await expect(store.reports.decide(1, ANSWER, at(1))).rejects.toMatchObject({ code: 'store-unsure' });
    comeBack();
    expect(await store.reports.decide(1, ANSWER, at(2, 'other'))).toMatchObject({ kind: 'decided-before' });
    expect(await store.reports.decide(1, { ...ANSWER, text: 'No.' }, at(3))).toMatchObject({ kind: 'decided-before' });
    const both = await Promise.all([store.reports.decide(1, ANSWER, at(4)), store.reports.decide(1, ANSWER, at(4))]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['decided', 'decided-before']);
    expect(await store.reports.decide(1, ANSWER, at(5))).toMatchObject({ kind: 'decided-before' });

    lose({ made: true, away: true });
    await expect(store.policies.change(HIDE, at(6))).rejects.toMatchObject({ code: 'store-unsure' });
    comeBack();
    expect(await store.policies.change(HIDE, at(7))).toMatchObject({ kind: 'changed', entry: { atMs: 6 } });
    expect(await store.policies.change(HIDE, at(8))).toEqual({ kind: 'unchanged' });
  });

  it('makes anew what turns out not to have been made', async () => {
    const { store, lose, comeBack } = await setUp();
    lose({ made: false, away: true });
    await expect(store.policies.change(HIDE, at(1))).rejects.toMatchObject({ code: 'store-unsure' });
    comeBack();
    expect(await store.policies.change(HIDE, at(2))).toMatchObject({ kind: 'changed', entry: { atMs: 2 } });
    expect(await store.policies.change(HIDE, at(3))).toEqual({ kind: 'unchanged' });
  });

  it('remembers it until it could be looked up', async () => {
    const { store, lose, goAway, comeBack } = await setUp();
    lose({ made: true, away: true });
    await expect(store.reports.decide(1, ANSWER, at(1))).rejects.toMatchObject({ code: 'store-unsure' });
    goAway();
    await expect(store.reports.decide(1, ANSWER, at(2))).rejects.toMatchObject({ code: 'store-away' });
    comeBack();
    expect(await store.reports.decide(1, ANSWER, at(3))).toMatchObject({ kind: 'decided', entry: { atMs: 1 } });
  });
});

/** A store with one open report, whose next change can be lost. */
async function setUp() {
  const inner = createMemoryStore({ nowMs: () => 0, newClaim: () => '' });
  await inner.reports.file(REPORT, LIMITS);
  let losing: { readonly made: boolean; readonly away: boolean } | null = null;
  let away = false;
  const changing = async <T>(change: () => Promise<T>): Promise<T> => {
    if (losing === null) return change();
    const { made } = losing;
    ({ away } = losing);
    losing = null;
    if (made) await change();
    throw new StoreError('store-unsure');
  };
  const faulty: Store = {
    ...inner,
    policies: { ...inner.policies, change: (...args) => changing(() => inner.policies.change(...args)) },
    schedules: {
      ...inner.schedules,
      create: (...args) => changing(() => inner.schedules.create(...args)),
      change: (...args) => changing(() => inner.schedules.change(...args)),
    },
    reports: { ...inner.reports, decide: (...args) => changing(() => inner.reports.decide(...args)) },
    audit: {
      async page(query) {
        if (away) throw new StoreError('store-away');
        return inner.audit.page(query);
      },
    },
  };
  const log = createRecordingLog();
  return {
    store: confirmChanges({ store: faulty, log }),
    log,
    lose(next: { readonly made: boolean; readonly away: boolean }) {
      losing = next;
    },
    goAway() {
      away = true;
    },
    comeBack() {
      away = false;
    },
  };
}
