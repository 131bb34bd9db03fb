import { beforeEach, describe, expect, it } from 'vitest';
import type { Application } from '../../src/interaction/application.ts';
import { NO_HERALD } from '../../src/model/herald.ts';
import type { Origin } from '../../src/model/origin.ts';
import type { Reply } from '../../src/model/reply.ts';
import type { Store } from '../../src/model/store.ts';
import { StoreError } from '../../src/model/store-error.ts';
import { createGate } from '../../src/moderation/create-gate.ts';
import { createMemoryCooldowns } from '../../src/moderation/memory-cooldowns.ts';
import { render } from '../../src/render/render.ts';
import { confirmChanges } from '../../src/storage/confirm-changes.ts';
import { corpusOf, documentOf, outletOf, passageOf } from '../excerpt/small-corpus.ts';
import { violationsOf } from '../fakes/discord-limits.ts';
import { originOf } from '../fakes/origins.ts';
import { BY_ASKER, buttonsIn, openForm, pressButton } from '../fakes/press.ts';
import { createRecordingHerald } from '../fakes/recording-herald.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';
import { applicationOver, createEmptyStore, GOLDEN_CORPUS, libraryOf, openLibrary } from '../fakes/small-library.ts';

const MODERATOR = originOf({ memberId: '900000000000000001', permissions: 1n << 5n });
const MEMBER = originOf({ memberId: '900000000000000002' });
const QUERY = { query: 'bridge toll', count: 1 };

let application: Application;
let store: Store;
let nowMs: number;
let herald: ReturnType<typeof createRecordingHerald>;
let passage: string;

beforeEach(async () => {
  const { shelf } = await openLibrary(GOLDEN_CORPUS);
  nowMs = 1_700_000_000_000;
  herald = createRecordingHerald();
  store = createEmptyStore();
  const clock = () => nowMs;
  application = applicationOver(shelf, {
    store,
    nowMs: clock,
    gate: createGate({ cooldowns: createMemoryCooldowns(), nowMs: clock }),
    herald,
  });
  const { reply } = await application.runCommand('quote', QUERY, MEMBER);
  passage = reply.kind === 'quotes' ? (reply.excerpts[0]?.passageId ?? '') : '';
  expect(passage).not.toBe('');
});

async function moderate(
  subcommand: string,
  options: Readonly<Record<string, unknown>>,
  origin: Origin = MODERATOR,
): Promise<Reply> {
  const { reply, payload } = await application.runCommand(`moderate ${subcommand}`, options, origin);
  expect(violationsOf(payload)).toEqual([]);
  expect(reply.visibility).toBe('private');
  return reply;
}

async function ask(origin: Origin = MEMBER, options: Readonly<Record<string, unknown>> = QUERY): Promise<Reply> {
  return (await application.runCommand('quote', options, origin)).reply;
}

const REFUSED = (code: string) => ({ kind: 'refusal', refusals: [{ code }] });

