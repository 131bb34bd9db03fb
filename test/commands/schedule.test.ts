import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { NO_HERALD } from '../../src/model/herald.ts';
import { runnableCommands } from '../../src/model/runnable-commands.ts';
import type { SchedulePlan } from '../../src/model/schedule.ts';
import { originOf } from '../fakes/origins.ts';
import { createRecordingHerald } from '../fakes/recording-herald.ts';
import { applicationOver, GOLDEN_CORPUS, openLibrary } from '../fakes/small-library.ts';

const MODERATOR = originOf({ permissions: 1n << 5n, locale: 'de' });
const CHANNEL = '444444444444444444';
const GIVEN = { channel: CHANNEL, time: '9:30', zone: 'europe/berlin' };
const PLAN: SchedulePlan = {
  channelId: CHANNEL,
  posts: 'passage',
  outlets: [],
  localTime: '09:30',
  zone: 'Europe/Berlin',
  missed: 'catch-up',
  quietDays: 'silent',
  language: 'de',
};

async function desk() {
  const library = await openLibrary(GOLDEN_CORPUS);
  const { application, store } = library;
  const run = async (name: string, options: Record<string, unknown> = {}, origin = MODERATOR) =>
    application.runCommand(`schedule ${name}`, options, origin);
  return { ...library, store, run };
}

const guildId = MODERATOR.guildId ?? '';

