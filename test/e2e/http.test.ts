import { afterEach, describe, expect, it } from 'vitest';
import { DEFER_AFTER_MS } from '../../src/discord/deliver.ts';
import { serveDiscord } from '../../src/discord/serve-discord.ts';
import type { Answer, Application } from '../../src/interaction/application.ts';
import { EPHEMERAL } from '../../src/model/message.ts';
import { NO_TELEMETRY } from '../../src/model/telemetry.ts';
import { autocompleteEvent, buttonEvent, commandEvent } from '../fakes/discord-events.ts';
import { createDiscordSigner } from '../fakes/discord-signer.ts';
import { startFakeDiscord } from '../fakes/fake-discord.ts';
import { createManualTimer } from '../fakes/manual-timer.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

describe('interactions on the web', () => {
  it('answers a ping of Discord’s', async () => {
    const { post } = await serve();
    const response = await post({ type: 1, id: '1', application_id: '42', token: 't' });
    expect(response.headers.get('content-type')).toBe('application/json');
    expect([response.status, await response.json()]).toEqual([200, { type: 1 }]);
  });

  it('answers a command, an autocompletion and a button in the response, and asks Discord for nothing', async () => {
    const { post, discord } = await serve();
    const said = (content: string) => ({ type: 4, data: { content, allowed_mentions: { parse: [] } } });
    expect(await (await post(commandEvent('quote', { query: 'x' }))).json()).toEqual(said('quote {"query":"x"}'));
    expect(await (await post(autocompleteEvent('quote', 'query', 'tun'))).json()).toEqual({
      type: 8,
      data: { choices: [{ name: 'tun', value: 'tun' }] },
    });
    expect(await (await post(buttonEvent('v1:more'))).json()).toEqual(said('pressed v1:more'));
    expect(discord.requests).toEqual([]);
  });

  it('sends a picture beside the answer that names it', async () => {
    const data = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
    const { reply, payload } = say('a timeline');
    const attachments = [{ id: 0, filename: 'timeline.png', description: 'An axis' }];
    const files = [{ name: 'timeline.png', description: 'An axis', contentType: 'image/png' as const, data }];
    const { post } = await serve({ answer: async () => ({ reply, payload: { ...payload, attachments, files } }) });
    const form = await (await post(commandEvent('quote'))).formData();
    expect(JSON.parse(String(form.get('payload_json')))).toEqual({ type: 4, data: { ...payload, attachments } });
    const file = form.get('files[0]');
    if (!(file instanceof File)) throw new Error('no file');
    expect([file.name, file.type, new Uint8Array(await file.arrayBuffer())]).toEqual(['timeline.png', 'image/png', data]);
  });

  it('says "thinking …" in the response when the answer takes long, and brings it through the webhook, without a token', async () => {
    const scene = await serve({ answer: () => scene.later });
    const event = commandEvent('quote', { private: true });
    const asked = scene.post(event);
    await expect.poll(() => scene.timer.started).toContain(DEFER_AFTER_MS);
    scene.timer.elapse(DEFER_AFTER_MS);
    expect(await (await asked).json()).toEqual({ type: 5, data: { flags: EPHEMERAL } });
    scene.finish();
    const edit = await scene.discord.take('PATCH', /@original|%40original/);
    expect(edit.path).toBe(`/api/v10/webhooks/42/${event.token}/messages/%40original`);
    expect(edit).toMatchObject({ authorization: null, body: { content: 'late' } });
  });

  it('waits until Discord knows of the "thinking …" that it has in the response already', async () => {
    const scene = await serve({ answer: () => scene.later });
    scene.discord.fail({
      method: 'PATCH',
      path: /original/,
      times: 2,
      status: 404,
      body: { code: 10_015, message: 'Unknown Webhook' },
    });
    const asked = scene.post(commandEvent('quote'));
    await expect.poll(() => scene.timer.started).toContain(DEFER_AFTER_MS);
    scene.timer.elapse(DEFER_AFTER_MS);
    await asked;
    scene.finish();
    const edits = () => scene.discord.requests.filter(({ method }) => method === 'PATCH');
    for (const count of [1, 2]) {
      await expect.poll(() => [edits().length, scene.timer.running()]).toEqual([count, 1]);
      scene.timer.elapse();
    }
    await expect.poll(edits).toMatchObject(Array(3).fill({ body: { content: 'late' } }));
    expect(scene.log.lines).toEqual([]);
  });

  it('answers an interaction once, however often its request is repeated', async () => {
    const { post, asked } = await serve();
    const event = commandEvent('quote');
    expect((await post(event)).status).toBe(200);
    const again = await post(event);
    expect([again.status, await again.json()]).toEqual([409, { error: 'already-answered' }]);
    expect(asked()).toBe(1);
  });

  it('gives up on an answer that does not come in time, and goes on', async () => {
    const scene = await serve({ answer: () => new Promise(() => {}) });
    const asked = scene.post(commandEvent('quote'));
    await expect.poll(() => scene.timer.started).toContain(2800);
    scene.timer.elapse(2800);
    expect((await asked).status).toBe(503);
    expect((await scene.post({ type: 1 })).status).toBe(200);
  });

  it('logs that nobody waited for an answer, once, and does not try another', async () => {
    const scene = await serve({ answer: () => scene.later });
    const gone = new AbortController();
    const asked = scene.post(commandEvent('quote'), { signal: gone.signal }).catch(() => 'hung up');
    await expect.poll(() => scene.asked()).toBe(1);
    gone.abort();
    expect(await asked).toBe('hung up');
    // The request's own is over.
    await expect.poll(() => scene.timer.running()).toBe(2);
    scene.finish();
    await expect.poll(() => scene.log.lines.length).toBe(1);
    expect(scene.log.lines).toMatchObject([{ level: 'error', fields: { err: { code: 'request-over' } } }]);
    expect((await scene.post({ type: 1 })).status).toBe(200);
  });

  it.each([
    ['another path', { path: '/' }, 404],
    ['another method', { method: 'PUT' }, 405],
    ['another type', { type: 'text/plain' }, 415],
    ['more than 64 KB', { body: JSON.stringify({ type: 1, pad: 'x'.repeat(64 * 1024) }) }, 413],
    ['a body that is not JSON', { body: '{' }, 400],
    ['a body that is not UTF-8', { body: '"\u0000' }, 400],
    ['an interaction without an address', { body: '{"type":2}' }, 400],
    ['no signature', { unsigned: true }, 401],
    ['an old signature', { atS: Math.floor(Date.now() / 1000) - 3600 }, 401],
    ['a signature for another body', { body: '{"type":1}', instead: '{"type": 1}' }, 401],
  ])('refuses %s', async (_, request, status) => {
    const { post, asked, log } = await serve();
    const response = await post(commandEvent('quote'), request);
    expect(response.status).toBe(status);
    expect(Object.keys(JSON.parse(await response.text()))).toEqual(['error']);
    expect(asked()).toBe(0);
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('takes the largest body that is allowed', async () => {
    const { post } = await serve();
    const empty = JSON.stringify({ type: 1, pad: '' });
    const body = JSON.stringify({ type: 1, pad: 'x'.repeat(64 * 1024 - empty.length) });
    expect((await post(null, { body })).status).toBe(200);
  });
});

const ending: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end();
});