describe('/moderate', () => {
  const EVERY: readonly (readonly [string, Readonly<Record<string, unknown>>, string])[] = [
    ['settings', {}, 'settings'],
    ['channels', { action: 'deny', channel: '500000000000000001' }, 'policy-change'],
    ['roles', { action: 'allow', role: '500000000000000002' }, 'policy-change'],
    ['outlets', { action: 'deny', outlet: 'Quay Radio' }, 'policy-change'],
    ['length', { characters: 120 }, 'policy-change'],
    ['replies', { who: 'private' }, 'policy-change'],
    ['cooldown', { seconds: 30 }, 'policy-change'],
    ['language', { language: 'fa' }, 'policy-change'],
    ['announce', { channel: '500000000000000003' }, 'policy-change'],
    ['hide', { what: 'harbour-post', reason: 'why not' }, 'policy-change'],
    ['unhide', { what: 'harbour-post' }, 'policy-change'],
    ['reports', {}, 'report-queue'],
    ['log', {}, 'audit-log'],
    ['log', { export: true }, 'audit-export'],
  ];

  it.each(EVERY)('%s %j is for moderators only', async (subcommand, options, kind) => {
    for (const outsider of [MEMBER, originOf({ addedToServer: false }), originOf({ guildId: null, addedToServer: false })]) {
      expect((await moderate(subcommand, options, outsider)).kind).toBe('refusal');
    }
    expect(await store.audit.page({ guildId: MODERATOR.guildId ?? '', before: null, limit: 9 })).toEqual([]);
    expect((await moderate(subcommand, options)).kind).toBe(kind);
  });

  it('shows what is settled where a subcommand is given nothing to settle', async () => {
    for (const part of ['channels', 'roles', 'outlets', 'length', 'replies', 'cooldown', 'language', 'announce']) {
      expect(await moderate(part, {})).toMatchObject({ kind: 'settings', parts: [part] });
    }
    for (const part of ['hide', 'unhide'])
      expect(await moderate(part, {})).toMatchObject({ kind: 'settings', parts: ['hidden'] });
  });

  it('puts first in the list of what is hidden what stands nowhere any more, and says so', async () => {
    await moderate('hide', { what: passage, reason: 'asked for' });
    const old = `${passage.slice(0, 5)}0000000`;
    const guildId = MODERATOR.guildId ?? '';
    const origin = { guildId, by: '900000000000000001', atMs: 0 };
    await store.policies.change({ kind: 'hide', target: { kind: 'passage', id: old }, reason: 'mended since' }, origin);
    await store.policies.change({ kind: 'hide', target: { kind: 'passage', id: passage }, reason: '' }, origin);
    const { reply, payload } = await application.runCommand('moderate hide', {}, MODERATOR);
    expect(reply).toMatchObject({ lost: [{ target: { kind: 'passage', id: old }, state: 'words-changed' }] });
    const shown = JSON.stringify(payload);
    expect(await moderate('log', {})).toMatchObject({ kind: 'audit-log', lost: 1 });
    const page = await application.runCommand('moderate log', {}, MODERATOR);
    expect(page.payload.content).toMatch(/1 item that is hidden .*\/moderate hide/);
    expect(shown).toMatch(new RegExp(`${old}.*nothing of that document is quoted here.*${passage}`));
    expect(await moderate('unhide', { what: old, reason: 'seen' })).toMatchObject({ kind: 'policy-change' });
    expect(await moderate('unhide', {})).toMatchObject({ lost: [] });
    expect(await moderate('log', {})).toMatchObject({ lost: 0 });
  });

  it.each([
    ['channels', { channel: '500000000000000001' }, 'option-missing'],
    ['roles', { action: 'allow' }, 'option-missing'],
    ['outlets', { action: 'deny', outlet: 'Nobody Times' }, 'outlet-unknown'],
    ['length', { characters: 20 }, 'excerpt-length'],
    ['length', { characters: 351 }, 'excerpt-length'],
    ['hide', { what: 'harbour-post' }, 'option-missing'],
    ['announce', { channel: '500000000000000003', stop: true }, 'options-one-of'],
  ])('%s %j names what is missing', async (subcommand, options, code) => {
    expect(await moderate(subcommand, options)).toMatchObject(REFUSED(code));
  });

  it('says in the reply, in the log and in the settings that changes are not told in the channel for them', async () => {
    const channel = '500000000000000003';
    const said = async (name: string, options = {}) => JSON.stringify(render(await moderate(name, options), 'en'));
    herald.announcing = 'channel-forbidden';
    const untold = `Changes are not told in <#${channel}>: the bot may not post there`;
    expect(await said('announce', { channel })).toContain(untold);
    expect(await said('cooldown', { seconds: 30 })).toContain(untold);
    for (const looked of ['log', 'settings', 'announce']) expect(await said(looked), looked).toContain(untold);
    herald.announcing = 'unsure';
    expect(await said('cooldown', { seconds: 31 })).not.toContain('not told');
    expect(await said('log')).toContain(untold);
    herald.announcing = 'told';
    await said('cooldown', { seconds: 32 });
    for (const looked of ['log', 'settings', 'announce']) expect(await said(looked), looked).not.toContain('not told');
    herald.announcing = 'channel-gone';
    expect(await said('cooldown', { seconds: 33 })).toContain('the channel is gone');
    await said('announce', { stop: true });
    expect(await said('log')).not.toContain('not told');
  });

  it('writes one line for a change, none for what was so already, and tells the chosen channel of it', async () => {
    await moderate('announce', { channel: '500000000000000003' });
    await moderate('cooldown', { seconds: 30 });
    expect(await moderate('cooldown', { seconds: 30 })).toMatchObject({ change: { kind: 'unchanged' } });
    await moderate('announce', { stop: true });
    await moderate('cooldown', { seconds: 0 });
    expect(herald.announced.map(({ channelId, entry }) => [channelId, entry.action.kind])).toEqual([
      ['500000000000000003', 'log-channel'],
      ['500000000000000003', 'cooldown'],
      ['500000000000000003', 'log-channel'],
    ]);
    const log = await moderate('log', {});
    expect(log).toMatchObject({ entries: [4, 3, 2, 1].map((number) => ({ number, by: MODERATOR.memberId, atMs: nowMs })) });
  });

  it('says that there is no cooldown, rather than one of no seconds', async () => {
    await moderate('cooldown', { seconds: 30 });
    const { payload } = await application.runCommand('moderate cooldown', { seconds: 0 }, MODERATOR);
    expect(payload.content).toBe('Done, and noted in the log: Cooldown: none.');
  });

  it('shows the log in pages, and all of it in the table', async () => {
    for (let seconds = 1; seconds <= 25; seconds += 1) await moderate('cooldown', { seconds });
    const seen: number[] = [];
    let page = await application.runCommand('moderate log', {}, MODERATOR);
    for (;;) {
      if (page.reply.kind === 'audit-log') seen.push(...page.reply.entries.map(({ number }) => number));
      const older = buttonsIn(page.payload).find(({ label }) => label === 'Older lines');
      if (older === undefined) break;
      page = await pressButton(application, older.custom_id, { origin: MODERATOR });
    }
    expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => 25 - index));
    const { payload } = await application.runCommand('moderate log', { export: true }, MODERATOR);
    const table = new TextDecoder('utf-8', { ignoreBOM: true }).decode(payload.files?.[0]?.data);
    expect(table.split('\r\n')).toHaveLength(25 + 2);
    expect(table.split('\r\n')[1]).toBe(`"25","2023-11-14T22:13:20.000Z","<@${MODERATOR.memberId}>","cooldown","","25",""`);
  });
});

