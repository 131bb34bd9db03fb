import { afterEach, describe, expect, it } from 'vitest';
import { DEFER_AFTER_MS } from '../../src/discord/deliver.ts';
import { serveDiscord } from '../../src/discord/serve-discord.ts';
import type { Answer, Application } from '../../src/interaction/application.ts';
import { NO_TELEMETRY } from '../../src/model/telemetry.ts';
import { autocompleteEvent, commandEvent } from '../fakes/discord-events.ts';
import { FAKE_TOKEN, type Fault, startFakeDiscord } from '../fakes/fake-discord.ts';
import { createManualTimer } from '../fakes/manual-timer.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

/** What members ask is in none of these logs, nor is an interaction's token. */
const SECRET = /what a member asked|interaction-token/;
const CALLBACK = { method: 'POST', path: /\/callback/ };
const limited = (seconds: number, scope: 'user' | 'global' = 'user') => ({
  status: 429,
  headers: { 'retry-after': String(seconds), ...(scope === 'global' ? { 'x-ratelimit-global': 'true' } : {}) },
  body: { message: 'You are being rate limited.', retry_after: seconds, global: scope === 'global' },
});

describe('when Discord fails', () => {
  it.each<readonly [string, Omit<Fault, 'method' | 'path'>, { readonly requests: number; readonly logged: readonly unknown[] }]>([
    ['asks to wait a moment', limited(0.02), { requests: 2, logged: [] }],
    ['asks to wait longer than anybody would', limited(3600), { requests: 2, logged: [{ status: 429 }] }],
    ['asks everybody to wait a moment', limited(0.02, 'global'), { requests: 2, logged: [] }],
    ['fails once', { status: 500 }, { requests: 2, logged: [] }],
    ['fails three times', { status: 503, times: 3 }, { requests: 4, logged: [] }],
    ['fails again and again', { status: 503, times: 99 }, { requests: 8, logged: [{ status: 503 }, { status: 503 }] }],
    ['does not know the interaction', refusal(404, 10_062), { requests: 1, logged: [{ code: 10_062 }] }],
    ['has it acknowledged already', refusal(400, 40_060), { requests: 1, logged: [{ code: 40_060 }] }],
    ['has the channel deleted', refusal(403, 50_001), { requests: 2, logged: [{ code: 50_001 }] }],
    ['lacks a permission', refusal(403, 50_013), { requests: 2, logged: [{ code: 50_013 }] }],
    [
      'refuses the payload',
      refusal(400, 50_035, { data: { content: { _errors: [{ code: 'TOO_LONG', message: 'what a member asked' }] } } }),
      { requests: 2, logged: [{ code: 50_035, fields: ['data.content: TOO_LONG'] }] },
    ],
  ])('and %s, one interaction bears it and the next does not', async (_, fault, { requests, logged }) => {
    const { discord, log } = await serve();
    const event = commandEvent('quote', { query: 'what a member asked' });
    discord.fail({ method: 'POST', path: new RegExp(`/${event.id}/.*/callback`), ...fault });
    discord.send(event);
    for (let count = 0; count < requests; count += 1) await discord.take('POST', new RegExp(`/${event.id}/.*/callback`));
    await expect.poll(() => log.lines.map(({ fields }) => fields.discord)).toMatchObject(logged);

    discord.send(commandEvent('quote', { query: 'x' }));
    await discord.take('POST', CALLBACK.path);
    const sent = discord.requests.filter(({ path }) => path.includes(`/${event.id}/`));
    expect(sent).toHaveLength(requests);
    expect(JSON.stringify(log.lines)).not.toMatch(SECRET);
  });

  it('and does not answer at all, the request ends and others are answered meanwhile', async () => {
    const { discord, log } = await serve();
    discord.fail({ ...CALLBACK, status: null });
    const hanging = commandEvent('quote', { query: 'what a member asked' });
    discord.send(hanging);
    await discord.take('POST', CALLBACK.path);
    discord.send(commandEvent('quote', { query: 'x' }));
    await discord.take('POST', CALLBACK.path);
    await expect.poll(() => log.lines.length, { timeout: 10_000 }).toBe(1);
    expect(log.lines).toMatchObject([{ level: 'error', fields: { discord: { message: 'no answer in time' } } }]);
    // The member is told, should the first request have come to nothing.
    const told = await discord.take('POST', CALLBACK.path);
    expect([told.path.includes(hanging.id), JSON.stringify(told.body)]).toEqual([true, expect.stringContaining('incident')]);
  });

  it.each([
    ['expired', refusal(401, 50_027), 1],
    ['lost its channel', refusal(403, 50_001), 3],
    ['is limited', limited(3600), 3],
  ])('and an interaction %s before its late answer came, the answer is given up', async (_, fault, requests) => {
    const { discord, log, timer, finish } = await serve({ late: true });
    discord.fail({ method: 'PATCH', path: /original/, times: 9, ...fault });
    discord.fail({ method: 'DELETE', path: /original/, times: 9, ...fault });
    const event = commandEvent('quote', { query: 'what a member asked' });
    discord.send(event);
    await expect.poll(() => timer.started).toContain(DEFER_AFTER_MS);
    timer.elapse(DEFER_AFTER_MS);
    expect((await discord.take('POST', CALLBACK.path)).body).toMatchObject({ type: 5 });
    finish();
    const count = () => discord.requests.filter(({ path }) => path.includes(event.token)).length;
    await expect.poll(() => [count(), log.lines.length]).toEqual([requests === 1 ? 2 : requests, requests === 1 ? 1 : 2]);
    expect(JSON.stringify(log.lines)).not.toMatch(SECRET);
  });

  it('and refuses suggestions, an empty list is offered once', async () => {
    const { discord, log } = await serve();
    discord.fail({ ...CALLBACK, times: 9, ...refusal(400, 50_035) });
    discord.send(autocompleteEvent('quote', 'query', 'what a member asked'));
    await discord.take('POST', CALLBACK.path);
    expect((await discord.take('POST', CALLBACK.path)).body).toEqual({ type: 8, data: { choices: [] } });
    await expect.poll(() => log.lines.length).toBe(2);
    expect(JSON.stringify(log.lines)).not.toMatch(SECRET);
  });

  it.each([
    ['asks to connect again', 'reconnect', [2, 6]],
    ['ends the session', 'invalid-session', [2, 2]],
  ] as const)('and %s, the bot does and goes on', async (_, how, hellos) => {
    const { discord, service, log } = await serve();
    discord.disturb(how);
    await expect.poll(() => discord.hellos.map(({ op }) => op), { timeout: 10_000 }).toEqual(hellos);
    await expect.poll(() => service.isConnected()).toBe(true);
    discord.send(commandEvent('quote'));
    await discord.take('POST', CALLBACK.path);
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('and has everybody wait, what is asked meanwhile is answered then', async () => {
    const { discord, log } = await serve();
    discord.fail({ ...CALLBACK, ...limited(0.2, 'global') });
    const events = [commandEvent('quote'), commandEvent('quote'), commandEvent('quote')];
    for (const event of events) discord.send(event);
    for (let count = 0; count < 4; count += 1) await discord.take('POST', CALLBACK.path);
    const answered = events.map(({ id }) => discord.requests.filter(({ path }) => path.includes(`/${id}/`)).length);
    expect(answered.toSorted()).toEqual([1, 1, 2]);
    expect(log.lines).toEqual([]);
  });

  it.each([
    ['breaks', 4000],
    ['is closed by Discord, which goes away', 1001],
  ])('and the connection %s, an interaction that is delivered again is answered once', async (_, closeCode) => {
    const { discord, service } = await serve();
    const event = commandEvent('quote');
    discord.send(event);
    await discord.take('POST', CALLBACK.path);
    await discord.drop(closeCode);
    expect(service.isConnected()).toBe(false);
    await expect.poll(() => discord.hellos.map(({ op }) => op)).toEqual([2, 6]);
    discord.send(event);
    discord.send(commandEvent('quote'));
    await discord.take('POST', CALLBACK.path);
    expect(discord.requests.filter(({ path }) => path.includes(`/${event.id}/`))).toHaveLength(1);
  });
});

function refusal(status: number, code: number, errors?: unknown) {
  return { status, body: { code, message: 'refused', ...(errors === undefined ? {} : { errors }) } };
}

const ending: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end();
});

