import { inspect } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { registerAlone } from '../../src/discord/register-alone.ts';
import { type DiscordService, serveDiscord } from '../../src/discord/serve-discord.ts';
import type { Answer, Application } from '../../src/interaction/application.ts';
import { EPHEMERAL } from '../../src/model/message.ts';
import { NO_TELEMETRY } from '../../src/model/telemetry.ts';
import { createCommand } from '../fakes/commands.ts';
import { autocompleteEvent, buttonEvent, commandEvent } from '../fakes/discord-events.ts';
import { FAKE_TOKEN, type FakeDiscord, type FakeDiscordOptions, startFakeDiscord } from '../fakes/fake-discord.ts';
import { createManualTimer } from '../fakes/manual-timer.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

const CALLBACK = /\/callback/;
const COMMANDS = /\/commands$/;
const QUOTE = createCommand('quote', [
  { name: 'query', description: 'Words', required: true, type: 'text', maxLength: 300, suggests: true },
]);

describe('the bot on Discord', () => {
  it('registers its commands, then answers a command, an autocompletion and a button', async () => {
    const { discord } = await connected();
    const registered = await discord.take('PUT', COMMANDS);
    expect(registered.path).toBe('/api/v10/applications/42/commands');
    expect(registered.body).toMatchObject([{ name: 'quote', options: [{ name: 'query' }] }]);
    const said = (content: string) => ({ type: 4, data: { content, allowed_mentions: { parse: [] } } });

    const command = commandEvent('quote', { query: 'tunnels' });
    discord.send(command);
    const answered = await discord.take('POST', CALLBACK);
    expect(answered.path).toBe(`/api/v10/interactions/${command.id}/${command.token}/callback`);
    expect(answered.body).toEqual(said('quote {"query":"tunnels"}'));
    expect(answered.authorization).toBeNull();

    discord.send(autocompleteEvent('quote', 'query', 'tun'));
    expect((await discord.take('POST', CALLBACK)).body).toEqual({ type: 8, data: { choices: [{ name: 'tun', value: 'tun' }] } });

    discord.send(buttonEvent('v1:more'));
    expect((await discord.take('POST', CALLBACK)).body).toEqual(said('pressed v1:more'));
  });

  it('sends a picture as a file beside the message that names it, for the asker only when the reply is private', async () => {
    const data = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
    const { reply, payload } = say('a timeline');
    const attachments = [{ id: 0, filename: 'timeline.png', description: 'An axis' }];
    const files = [{ name: 'timeline.png', description: 'An axis', contentType: 'image/png' as const, data }];
    const answered = { reply, payload: { ...payload, flags: EPHEMERAL, attachments, files } };
    const { discord } = await connected({}, { answer: () => Promise.resolve(answered) });
    discord.send(commandEvent('quote', { query: 'x' }));
    const sent = await discord.take('POST', CALLBACK);
    expect(sent.body).toEqual({ type: 4, data: { ...payload, flags: EPHEMERAL, attachments } });
    expect(sent.files).toEqual([{ part: 'files[0]', name: 'timeline.png', data }]);
    expect(sent.authorization).toBeNull();
  });

  it('asks for no gateway intent, and learns whose links to print', async () => {
    const { discord, connection } = await connected();
    expect(connection.applicationId).toBe('42');
    expect(discord.hellos).toEqual([{ op: 2, intents: 0, shard: [0, 1] }]);
  });

  it('registers for one server while developing', async () => {
    const { discord } = await connected({}, { guildId: '5' });
    expect((await discord.take('PUT', COMMANDS)).path).toBe('/api/v10/applications/42/guilds/5/commands');
  });

  it('goes on answering when registering is refused', async () => {
    const { discord, log } = await connected({ refuseCommands: 403 });
    await discord.take('PUT', COMMANDS);
    discord.send(commandEvent('quote', { query: 'x' }));
    await discord.take('POST', CALLBACK);
    expect(log.lines.filter(({ level }) => level !== 'info')).toMatchObject([
      { level: 'error', fields: { incident: 'incident', discord: { status: 403 } } },
    ]);
  });

  it('registers later when Discord fails at it, and does not wait for that when it leaves', async () => {
    const timer = createManualTimer();
    const { discord, connection, log } = await connected({ refuseCommands: 500 }, { timer });
    const puts = () => discord.requests.filter(({ method }) => method === 'PUT').length;
    const waits = () => log.lines.flatMap(({ fields }) => (typeof fields.againInMs === 'number' ? [fields.againInMs] : []));
    await expect.poll(waits, { timeout: 10_000 }).toHaveLength(1);
    expect(waits()[0]).toBeGreaterThanOrEqual(30_000);
    const before = puts();
    timer.elapse(waits()[0]);
    await expect.poll(puts).toBeGreaterThan(before);
    await expect.poll(waits, { timeout: 10_000 }).toHaveLength(2);
    await connection.close();
    expect(log.lines.filter(({ message }) => message.startsWith('left before'))).toEqual([]);
  });

  it('resumes after a broken connection and answers what comes then', async () => {
    const { discord } = await connected();
    await discord.drop(4000);
    await expect.poll(() => discord.hellos.map(({ op }) => op)).toEqual([2, 6]);
    discord.send(commandEvent('quote', { query: 'x' }));
    await discord.take('POST', CALLBACK);
  });

  it.each([
    ['its REST side', { restToken: 'another' }],
    ['its gateway', { gatewayToken: 'another' }],
  ])('ends with a clear error when the token is refused by %s, and does not show it', async (_, options) => {
    const error = await connected(options).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ name: 'GatewayError', code: 'token-rejected' });
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain(FAKE_TOKEN);
  });

  it('tells when Discord ends the connection for good', async () => {
    const { discord, connection } = await connected();
    await discord.drop(4004);
    expect(await connection.lost).toMatchObject({ code: 'token-rejected' });
  });

  it('finishes what is under way before it leaves, and takes nothing more', async () => {
    let finish = () => {};
    const later = new Promise<Answer>((resolve) => {
      finish = () => resolve(say('late'));
    });
    const { discord, connection } = await connected({}, { answer: () => later });
    const [asked, late] = [commandEvent('quote'), commandEvent('quote')];
    discord.send(asked);
    const left = discord.left();
    await expect.poll(() => asking).toBe(1);
    const closed = connection.close();
    discord.send(late);
    expect(await left).toBe(1000);
    finish();
    await closed;
    expect(discord.requests.filter(({ path }) => CALLBACK.test(path)).map(({ path }) => path)).toEqual([
      `/api/v10/interactions/${asked.id}/${asked.token}/callback`,
    ]);
  });

  it('does not wait for an answer that never comes when it leaves', async () => {
    const timer = createManualTimer();
    const { discord, connection, log } = await connected({}, { answer: () => new Promise(() => {}), timer });
    await discord.take('PUT', COMMANDS);
    discord.send(commandEvent('quote'));
    await expect.poll(() => asking).toBe(1);
    const closed = connection.close();
    expect(timer.started.at(-1)).toBeLessThan(5000);
    timer.elapse();
    await closed;
    expect(log.lines.at(-1)).toMatchObject({ level: 'warn', fields: { pending: 1 } });
  });

  it('says so when Discord cannot be reached', async () => {
    const { api, stop } = await startFakeDiscord();
    await stop();
    const application: Application = {
      commands: [],
      messageCommands: [],
      runMessageCommand: never,
      runCommand: never,
      pressButton: never,
      submitForm: () => Promise.reject(new Error('no form was sent')),
      mayOpenForm: () => false,
      answersPrivately: async () => false,
      isShared: () => false,
      mayTurnPage: () => false,
      suggest: async () => [],
      refuse: never,
    };
    const gateway = { token: FAKE_TOKEN, guildId: null, shard: null };
    const log = createRecordingLog();
    const parts = { gateway, web: null, application, telemetry: NO_TELEMETRY, log, newIncident: () => '', api };
    await expect(serveDiscord(parts)).rejects.toMatchObject({ name: 'GatewayError', code: 'connection-failed' });
  });
});

