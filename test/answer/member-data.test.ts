import { describe, expect, it } from 'vitest';
import { answerPrivacy, askToForget, forgetOwnData, showOwnData } from '../../src/answer/member-data.ts';
import { DEFAULT_POLICY } from '../../src/model/guild-policy.ts';
import { UNUSED_GUILD_KEEP_DAYS } from '../../src/model/guild-use.ts';
import { NO_HERALD } from '../../src/model/herald.ts';
import type { InteractionContext } from '../../src/model/interaction-context.ts';
import {
  AUDIT_KEEP_DAYS,
  DECIDED_REPORTS_KEEP_DAYS,
  type MemberQuery,
  OPEN_REPORTS_KEEP_DAYS,
} from '../../src/model/member-data.ts';
import type { Origin } from '../../src/model/origin.ts';
import { createMemoryStore } from '../../src/storage/memory/create-memory-store.ts';
import { originOf } from '../fakes/origins.ts';
import { GOLDEN_CORPUS, openLibrary } from '../fakes/small-library.ts';

const LIMITS = { perMember: 5, windowMs: 1, open: 5 };
const [HERE, THERE, ALICE, BOB] = ['11', '22', '555', '666'];

describe('one’s own data', () => {
  it('is shown for this server, and for every server where it is asked in a direct message', async () => {
    const { contextOf } = await stocked();
    const inServer = await showOwnData(contextOf({ guildId: HERE, memberId: ALICE }));
    expect(inServer).toMatchObject({
      step: 'shown',
      where: 'this-server',
      forget: [],
      record: { reportCount: 1, auditLines: 1 },
    });
    expect(inServer.record.reports).toMatchObject([{ guildId: HERE, note: 'by alice' }]);
    const direct = await showOwnData(contextOf({ guildId: null, addedToServer: false, memberId: ALICE }));
    expect(direct).toMatchObject({ where: 'everywhere', record: { reportCount: 2 } });
  });

  it('counts every server where the bot is an app of the member’s own, since such a server has no data', async () => {
    const { contextOf } = await stocked();
    const shown = await showOwnData(contextOf({ guildId: HERE, addedToServer: false, memberId: ALICE }));
    expect(shown).toMatchObject({ where: 'everywhere', record: { reportCount: 2 } });
  });

  it('is deleted only at the second press, here only, and of nobody else', async () => {
    const { contextOf, store } = await stocked();
    const context = contextOf({ guildId: HERE, memberId: ALICE });
    expect(await askToForget(context)).toMatchObject({ step: 'to-confirm', forget: [], record: { reportCount: 1 } });
    expect(await askToForget(context)).toMatchObject({ record: { reportCount: 1 } });
    expect(await forgetOwnData(context)).toMatchObject({ step: 'deleted', forget: null, record: { reportCount: 1 } });
    const left = (memberId: string, guildId: string) => store.members.show({ memberId, guildId });
    expect(await left(ALICE, HERE)).toMatchObject({ reportCount: 0, reports: [], auditLines: 1 });
    expect(await left(ALICE, THERE)).toMatchObject({ reportCount: 1 });
    expect(await left(BOB, HERE)).toMatchObject({ reportCount: 1 });
  });

  it('offers no deletion where there is nothing that a deletion takes away', async () => {
    const { contextOf } = await stocked();
    expect(await showOwnData(contextOf({ guildId: HERE, memberId: '777' }))).toMatchObject({ forget: null });
    await forgetOwnData(contextOf({ guildId: HERE, memberId: ALICE }));
    const rest = await showOwnData(contextOf({ guildId: HERE, memberId: ALICE }));
    expect(rest).toMatchObject({ forget: null, record: { reportCount: 0, auditLines: 1 } });
  });

  it('is nobody’s where the platform does not say who asks', async () => {
    const asked: MemberQuery[] = [];
    const { contextOf, store } = await stocked();
    const noting = (query: MemberQuery) => {
      asked.push(query);
      return store.members.show(query);
    };
    const context = {
      ...contextOf({ memberId: null }),
      store: { ...store, members: { ...store.members, show: noting, forget: noting } },
    };
    for (const answer of [showOwnData, askToForget, forgetOwnData]) {
      expect(await answer(context)).toMatchObject({ visibility: 'private', record: { reportCount: 0, auditLines: 0 } });
    }
    expect(asked).toEqual([]);
  });
});

describe('answerPrivacy', () => {
  it('promises the very days after which things are deleted', () => {
    expect(answerPrivacy().keptDays).toEqual({
      decidedReport: DECIDED_REPORTS_KEEP_DAYS,
      openReport: OPEN_REPORTS_KEEP_DAYS,
      auditLine: AUDIT_KEEP_DAYS,
      unusedServer: UNUSED_GUILD_KEEP_DAYS,
    });
  });
});

/** Alice reported something in two servers and set something in the first, where Bob reported, too. */
async function stocked() {
  const store = createMemoryStore({ nowMs: () => 0, newClaim: () => 'claim' });
  const report = (guildId: string, by: string, note: string) =>
    store.reports.file({ guildId, by, note, passageId: 'k7d2-9fq4mab', reason: 'other', atMs: 0 }, LIMITS);
  await report(HERE, ALICE, 'by alice');
  await report(HERE, BOB, 'by bob');
  await report(THERE, ALICE, 'elsewhere');
  await store.policies.change({ kind: 'cooldown', seconds: 9 }, { guildId: HERE, by: ALICE, atMs: 0 });
  const { shelf } = await openLibrary(GOLDEN_CORPUS);
  const contextOf = (origin: Partial<Origin>): InteractionContext => ({
    origin: originOf(origin),
    language: 'en',
    shelf,
    policy: DEFAULT_POLICY,
    herald: NO_HERALD,
    nowMs: () => 0,
    store,
  });
  return { store, contextOf };
}