describe('what a change says', () => {
  const say = async (subcommand: string, options: Readonly<Record<string, unknown>>) =>
    (await application.runCommand(`moderate ${subcommand}`, options, MODERATOR)).payload.content ?? '';

  it('tells that allowing one closes all others, and when nothing is closed any more', async () => {
    expect(await say('channels', { action: 'allow', channel: '500000000000000001' })).toContain(
      'Answers only in <#500000000000000001> and their threads.',
    );
    expect(await say('channels', { action: 'deny', channel: '500000000000000009' })).toMatch(
      /Answers only in <#500000000000000001>.*\n.*Never: <#500000000000000009>/,
    );
    expect(await say('roles', { action: 'allow', role: '500000000000000002' })).toContain('Answers only members with one of');
    expect(await say('outlets', { action: 'allow', outlet: 'Quay Radio' })).toContain('Quotes only Quay Radio.');
    expect(await say('channels', { action: 'clear', channel: '500000000000000001' })).toContain(
      'Answers in every channel that is not denied.',
    );
  });

  it('does not give for the present what was last known of a store that is away', async () => {
    const read = store.policies.read.bind(store.policies);
    store.policies.read = async (guildId) => ({ ...(await read(guildId)), known: 'before' });
    expect(await say('channels', { action: 'allow', channel: '500000000000000001' })).not.toContain('Answers only in');
  });

  it('names who sees announcements, and both bounds of a length', async () => {
    const seen = 'Everybody who can read that channel sees them.';
    expect(await say('announce', { channel: '500000000000000003' })).toContain(seen);
    expect(await say('announce', { stop: true })).not.toContain(seen);
    expect(await say('length', { characters: 800 })).toMatch(/is 800; .* from 80 to 350, .* or 0 /);
  });
});