async function serve({ late = false } = {}) {
  const discord = await startFakeDiscord();
  ending.push(discord.stop);
  const log = createRecordingLog();
  const timer = createManualTimer();
  let finish = () => {};
  const later = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const application: Application = {
    commands: [],
    messageCommands: [],
    runMessageCommand: async (name) => say(name),
    async runCommand(name) {
      if (late) await later;
      return say(name);
    },
    pressButton: async (customId) => ({ ...say(customId), turnsPage: false }),
    submitForm: async () => say('form'),
    mayTurnPage: () => false,
    mayOpenForm: () => false,
    answersPrivately: async () => false,
    isShared: () => false,
    suggest: async (_command, _option, typed) => [{ name: typed, value: typed }],
    refuse: async ({ code }) => say(code),
  };
  const service = await serveDiscord({
    application,
    telemetry: NO_TELEMETRY,
    log: { ...log, info: () => {} },
    newIncident: () => 'incident',
    gateway: { token: FAKE_TOKEN, guildId: null, shard: null },
    web: null,
    api: discord.api,
    startTimer: timer.startTimer,
  });
  ending.push(async () => {
    finish();
    const closed = service.close();
    timer.elapse();
    await closed;
  });
  return { discord, service, log, timer, finish };
}

function say(content: string): Answer {
  const reply = { kind: 'refusal', visibility: 'public', refusals: [] } as const;
  return { reply, payload: { content, allowed_mentions: { parse: [] } } };
}