describe('registering alone', () => {
  it('tells what changed', async () => {
    const discord = await start({ commands: [{ name: 'old', description: 'Gone', type: 1 }] });
    const registered = await registerAlone({ token: FAKE_TOKEN, guildId: null, commands: [QUOTE], api: discord.api });
    expect(registered).toEqual({
      applicationId: '42',
      change: { guildId: null, added: ['quote'], changed: [], removed: ['old'], unchanged: [] },
    });
    expect(discord.hellos).toEqual([]);
  });

  it('says when the bot may not register in the server', async () => {
    const discord = await start({ refuseCommands: 403 });
    const registering = registerAlone({ token: FAKE_TOKEN, guildId: '5', commands: [QUOTE], api: discord.api });
    await expect(registering).rejects.toMatchObject({ code: 'server-refused' });
  });

  it('says that the token was refused, without showing it', async () => {
    const discord = await start({ restToken: 'another' });
    const registering = registerAlone({ token: FAKE_TOKEN, guildId: null, commands: [QUOTE], api: discord.api });
    const error = await registering.catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'token-rejected' });
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain(FAKE_TOKEN);
  });
});

function never(): Promise<never> {
  return Promise.reject(new Error('nothing was asked'));
}

const ending: (() => Promise<void>)[] = [];
let asking = 0;
afterEach(async () => {
  asking = 0;
  for (const end of ending.splice(0).reverse()) await end();
});

async function start(options: FakeDiscordOptions): Promise<FakeDiscord> {
  const discord = await startFakeDiscord(options);
  ending.push(discord.stop);
  return discord;
}

type Given = {
  readonly guildId?: string | null;
  readonly answer?: () => Promise<Answer>;
  readonly timer?: ReturnType<typeof createManualTimer>;
};

async function connected(
  options: FakeDiscordOptions = {},
  { guildId = null, answer, timer = createManualTimer() }: Given = {},
): Promise<{ discord: FakeDiscord; connection: DiscordService; log: ReturnType<typeof createRecordingLog> }> {
  const discord = await start(options);
  const log = createRecordingLog();
  const application: Application = {
    commands: [QUOTE],
    messageCommands: [],
    runMessageCommand: (name, text) => Promise.resolve(say(`${name}: ${text}`)),
    runCommand(name, given) {
      asking += 1;
      return answer?.() ?? Promise.resolve(say(`${name} ${JSON.stringify(given)}`));
    },
    pressButton: (customId) => Promise.resolve({ ...say(`pressed ${customId}`), turnsPage: false }),
    submitForm: () => Promise.reject(new Error('no form was sent')),
    mayOpenForm: () => false,
    answersPrivately: async () => false,
    isShared: () => false,
    mayTurnPage: () => false,
    suggest: async (_command, _option, typed) => [{ name: typed, value: typed }],
    refuse: async (refusal) => say(refusal.code),
  };
  const newIncident = () => 'incident';
  const connection = await serveDiscord({
    gateway: { token: FAKE_TOKEN, guildId, shard: null },
    web: null,
    telemetry: NO_TELEMETRY,
    application,
    log,
    newIncident,
    api: discord.api,
    startTimer: timer.startTimer,
  });
  ending.push(connection.close);
  return { discord, connection, log };
}

function say(content: string): Answer {
  const reply = { kind: 'refusal', visibility: 'public', refusals: [] } as const;
  return { reply, payload: { content, allowed_mentions: { parse: [] } } };
}