describe('what moderators settled', () => {
  it('closes channels and roles to questions, buttons and suggestions, but never to /moderate, /privacy and reports', async () => {
    const { payload } = await application.runCommand('quote', { query: 'bridge toll', count: 5 }, MEMBER);
    await moderate('channels', { action: 'deny' });
    expect(await ask()).toMatchObject(REFUSED('channel-closed'));
    expect(await application.suggest('quote', 'query', '', MEMBER)).toEqual([]);
    for (const { custom_id: id } of buttonsIn(payload)) {
      const pressed = await application.pressButton(id, BY_ASKER, MEMBER);
      if (id.startsWith('v1:report:')) expect(pressed.reply.kind).toBe('form');
      else expect(pressed.reply, id).toMatchObject(REFUSED('channel-closed'));
    }
    expect((await application.runMessageCommand('Find sources', 'bridge toll', MEMBER)).reply).toMatchObject(
      REFUSED('channel-closed'),
    );
    expect((await application.runCommand('privacy', {}, MEMBER)).reply.kind).toBe('privacy');
    await moderate('channels', { action: 'clear' });
    await moderate('roles', { action: 'allow', role: '500000000000000002' });
    expect(await ask()).toMatchObject(REFUSED('role-closed'));
    expect((await ask({ ...MEMBER, roleIds: ['500000000000000002'] })).kind).toBe('quotes');
  });

  it('lets a member wait, and does not count what was refused', async () => {
    await moderate('cooldown', { seconds: 30 });
    // What is refused for a mistake takes nobody's turn.
    expect(await ask(MEMBER, { ...QUERY, outlet: 'nobody' })).toMatchObject(REFUSED('outlet-unknown'));
    expect(await ask(MEMBER, { query: 'bridge', count: 99 })).toMatchObject(REFUSED('option-range'));
    expect((await ask()).kind).toBe('quotes');
    expect(await ask()).toMatchObject({ refusals: [{ code: 'cooldown', retryAtMs: nowMs + 30_000 }] });
    nowMs += 30_000;
    expect((await ask()).kind).toBe('quotes');
  });

  it('keeps answers private, and a page of an older public answer too', async () => {
    const { payload } = await application.runCommand('quote', QUERY, MEMBER);
    const more = buttonsIn(payload).find(({ label }) => label === 'More passages');
    await moderate('replies', { who: 'private' });
    expect((await ask()).visibility).toBe('private');
    const turned = await pressButton(application, more?.custom_id ?? '', {
      origin: MEMBER,
      press: { ...BY_ASKER, asker: MEMBER.memberId },
    });
    expect([turned.reply.visibility, turned.turnsPage]).toEqual(['private', false]);
  });

  it('lets moderators, and nobody else, share a private answer with all, cut anew', async () => {
    await moderate('replies', { who: 'private-until-shared' });
    const byMember = await application.runCommand('quote', QUERY, MEMBER);
    expect(buttonsIn(byMember.payload).map(({ label }) => label)).not.toContain('Share with the channel');
    const { reply, payload } = await application.runCommand('quote', QUERY, MODERATOR);
    const share = buttonsIn(payload).find(({ label }) => label === 'Share with the channel')?.custom_id ?? '';
    expect(application.isShared(share)).toBe(true);
    expect((await pressButton(application, share, { origin: MEMBER })).reply).toMatchObject(REFUSED('not-allowed'));
    const shared = await pressButton(application, share, { origin: MODERATOR });
    expect(shared.reply).toMatchObject({
      kind: 'quotes',
      visibility: 'public',
      excerpts: 'excerpts' in reply ? reply.excerpts : [],
    });
    expect(shared.payload.flags).toBeUndefined();
    await moderate('hide', { what: passage, reason: 'x' });
    const afterwards = await pressButton(application, share, { origin: MODERATOR });
    expect(JSON.stringify(afterwards.reply)).not.toContain(passage);
  });

  it.each([{}, { outlets: 'harbour-post, town-wiki' }])('lets them share a comparison as it was asked: %j', async (named) => {
    await moderate('replies', { who: 'private-until-shared' });
    const asked = await application.runCommand('compare', { query: QUERY.query, ...named }, MODERATOR);
    const share = buttonsIn(asked.payload).find(({ label }) => label === 'Share with the channel')?.custom_id ?? '';
    const { reply } = await pressButton(application, share, { origin: MODERATOR });
    expect(reply).toEqual({ ...asked.reply, visibility: 'public' });
    await moderate('hide', { what: 'harbour-post', reason: 'not sound' });
    const afterwards = (await pressButton(application, share, { origin: MODERATOR })).reply;
    expect(JSON.stringify(afterwards)).not.toContain('harbour-post/');
  });

  it('speaks the language of the server', async () => {
    await moderate('language', { language: 'de' });
    const { payload } = await application.runCommand('moderate settings', {}, MODERATOR);
    expect(payload.content).toBe('Einstellungen dieses Servers');
  });

  it('names commands and options as the client of whoever asks shows them, whatever the server’s language', async () => {
    await moderate('language', { language: 'de' });
    const told = async (locale: string | null, name: string, options = {}) =>
      (await application.runCommand(name, options, { ...MODERATOR, locale })).payload;
    expect((await told('en-US', 'schedule list')).content).toMatch(/Dieser Server hat .*\/schedule add\b/);
    expect((await told('fr', 'schedule list')).content).toMatch(/Dieser Server hat .*\/program\S* ajouter/);
    expect((await told('en-US', 'quote', { spare: 'x' })).content).toContain('Eine der Optionen `query` und `id`');
    const help = JSON.stringify(await told('en-US', 'help'));
    expect(help).toContain('`/outlets` – Die Medien hinter den Zitaten');
    expect(help).toContain('Find sources');
    await moderate('language', { language: 'fa' });
    expect(JSON.stringify(await told('de', 'help'))).toContain('`/zitat`');
  });

  it('hides a passage, a document and an outlet, and shows them again', async () => {
    for (const what of [passage, 'harbour-post/bridge-opens', 'Harbour Post']) {
      const reply = await moderate('hide', { what, reason: 'because' });
      expect(reply).toMatchObject({ change: { kind: 'changed' } });
      // As the log has it, key by key: an outcome that got lost is found there by that.
      const action = reply.kind === 'policy-change' && reply.change.kind === 'changed' ? reply.change.entry.action : {};
      expect(Object.keys(action)).toEqual(['kind', 'target', 'reason']);
      expect(await moderate('settings', {})).toMatchObject({ policy: { hidden: [{ reason: 'because' }] } });
      expect(await moderate('unhide', { what })).toMatchObject({ change: { kind: 'changed' } });
    }
    expect(await moderate('hide', { what: 'nothing at all', reason: 'x' })).toMatchObject({ kind: 'no-target' });
  });

  it('takes half the id of a document for no outlet, neither to hide nor to show', async () => {
    for (const what of ['harbour-post/', 'Harbour Post/', '/harbour-post', 'harbour-post/bridge']) {
      expect(await moderate('hide', { what, reason: 'x' })).toMatchObject({ kind: 'no-target', lost: null });
    }
    await moderate('hide', { what: 'harbour-post', reason: 'x' });
    expect(await moderate('unhide', { what: 'harbour-post/' })).toMatchObject({ kind: 'no-target', lost: null });
  });

  it('says of what is hidden already, and has no words any more, that it is hidden and what became of it', async () => {
    const { guildId } = MODERATOR;
    if (guildId === null) throw new Error('not in a server');
    const changed = `${passage.slice(0, 5)}0000000`;
    for (const target of [{ kind: 'passage', id: changed } as const, { kind: 'document', id: 'harbour-post/moved' } as const]) {
      await store.policies.change({ kind: 'hide', target, reason: 'x' }, { guildId, by: '900000000000000001', atMs: nowMs });
    }
    const reply = await moderate('hide', { what: changed, reason: 'again' });
    expect(reply).toMatchObject({ kind: 'no-target', lost: 'words-changed' });
    expect(render(reply, 'en')).toMatchObject({
      content: expect.stringMatching(/is hidden here already.*nothing of that document is quoted here until you show this/s),
    });
    expect(await moderate('hide', { what: 'harbour-post/moved', reason: 'again' })).toMatchObject({ lost: 'gone' });
    expect(await moderate('hide', { what: 'harbour-post/elsewhere', reason: 'again' })).toMatchObject({ lost: null });
  });

  it('suggests what can be hidden, and for showing again what is', async () => {
    await moderate('hide', { what: 'harbour-post', reason: 'because' });
    const hide = await application.suggest('moderate hide', 'what', 'harbour', MODERATOR);
    expect(hide.map(({ value }) => value)).toContain('harbour-post');
    expect(await application.suggest('moderate unhide', 'what', '', MODERATOR)).toEqual([
      { name: 'harbour-post · because', value: 'harbour-post' },
    ]);
    expect(await application.suggest('moderate unhide', 'what', '', MEMBER)).toEqual([]);
  });
});