describe('/schedule', () => {
  it('tells of each change in the channel that the server chose for changes', async () => {
    const { shelf, store } = await openLibrary(GOLDEN_CORPUS);
    const herald = createRecordingHerald();
    const application = applicationOver(shelf, { store, herald });
    const run = (name: string, options: Record<string, unknown>) =>
      application.runCommand(`schedule ${name}`, options, MODERATOR);
    await run('add', GIVEN);
    expect(herald.announced).toEqual([]);
    await store.policies.change({ kind: 'log-channel', channelId: '777' }, { guildId, by: '1', atMs: 0 });
    await run('pause', { number: 1 });
    await run('pause', { number: 1 });
    await run('remove', { number: 1 });
    await run('add', GIVEN);
    expect(herald.announced.map(({ channelId, entry }) => [channelId, entry.action.kind])).toEqual([
      ['777', 'schedule-off'],
      ['777', 'schedule-removed'],
      ['777', 'schedule-created'],
    ]);
  });

  it('sets up a schedule in the language of whoever asks, and says when it runs next', async () => {
    const { run, store } = await desk();
    const { reply, payload } = await run('add', GIVEN);
    expect(reply).toMatchObject({
      kind: 'schedule-changed',
      visibility: 'private',
      change: 'added',
      schedule: { number: 1, plan: PLAN, off: null, next: { day: '1970-01-01', time: '09:30', offsetMinutes: 60 } },
    });
    expect(JSON.stringify(payload)).toContain(`<#${CHANNEL}>`);
    expect(await store.schedules.list(guildId)).toMatchObject([{ number: 1, plan: PLAN, nextRunMs: 8.5 * 3_600_000 }]);
  });

  it('says at once that the bot may not post in the channel, or what to see to where that does not show', async () => {
    const { run } = await desk();
    const MAY_POST = (1n << 10n) | (1n << 11n) | (1n << 14n);
    const english = { ...MODERATOR, locale: 'en-GB', channelId: CHANNEL };
    const said = async (name: string, options: Record<string, unknown>, from: Partial<typeof MODERATOR>) =>
      (await run(name, options, { ...english, ...from })).payload.content;
    expect(await said('add', GIVEN, { botPermissions: 1n << 10n })).toContain(`may not post in <#${CHANNEL}> now`);
    expect(await said('resume', { number: 1 }, { botPermissions: 0n })).not.toContain('may not');
    await run('pause', { number: 1 });
    expect(await said('resume', { number: 1 }, { botPermissions: 0n })).toContain('may not post');
    expect(await said('add', GIVEN, { botPermissions: MAY_POST })).not.toContain('post in');
    const elsewhere = { botPermissions: MAY_POST, channelId: '1' };
    expect(await said('add', GIVEN, elsewhere)).toContain(`Whether the bot may post in <#${CHANNEL}> does not show from here`);
    expect(await said('remove', { number: 1 }, elsewhere)).not.toContain('Whether');
  });

  it('takes every choice', async () => {
    const { run, store } = await desk();
    await run('add', { ...GIVEN, posts: 'this-day', outlets: 'Town Wiki, harbour-post', missed: 'skip', 'quiet-days': 'say-so' });
    expect(await store.schedules.list(guildId)).toMatchObject([
      { plan: { posts: 'this-day', outlets: ['harbour-post', 'town-wiki'], missed: 'skip', quietDays: 'say-so' } },
    ]);
  });

  it('promises to catch up on no day of the year but the one that lasts', async () => {
    const { run } = await desk();
    const shown = async (options: Record<string, unknown>) =>
      JSON.stringify((await run('add', { ...GIVEN, ...options }, { ...MODERATOR, locale: 'en-GB' })).payload);
    expect(await shown({})).toContain('one post for all that was missed');
    expect(await shown({ posts: 'this-day' })).toContain('a late post, as long as the day lasts');
    expect(await shown({ posts: 'this-day', missed: 'skip' })).toContain('no post for what was missed');
  });

  it('says in which language it posts: the server’s, else that of whoever set it up', async () => {
    const { run, store } = await desk();
    expect(JSON.stringify((await run('add', GIVEN)).payload)).toContain('Sprache der eigenen Sätze des Bots: Deutsch');
    await store.policies.change({ kind: 'language', language: 'es' }, { guildId, by: '1', atMs: 0 });
    expect(JSON.stringify((await run('list')).payload)).toContain('Idioma de las frases del propio bot: español');
  });

  it('writes times in the digits of the language', async () => {
    const { run } = await desk();
    await run('add', GIVEN);
    const listed = async (locale: string) => JSON.stringify((await run('list', {}, { ...MODERATOR, locale })).payload);
    expect(await listed('fa')).toMatch(/۰۹\\*:۳۰/);
    for (const locale of ['ar', 'de']) expect(await listed(locale)).toMatch(/09\\*:30/);
  });

  it('does not take for changed what is posted no otherwise: quiet days of a passage a day', async () => {
    const { run, store } = await desk();
    await run('add', GIVEN);
    const refused = { kind: 'refusal', refusals: [{ code: 'quiet-days-unfit', option: 'quiet-days', posts: 'posts' }] };
    expect((await run('edit', { number: 1, 'quiet-days': 'say-so' })).reply).toMatchObject(refused);
    expect((await run('add', { ...GIVEN, 'quiet-days': 'say-so' })).reply).toMatchObject(refused);
    expect(await store.schedules.list(guildId)).toMatchObject([{ plan: PLAN }]);
    const both = { number: 1, posts: 'this-day', 'quiet-days': 'say-so' };
    expect((await run('edit', both)).reply).toMatchObject({ change: 'changed', schedule: { plan: { quietDays: 'say-so' } } });
  });

  it('names for a city alone the zone that is just its own', async () => {
    const { run } = await desk();
    expect((await run('add', { ...GIVEN, zone: 'berlin' })).reply).toMatchObject({
      refusals: [{ code: 'zone-unknown', value: 'berlin', nearest: ['Europe/Berlin'] }],
    });
  });

  it('names every mistake at once, with the names that come nearest', async () => {
    const { run, store } = await desk();
    const { reply, payload } = await run('add', { channel: CHANNEL, time: '25:00', zone: 'Teheran', outlets: 'nobody' });
    expect(reply).toMatchObject({
      kind: 'refusal',
      refusals: [
        { code: 'outlet-unknown', value: 'nobody' },
        { code: 'time-malformed', option: 'time', value: '25:00' },
        { code: 'zone-unknown', value: 'Teheran', nearest: expect.arrayContaining(['Asia/Tehran']) },
      ],
    });
    expect(payload.content).toContain('`Asia/Tehran`');
    expect(await store.schedules.list(guildId)).toEqual([]);
  });

  it('promises nothing where the bot can only answer, and lets end what was set up before', async () => {
    const { run: runBefore, store, shelf } = await desk();
    await runBefore('add', GIVEN);
    await runBefore('pause', { number: 1 });
    const application = applicationOver(shelf, { store, herald: NO_HERALD });
    const run = async (name: string, options: Record<string, unknown> = {}) =>
      application.runCommand(`schedule ${name}`, options, originOf({ permissions: 1n << 5n }));
    const calls = [
      ['add', GIVEN],
      ['edit', { number: 1, time: '18:00' }],
      ['resume', { number: 1 }],
    ] as const;
    for (const [name, options] of calls) {
      expect((await run(name, options)).reply).toMatchObject({ kind: 'refusal', refusals: [{ code: 'answers-only' }] });
    }
    expect(await store.schedules.list(guildId)).toMatchObject([{ number: 1, off: { reason: 'moderator' }, plan: PLAN }]);
    expect((await run('list')).payload.content).toContain('None of them is posted now');
    expect((await runBefore('list')).payload.content).not.toContain('token');
    expect((await run('remove', { number: 1 })).reply).toMatchObject({ change: 'removed' });
  });

  it('says of a daily post that is switched off and changed how it runs again', async () => {
    const { run } = await desk();
    await run('add', GIVEN);
    const english = { ...MODERATOR, locale: 'en-GB' };
    const changed = async (time: string) => (await run('edit', { number: 1, time }, english)).payload.content;
    expect(await changed('10:00')).not.toContain('/schedule resume');
    await run('pause', { number: 1 });
    expect(await changed('11:00')).toContain('It is still switched off; /schedule resume lets it run again.');
  });

  it('takes no channel that is not in this server', async () => {
    const { run } = await desk();
    await run('add', GIVEN);
    const strange = { ...MODERATOR, unknownChannelIds: [CHANNEL] };
    const refusal = { refusals: [{ code: 'channel-unknown', option: 'channel' }] };
    expect((await run('add', { ...GIVEN, time: '11:00' }, strange)).reply).toMatchObject(refusal);
    expect((await run('edit', { number: 1, channel: CHANNEL }, strange)).reply).toMatchObject(refusal);
  });

  it('lists, edits, pauses, resumes and removes, and leaves alone what was not said', async () => {
    const { run, store } = await desk();
    await run('add', { ...GIVEN, posts: 'this-day' });
    expect((await run('edit', { number: 1, time: '18:00' })).reply).toMatchObject({
      change: 'changed',
      schedule: { plan: { ...PLAN, posts: 'this-day', localTime: '18:00' }, next: { time: '18:00' } },
    });
    expect((await run('edit', { number: 1, time: '18:00' })).reply).toMatchObject({ change: 'unchanged' });
    expect((await run('pause', { number: 1 })).reply).toMatchObject({ change: 'paused' });
    expect((await run('list')).reply).toMatchObject({
      kind: 'schedules',
      schedules: [{ number: 1, off: { reason: 'moderator' } }],
    });
    expect((await run('resume', { number: 1 })).reply).toMatchObject({ change: 'resumed', schedule: { off: null } });
    expect((await run('remove', { number: 1 })).reply).toMatchObject({ change: 'removed' });
    expect((await run('list')).reply).toMatchObject({ schedules: [] });
    const log = await store.audit.page({ guildId, before: null, limit: 9 });
    expect(log.map(({ action }) => action.kind)).toEqual([
      'schedule-removed',
      'schedule-on',
      'schedule-off',
      'schedule-changed',
      'schedule-created',
    ]);
    expect(log.every(({ by }) => by === MODERATOR.memberId)).toBe(true);
  });

  it('says which numbers there are when one is unknown', async () => {
    const { run } = await desk();
    expect((await run('pause', { number: 7 })).reply).toMatchObject({
      refusals: [{ code: 'schedule-unknown', number: 7, numbers: [] }],
    });
    await run('add', GIVEN);
    expect((await run('pause', { number: 7 })).reply).toMatchObject({ refusals: [{ numbers: [1] }] });
  });

  it('says how many a server may have', async () => {
    const { run } = await desk();
    for (let count = 0; count < 25; count += 1) await run('add', { ...GIVEN, time: `10:${10 + count}` });
    expect((await run('add', GIVEN)).reply).toMatchObject({ refusals: [{ code: 'schedules-full', max: 25 }] });
  });

  it('is for those who manage the server, and for servers', async () => {
    const { run, store } = await desk();
    for (const name of ['add', 'list', 'edit', 'preview', 'pause', 'resume', 'remove']) {
      expect((await run(name, {}, originOf())).reply, name).toMatchObject({ refusals: [{ code: 'not-allowed' }] });
      const alone = originOf({ guildId: null, addedToServer: false, permissions: 1n << 5n });
      expect((await run(name, {}, alone)).reply, name).toMatchObject({ refusals: [{ code: 'servers-only' }] });
    }
    expect(await store.schedules.list(guildId)).toEqual([]);
  });

  it('goes back to every outlet by a choice that is offered first, in the language of the server', async () => {
    const { run, store, application } = await desk();
    await run('add', { ...GIVEN, outlets: 'town-wiki' });
    const outlets = async () => (await store.schedules.list(guildId)).map(({ plan }) => plan.outlets);
    expect((await run('edit', { number: 1, time: '10:00' })).reply).toMatchObject({ change: 'changed' });
    expect(await outlets()).toEqual([['town-wiki']]);
    const [first] = await application.suggest('schedule edit', 'outlets', '', MODERATOR);
    expect(first).toEqual({ name: 'jedes Medium', value: 'all' });
    const typed = await application.suggest('schedule edit', 'outlets', 'jedes', MODERATOR);
    expect(typed.at(-1)).toEqual(first);
    const { payload } = await run('edit', { number: 1, outlets: first?.value });
    expect(await outlets()).toEqual([[]]);
    expect(JSON.stringify(payload)).toContain('Aus jedem Medium');
    await run('edit', { number: 1, outlets: 'town-wiki' });
    expect((await run('edit', { number: 1, outlets: 'all, town-wiki' })).reply).toMatchObject({
      refusals: [{ code: 'outlet-unknown', value: 'all' }],
    });
    expect(await outlets()).toEqual([['town-wiki']]);
    await store.policies.change({ kind: 'language', language: 'fr' }, { guildId, by: '1', atMs: 0 });
    expect((await application.suggest('schedule edit', 'outlets', '', MODERATOR))[0]?.name).toBe('tous les médias');
  });

  it('says of no option of an edit what leaving it out would mean for a new post', () => {
    const edit = runnableCommands(COMMANDS).find(({ name }) => name === 'schedule edit');
    expect(edit?.options.map(({ description }) => description).filter((text) => text.includes('left out'))).toEqual([]);
  });

  it.each([
    ['Etc/GMT+3', '(UTC−03:00)'],
    ['Asia/Kolkata', '(UTC+05:30)'],
    ['utc', '(UTC)'],
  ])('takes %s and shows what its clocks are', async (zone, shown) => {
    const { run } = await desk();
    const { reply, payload } = await run('add', { ...GIVEN, zone });
    expect(reply).toMatchObject({ change: 'added' });
    expect(JSON.stringify(payload)).toContain(shown);
  });

  it('suggests zones by their city, and outlets', async () => {
    const { application } = await desk();
    const suggested = async (option: string, typed: string) =>
      (await application.suggest('schedule add', option, typed, MODERATOR)).map(({ value }) => value);
    expect((await suggested('zone', 'tehr'))[0]).toBe('Asia/Tehran');
    expect(await suggested('outlets', 'town')).toContain('town-wiki');
    expect(await suggested('time', '9')).toEqual([]);
  });

  it('previews what would come next, for the moderator alone, again and again', async () => {
    const { run, store } = await desk();
    await run('add', GIVEN);
    const first = await run('preview', { number: 1 });
    const second = await run('preview', { number: 1 });
    expect(first.reply).toMatchObject({ kind: 'scheduled', visibility: 'private', posts: 'passage' });
    expect(second.reply).toEqual(first.reply);
    expect(await store.runs.shown({ guildId, number: 1 })).toEqual([]);
  });

  it('says so when a schedule would have nothing to post', async () => {
    const { run } = await desk();
    await run('add', { ...GIVEN, posts: 'this-day' });
    expect((await run('preview', { number: 1 })).reply).toMatchObject({ kind: 'nothing-scheduled', schedule: { number: 1 } });
  });
});
