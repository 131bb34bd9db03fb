import { beforeEach, describe, expect, it } from 'vitest';
import type { Application } from '../../src/interaction/application.ts';
import { SAFE_POLICY } from '../../src/model/guild-policy.ts';
import type { MessagePayload } from '../../src/model/message.ts';
import { createGate } from '../../src/moderation/create-gate.ts';
import { createMemoryCooldowns } from '../../src/moderation/memory-cooldowns.ts';
import { violationsOf } from '../fakes/discord-limits.ts';
import { originOf } from '../fakes/origins.ts';
import { buttonsIn, pressButton } from '../fakes/press.ts';
import { applicationOver, createEmptyStore, GOLDEN_CORPUS, openLibrary } from '../fakes/small-library.ts';

const MODERATOR = originOf({ memberId: '900000000000000001', permissions: 1n << 5n });
const MEMBER = originOf({ memberId: '900000000000000002' });
const QUERY = { query: 'bridge toll', count: 1 };
/** Longer than the id of a button has room for. */
const LONG = 'On 2 May 1998, the mayor cut the ribbon on the Swan Bridge before four thousand spectators. It will outlast us.';

let application: Application;
beforeEach(async () => {
  const { shelf } = await openLibrary(GOLDEN_CORPUS);
  const gate = createGate({ cooldowns: createMemoryCooldowns(), nowMs: () => 0 });
  application = applicationOver(shelf, { gate });
});

async function settle(subcommand: string, options: Readonly<Record<string, unknown>>): Promise<void> {
  const { reply } = await application.runCommand(`moderate ${subcommand}`, options, MODERATOR);
  expect(reply).toMatchObject({ kind: 'policy-change', change: { kind: 'changed' } });
}

function shareIn(payload: MessagePayload): string | undefined {
  return buttonsIn(payload).find(({ label }) => label === 'Share with the channel')?.custom_id;
}

const REFUSED = (code: string) => ({ kind: 'refusal', refusals: [{ code }] });

describe('where answers are private until shared, moderators', () => {
  it.each([
    ['quote', { query: LONG }],
    ['quote', { query: `${LONG} `.repeat(5), outlet: 'harbour-post', count: 2 }],
    ['timeline', { query: LONG }],
    ['compare', { query: LONG, outlets: 'harbour-post, town-wiki, quay-radio' }],
    ['outlets', {}],
    ['outlets', { outlet: 'harbour-post' }],
    ['verify', { text: 'The toll was set at two crowns.' }],
    [
      'verify',
      { text: `Quay Radio wrote: “The toll was set at two crowns.” ${'And so on. '.repeat(100)}`, outlet: 'quay-radio' },
    ],
  ])('lets them share what /%s says to %j', async (command, options) => {
    expect(shareIn((await application.runCommand(command, options, MODERATOR)).payload)).toBeUndefined();
    await settle('replies', { who: 'private-until-shared' });
    const asked = await application.runCommand(command, options, MODERATOR);
    expect(asked.reply.visibility).toBe('private');
    const share = shareIn(asked.payload) ?? '';
    expect(violationsOf(asked.payload)).toEqual([]);
    expect(application.isShared(share)).toBe(true);
    expect((await pressButton(application, share, { origin: MEMBER })).reply).toMatchObject(REFUSED('not-allowed'));
    expect(shareIn((await application.runCommand(command, options, MEMBER)).payload)).toBeUndefined();
    const shared = await pressButton(application, share, { origin: MODERATOR });
    expect(shared.reply).toEqual({ ...asked.reply, visibility: 'public' });
    expect(shared.payload.flags).toBeUndefined();
    expect(shareIn(shared.payload)).toBeUndefined();
  });

  it.each([
    ['privacy', {}],
    ['help', {}],
    ['moderate settings', {}],
    ['quote', { query: 'bridge', outlet: 'nobody' }],
    ['quote', { query: 'zebra crossings of Antarctica' }],
  ])('lets nobody share what is private of itself: /%s %j', async (command, options) => {
    await settle('replies', { who: 'private-until-shared' });
    expect(shareIn((await application.runCommand(command, options, MODERATOR)).payload)).toBeUndefined();
  });

  it('shares nothing once answers are private for good, or the channel is closed', async () => {
    await settle('replies', { who: 'private-until-shared' });
    const asked = [
      await application.runCommand('quote', QUERY, MODERATOR),
      await application.runCommand('outlets', {}, MODERATOR),
      await application.runCommand('verify', { text: LONG }, MODERATOR),
    ];
    const pressed = async () =>
      Promise.all(asked.map(async ({ payload }) => pressButton(application, shareIn(payload) ?? '', { origin: MODERATOR })));
    await settle('replies', { who: 'private' });
    for (const { reply, payload, turnsPage } of await pressed()) {
      expect([reply, turnsPage, payload.flags]).toMatchObject([{ visibility: 'private', ...REFUSED('sharing-off') }, false, 64]);
    }
    await settle('replies', { who: 'private-until-shared' });
    await settle('channels', { action: 'deny' });
    for (const { reply } of await pressed()) expect(reply).toMatchObject({ visibility: 'private', ...REFUSED('channel-closed') });
    await settle('channels', { action: 'clear' });
    expect((await pressed()).map(({ reply }) => reply.visibility)).toEqual(['public', 'public', 'public']);
  });

  it('shares nothing while it is not known what is hidden there', async () => {
    const { shelf } = await openLibrary(GOLDEN_CORPUS);
    const store = createEmptyStore();
    let isAway = false;
    const read: typeof store.policies.read = async (guildId) => (isAway ? SAFE_POLICY : store.policies.read(guildId));
    application = applicationOver(shelf, { store: { ...store, policies: { ...store.policies, read } } });
    await settle('replies', { who: 'private-until-shared' });
    const share = shareIn((await application.runCommand('quote', QUERY, MODERATOR)).payload) ?? '';
    isAway = true;
    const { reply } = await pressButton(application, share, { origin: MODERATOR });
    expect(reply).toMatchObject({ visibility: 'private', ...REFUSED('sharing-off') });
    isAway = false;
    expect((await pressButton(application, share, { origin: MODERATOR })).reply.visibility).toBe('public');
  });

  it('shares a long question no more where it was never kept: after a restart, or in another server', async () => {
    await settle('replies', { who: 'private-until-shared' });
    const share = shareIn((await application.runCommand('verify', { text: LONG }, MODERATOR)).payload) ?? '';
    const elsewhere = { ...MODERATOR, guildId: '777777777777777777' };
    for (const [id, origin] of [
      [share, elsewhere],
      ['v1:share:kept:00000000-0000-4000-8000-000000000000', MODERATOR],
      ['v1:share:kept', MODERATOR],
      [`${share}:x`, MODERATOR],
    ] as const) {
      expect((await pressButton(application, id, { origin })).reply, id).toMatchObject(REFUSED('share-gone'));
    }
  });
});