describe('a report', () => {
  const say = (reason: string, note = '') =>
    new Map([
      ['reason', [reason]],
      ['note', [note]],
    ]);
  const file = async (origin: Origin, reason = 'other', note = '') =>
    (await application.submitForm(`v1:report:${passage}`, say(reason, note), origin)).reply;

  it('is offered under each quotation of a server, and nowhere else', async () => {
    const { payload } = await application.runCommand('quote', QUERY, MEMBER);
    const ids = buttonsIn(payload).map(({ custom_id }) => custom_id);
    expect(ids).toContain(`v1:report:${passage}`);
    const alone = originOf({ guildId: null, addedToServer: false });
    const inDirect = await application.runCommand('quote', QUERY, alone);
    expect(buttonsIn(inDirect.payload).map(({ label }) => label)).not.toContain('Report');
    expect((await pressButton(application, `v1:report:${passage}`, { origin: alone })).reply).toMatchObject(
      REFUSED('no-moderators'),
    );
    expect(await file(alone)).toMatchObject(REFUSED('no-moderators'));
  });

  it('asks for a reason from a list and a note, and thanks in private', async () => {
    const { form } = await openForm(application, `v1:report:${passage}`, MEMBER);
    expect(form.components.map(({ component }) => [component.custom_id, component.type])).toEqual([
      ['reason', 3],
      ['note', 4],
    ]);
    expect(await file(MEMBER, 'harmful', 'see the second sentence')).toMatchObject({
      visibility: 'private',
      outcome: { kind: 'opened' },
    });
  });

  it('joins the open one, counts a member once, and is limited', async () => {
    expect(await file(MEMBER)).toMatchObject({ outcome: { kind: 'opened' } });
    expect(await file(MEMBER)).toMatchObject({ outcome: { kind: 'repeated' } });
    expect(await file({ ...MEMBER, memberId: '900000000000000003' })).toMatchObject({
      outcome: { kind: 'joined', report: { reporters: 2 } },
    });
  });

  it('says to whoever reports again what became of it', async () => {
    const again = async () => (await application.submitForm(`v1:report:${passage}`, say('other'), MEMBER)).payload.content;
    expect(await again()).toContain('`/privacy` shows what became of it.');
    expect(await again()).toContain('What became of it: not decided yet.');
    await pressButton(application, 'v1:keepreport:1', { origin: MODERATOR });
    expect(await again()).toContain('What became of it: the passage stays.');
  });

  it('leads on to the next one where another moderator was faster', async () => {
    await file(MEMBER);
    const keep = async () => (await pressButton(application, 'v1:keepreport:1', { origin: MODERATOR })).payload;
    await keep();
    const late = await keep();
    expect(late.content).toContain('This report was decided before');
    expect(buttonsIn(late).map(({ custom_id }) => custom_id)).toEqual(['v1:reports:1']);
  });

  it('is limited to five an hour, however often a member has their own data deleted in between', async () => {
    const { reply } = await application.runCommand('quote', { query: 'bridge', count: 5 }, MEMBER);
    const [first = '', second = ''] = reply.kind === 'quotes' ? reply.excerpts.map(({ passageId }) => passageId) : [];
    const report = async (id: string) => (await application.submitForm(`v1:report:${id}`, say('other'), MEMBER)).reply;
    const forget = async () => (await pressButton(application, 'v1:forgetnow', { origin: MEMBER })).reply;
    for (let times = 0; times < 5; times += 1) {
      expect(await report(first)).toMatchObject({ outcome: { kind: times === 0 ? 'opened' : 'joined' } });
      expect(await forget()).toMatchObject({ step: 'deleted', record: { reportCount: 1 } });
    }
    // Whoever deletes between reports is not known to be one and the same: no count of members may be claimed.
    const { payload } = await application.runCommand('moderate reports', {}, MODERATOR);
    expect(payload.content).toMatch(/Times reported: 5\.$/);
    const retryAtMs = nowMs + 60 * 60 * 1000;
    expect(await report(second)).toMatchObject({ outcome: { kind: 'limited', retryAtMs } });
    nowMs = retryAtMs;
    expect(await report(second)).toMatchObject({ outcome: { kind: 'opened' } });
  });

  it.each([
    ['an unknown reason', 'v1:report:PASSAGE', 'because', '', 'form-unreadable'],
    ['too long a note', 'v1:report:PASSAGE', 'other', 'x'.repeat(1001), 'form-unreadable'],
    ['no passage of the corpus', 'v1:report:zzzz-zzzzzzz', 'other', '', 'button-unknown'],
    ['no id at all', 'v1:report:x', 'other', '', 'button-unknown'],
    ['more than an id', 'v1:report:PASSAGE:x', 'other', '', 'button-unknown'],
  ])('is refused when forged: %s', async (_, id, reason, note, code) => {
    const forged = id.replace('PASSAGE', passage);
    expect((await application.submitForm(forged, say(reason, note), MEMBER)).reply).toMatchObject(REFUSED(code));
  });

  it('waits for moderators, who hide, keep or answer it; nobody else does, by whatever forged component', async () => {
    await moderate('announce', { channel: '500000000000000003' });
    await file(MEMBER, 'other', 'first');
    for (const id of [
      'v1:reports:0',
      'v1:hidereport:1',
      'v1:keepreport:1',
      'v1:answerreport:1',
      'v1:log:newest',
      'v1:log-export',
    ]) {
      expect((await pressButton(application, id, { origin: MEMBER })).reply, id).toMatchObject(REFUSED('not-allowed'));
    }
    for (const id of ['v1:hidereport:1', 'v1:answerreport:1']) {
      expect((await application.submitForm(id, say('', 'x'), MEMBER)).reply).toMatchObject(REFUSED('not-allowed'));
    }
    const { reply, payload } = await application.runCommand('moderate reports', {}, MODERATOR);
    expect(reply).toMatchObject({
      report: { number: 1, notes: [{ note: 'first' }] },
      excerpt: { passageId: passage },
      hasMore: false,
    });
    expect(buttonsIn(payload).map(({ label, style }) => [label, style])).toEqual([
      ['Hide it here', 4],
      ['Keep it', 2],
      ['Answer', 1],
    ]);
    const { form } = await openForm(application, 'v1:answerreport:1', MODERATOR);
    const answered = await application.submitForm(form.custom_id, say('', ' Thank you. '), MODERATOR);
    expect(answered.reply).toMatchObject({ outcome: { kind: 'decided' }, told: { reached: 1, of: 1 } });
    expect(answered.payload.content).toMatch(/Your answer reached: 1\.$/);
    expect(herald.told).toMatchObject([{ memberIds: [MEMBER.memberId], passageId: passage, text: 'Thank you.' }]);
    expect(herald.announced.at(-1)?.entry.action).toMatchObject({ kind: 'report-decided', decision: { kind: 'answer' } });
    expect((await pressButton(application, 'v1:keepreport:1', { origin: MODERATOR })).reply).toMatchObject({
      outcome: { kind: 'decided-before' },
    });
  });

  it('takes no channel that is not in this server, but takes one off the lists', async () => {
    const channel = '700000000000000009';
    const strange = { ...MODERATOR, unknownChannelIds: [channel] };
    const refusal = { kind: 'refusal', refusals: [{ code: 'channel-unknown', option: 'channel' }] };
    expect(await moderate('announce', { channel }, strange)).toMatchObject(refusal);
    for (const action of ['allow', 'deny'])
      expect(await moderate('channels', { action, channel }, strange)).toMatchObject(refusal);
    await moderate('channels', { action: 'deny', channel });
    await moderate('channels', { action: 'clear', channel }, strange);
    const { settings } = await store.policies.read(MODERATOR.guildId ?? '');
    expect(settings).toMatchObject({ access: { channel: { denied: [] } }, logChannelId: null });
  });

  it('brings an answer to its reporters once, by the next attempt, when the store was lost amid the first', async () => {
    await file(MEMBER);
    const inner = store;
    let isLost = false;
    let losesNext = true;
    const lost = async () => {
      throw new StoreError('store-away');
    };
    const faulty: Store = {
      ...inner,
      audit: { page: (query) => (isLost ? lost() : inner.audit.page(query)) },
      reports: {
        ...inner.reports,
        async decide(...args) {
          const decided = await inner.reports.decide(...args);
          if (!losesNext) return decided;
          losesNext = false;
          isLost = true;
          throw new StoreError('store-unsure');
        },
      },
    };
    const { shelf } = await openLibrary(GOLDEN_CORPUS);
    const confirming = confirmChanges({ store: faulty, log: createRecordingLog() });
    const bot = applicationOver(shelf, { store: confirming, nowMs: () => (nowMs += 1), herald });
    const answer = async () => (await bot.submitForm('v1:answerreport:1', say('', 'Thanks.'), MODERATOR)).reply;
    await bot.runCommand('moderate announce', { channel: '700000000000000001' }, MODERATOR);
    const before = herald.announced.length;
    expect(await answer()).toMatchObject(REFUSED('not-known-stored'));
    isLost = false;
    expect(herald.told).toEqual([]);
    expect(await answer()).toMatchObject({ outcome: { kind: 'decided' }, told: { reached: 1 } });
    expect(await answer()).toMatchObject({ outcome: { kind: 'decided-before' }, told: null });
    expect(herald.told).toMatchObject([{ memberIds: [MEMBER.memberId], text: 'Thanks.' }]);
    expect(herald.announced).toHaveLength(before + 1);
  });

  it('brings an answer to its reporters though the store goes right after the decision', async () => {
    await file(MEMBER);
    const inner = store;
    let isAway = false;
    const away: Store = {
      ...inner,
      reports: {
        ...inner.reports,
        async reportersOf(...args) {
          if (isAway) throw new StoreError('store-away');
          return inner.reports.reportersOf(...args);
        },
        async decide(...args) {
          const decided = await inner.reports.decide(...args);
          isAway = true;
          return decided;
        },
      },
    };
    const { shelf } = await openLibrary(GOLDEN_CORPUS);
    const bot = applicationOver(shelf, { store: away, nowMs: () => nowMs, herald });
    const { reply } = await bot.submitForm('v1:answerreport:1', say('', 'Thanks.'), MODERATOR);
    expect(reply).toMatchObject({ outcome: { kind: 'decided' }, told: { reached: 1 } });
  });

  it('tells how many reporters had their data deleted, and could not be told', async () => {
    const other = { ...MEMBER, memberId: '900000000000000003' };
    const answer = async (number: number) => {
      const { reply, payload } = await application.submitForm(`v1:answerreport:${number}`, say('', 'Thanks.'), MODERATOR);
      return [reply.kind === 'report-decided' ? reply.told : null, payload.content?.split('\n').slice(1)];
    };
    await file(MEMBER);
    await pressButton(application, 'v1:forgetnow', { origin: MEMBER });
    const forgotten = 'Reports by members who had their data deleted since, so that nothing can be sent to them: 1.';
    const nobody = { reached: 0, refused: 0, failed: 0, underWay: 0, left: 0 };
    expect(await answer(1)).toEqual([{ ...nobody, of: 0, forgotten: 1 }, [forgotten]]);
    for (const reporter of [MEMBER, other]) await file(reporter);
    await pressButton(application, 'v1:forgetnow', { origin: MEMBER });
    expect(await answer(2)).toEqual([
      { ...nobody, reached: 1, of: 1, forgotten: 1 },
      ['Members who reported it: 1. Your answer reached: 1.', forgotten],
    ]);
  });

  it('is exported from the newest line on, or from where a button of an earlier table leads', async () => {
    for (const seconds of [1, 2, 3, 4]) await moderate('cooldown', { seconds });
    const linesOf = async (id: string) => {
      const { reply } = await pressButton(application, id, { origin: MODERATOR });
      return reply.kind === 'audit-export' ? [reply.entries.map(({ number }) => number), reply.hasNewer] : reply.kind;
    };
    expect(await linesOf('v1:log-export')).toEqual([[4, 3, 2, 1], false]);
    expect(await linesOf('v1:log-export:3')).toEqual([[2, 1], true]);
    expect(await linesOf('v1:log-export:x')).toBe('refusal');
    expect(await linesOf('v1:log-export:3:2')).toBe('refusal');
  });

  it('tells the first fifty who reported, and how many are left', async () => {
    for (let index = 0; index < 53; index += 1) await file({ ...MEMBER, memberId: String(910_000_000_000 + index) });
    const { reply, payload } = await application.submitForm('v1:answerreport:1', say('', 'Thanks.'), MODERATOR);
    expect(reply).toMatchObject({ told: { reached: 50, of: 53, left: 3 } });
    expect(herald.told[0]?.memberIds).toEqual(Array.from({ length: 50 }, (_, index) => String(910_000_000_000 + index)));
    expect(payload.content).toContain('3 more members did not get it: an answer goes to the first 50 who reported.');
  });

  it('is neither answered nor announced by a bot that can only answer', async () => {
    const { shelf } = await openLibrary(GOLDEN_CORPUS);
    application = applicationOver(shelf, { store, herald: NO_HERALD });
    await file(MEMBER);
    expect((await pressButton(application, 'v1:answerreport:1', { origin: MODERATOR })).reply).toMatchObject(
      REFUSED('answers-only'),
    );
    const forged = await application.submitForm('v1:answerreport:1', say('', 'Thanks.'), MODERATOR);
    expect(forged.reply).toMatchObject(REFUSED('answers-only'));
    expect(forged.payload.content).toContain('it runs without its token');
    expect(await moderate('reports', {})).toMatchObject({ report: { number: 1 } });
    expect(await moderate('announce', { channel: '500000000000000003' })).toMatchObject(REFUSED('answers-only'));
    expect(await moderate('announce', { stop: true })).toMatchObject({ kind: 'policy-change' });
    expect(await moderate('settings', {})).toMatchObject({ policy: { settings: { logChannelId: null } } });
  });

  it('comes back to reports that were passed over, once the newest was looked at', async () => {
    const shown = async (id: string) => {
      const { reply } = await pressButton(application, id, { origin: MODERATOR });
      return reply.kind === 'report-queue' ? [reply.report?.number ?? null, reply.hasMore] : null;
    };
    const { reply } = await application.runCommand('quote', { ...QUERY, count: 5 }, MEMBER);
    const ids = reply.kind === 'quotes' ? reply.excerpts.map(({ passageId }) => passageId).slice(0, 2) : [];
    for (const id of ids) await application.submitForm(`v1:report:${id}`, say('other'), MEMBER);
    expect(await shown('v1:reports:0')).toEqual([1, true]);
    expect(await shown('v1:reports:1')).toEqual([2, true]);
    await pressButton(application, 'v1:keepreport:2', { origin: MODERATOR });
    expect(await shown('v1:reports:2')).toEqual([1, false]);
    await pressButton(application, 'v1:keepreport:1', { origin: MODERATOR });
    expect(await shown('v1:reports:1')).toEqual([null, false]);
  });

  it('is remembered, when it is hidden, with how many times its words stand in the document, as with the command', async () => {
    const twice = 'The toll was set at two crowns.';
    const document = documentOf(`${twice} Fishermen blocked the approach. ${twice}`);
    const { id } = passageOf(document, twice);
    const passages = [passageOf(document, twice), passageOf(document, 'Fishermen blocked the approach.')];
    const { shelf } = libraryOf(corpusOf({ outlets: [outletOf('gazette')], documents: [document], passages }));
    application = applicationOver(shelf, { store });
    const hidden = async () => (await store.policies.read(MODERATOR.guildId ?? '')).hidden;
    await moderate('hide', { what: id, reason: 'x' });
    expect(await hidden()).toMatchObject([{ target: { id }, copies: 2 }]);
    await moderate('unhide', { what: id });
    await application.submitForm(`v1:report:${id}`, say('other'), MEMBER);
    await application.submitForm('v1:hidereport:1', say('', 'not sound'), MODERATOR);
    expect(await hidden()).toMatchObject([{ target: { id }, copies: 2 }]);
  });

  it('hides its passage in this server alone', async () => {
    await file(MEMBER);
    const hidden = await application.submitForm('v1:hidereport:1', say('', 'not sound'), MODERATOR);
    expect(hidden.reply).toMatchObject({ outcome: { kind: 'decided', report: { state: 'hidden' } }, told: null });
    expect((await ask(MEMBER, { id: passage })).kind).toBe('no-passage');
    expect((await ask({ ...MEMBER, guildId: '777777777777777777' }, { id: passage })).kind).toBe('passage');
  });

  it.each([
    'v1:keepreport',
    'v1:keepreport:x',
    'v1:keepreport:1:2',
    'v1:keepreport:99999999999',
    'v1:log:',
    'v1:share:log:newest',
    'v1:share',
  ])('is not reached by a moderator’s malformed id %s', async (id) => {
    expect((await pressButton(application, id, { origin: MODERATOR })).reply).toMatchObject(REFUSED('button-unknown'));
  });
});