type Posting = {
  readonly path?: string;
  readonly method?: string;
  readonly type?: string;
  readonly body?: string;
  /** Sent in the place of the body that was signed. */
  readonly instead?: string;
  readonly unsigned?: boolean;
  readonly atS?: number;
  readonly signal?: AbortSignal;
};

async function serve({ answer }: { readonly answer?: () => Promise<Answer> } = {}) {
  const discord = await startFakeDiscord();
  ending.push(discord.stop);
  const signer = createDiscordSigner();
  const log = createRecordingLog();
  const timer = createManualTimer();
  let asked = 0;
  let finish = () => {};
  const later = new Promise<Answer>((resolve) => {
    finish = () => resolve(say('late'));
  });
  const application: Application = {
    commands: [],
    messageCommands: [],
    runMessageCommand: async (name, text) => say(`${name}: ${text}`),
    runCommand(name, given) {
      asked += 1;
      return answer?.() ?? Promise.resolve(say(`${name} ${JSON.stringify(given)}`));
    },
    pressButton: async (customId) => ({ ...say(`pressed ${customId}`), turnsPage: false }),
    submitForm: () => Promise.reject(new Error('no form was sent')),
    mayOpenForm: () => false,
    answersPrivately: async () => false,
    isShared: () => false,
    mayTurnPage: () => false,
    suggest: async (_command, _option, typed) => [{ name: typed, value: typed }],
    refuse: async (refusal) => say(refusal.code),
  };
  const service = await serveDiscord({
    application,
    telemetry: NO_TELEMETRY,
    log: { ...log, info: () => {} },
    newIncident: () => 'incident',
    gateway: null,
    web: { publicKey: signer.publicKey, host: '127.0.0.1', port: 0 },
    api: discord.api,
    startTimer: timer.startTimer,
  });
  ending.push(async () => {
    const closed = service.close();
    timer.elapse();
    await closed;
  });
  const post = (interaction: unknown, { path = '/interactions', method = 'POST', type, instead, ...how }: Posting = {}) => {
    const { body, headers } = signer.sign(how.body ?? JSON.stringify(interaction), how.atS);
    const sent = how.unsigned ? { 'content-type': 'application/json' } : { ...headers, ...(type && { 'content-type': type }) };
    const { signal = null } = how;
    return fetch(`http://127.0.0.1:${service.webPort}${path}`, { method, headers: sent, body: instead ?? body, signal });
  };
  return { post, discord, log, timer, later, finish, asked: () => asked };
}

function say(content: string): Answer {
  const reply = { kind: 'refusal', visibility: 'public', refusals: [] } as const;
  return { reply, payload: { content, allowed_mentions: { parse: [] } } };
}
