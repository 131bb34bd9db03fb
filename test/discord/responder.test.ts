import { DiscordAPIError } from 'discord.js';
import { expect, it } from 'vitest';
import { createResponder } from '../../src/discord/responder.ts';
import { EPHEMERAL, type MessagePayload } from '../../src/model/message.ts';

const ADDRESS = { id: '1', applicationId: '42', token: 'interaction-token' };
const MESSAGE: MessagePayload = { content: 'hello', allowed_mentions: { parse: [] } };
const FORM = { title: 'Report', custom_id: 'v1:report:x', components: [] };
/** In the place of another message: nothing of that one stays. */
const WHOLE = { content: 'hello', embeds: [], components: [], attachments: [], allowed_mentions: { parse: [] } };

it('sends each answer to its own address, never with the token of the bot', async () => {
  const { requests, signals, responder } = record();
  await responder.reply(MESSAGE);
  await responder.defer('public');
  await responder.defer('private');
  await responder.open(FORM);
  await responder.update(MESSAGE);
  await responder.deferUpdate();
  await responder.edit(MESSAGE);
  await responder.dismiss();
  await responder.followUp(MESSAGE);
  await responder.suggest([{ name: 'a', value: 'b' }]);
  const callback = '/interactions/1/interaction-token/callback';
  const original = '/webhooks/42/interaction-token/messages/%40original';
  expect(requests).toEqual([
    ['post', callback, { auth: false, body: { type: 4, data: MESSAGE } }],
    ['post', callback, { auth: false, body: { type: 5, data: { flags: 0 } } }],
    ['post', callback, { auth: false, body: { type: 5, data: { flags: EPHEMERAL } } }],
    ['post', callback, { auth: false, body: { type: 9, data: FORM } }],
    ['post', callback, { auth: false, body: { type: 7, data: WHOLE } }],
    ['post', callback, { auth: false, body: { type: 6 } }],
    ['patch', original, { auth: false, body: WHOLE }],
    ['delete', original, { auth: false }],
    ['post', '/webhooks/42/interaction-token', { auth: false, body: MESSAGE }],
    ['post', callback, { auth: false, body: { type: 8, data: { choices: [{ name: 'a', value: 'b' }] } } }],
  ]);
  // None may take for ever.
  expect(signals.every((signal) => signal instanceof AbortSignal)).toBe(true);
});

it('leaves out of an edit who sees the message, and only that', async () => {
  const { requests, responder } = record();
  const suppressEmbeds = 1 << 2;
  await responder.edit({ ...MESSAGE, flags: EPHEMERAL | suppressEmbeds });
  await responder.edit({ ...MESSAGE, flags: EPHEMERAL });
  expect(requests.map(([, , options]) => options)).toEqual([
    { auth: false, body: { ...WHOLE, flags: suppressEmbeds } },
    { auth: false, body: WHOLE },
  ]);
});

it('sends a file beside the message that names it, on every way that a message takes', async () => {
  const { requests, responder } = record();
  const data = new Uint8Array([1, 2, 3]);
  const attachments = [{ id: 0, filename: 'timeline.png', description: 'An axis' }];
  const message: MessagePayload = {
    ...MESSAGE,
    flags: EPHEMERAL,
    attachments,
    files: [{ name: 'timeline.png', description: 'An axis', contentType: 'image/png', data }],
  };
  await responder.reply(message);
  await responder.edit(message);
  await responder.followUp(message);
  const files = [{ name: 'timeline.png', data, contentType: 'image/png' }];
  expect(requests.map(([, , options]) => options)).toEqual([
    { auth: false, files, body: { type: 4, data: { ...MESSAGE, flags: EPHEMERAL, attachments } } },
    { auth: false, files, body: { ...WHOLE, attachments } },
    { auth: false, files, body: { ...MESSAGE, flags: EPHEMERAL, attachments } },
  ]);
});

function record(failures: Error[] = []) {
  const requests: [method: string, route: string, options: unknown][] = [];
  const signals: (AbortSignal | undefined)[] = [];
  const take =
    (method: string) =>
    async (route: string, options: { readonly signal?: AbortSignal } = {}) => {
      const { signal, ...rest } = options;
      signals.push(signal);
      requests.push([method, route, rest]);
      const failure = failures.shift();
      if (failure !== undefined) throw failure;
    };
  const rest = { post: take('post'), patch: take('patch'), delete: take('delete') };
  return { requests, signals, responder: createResponder({ rest, address: ADDRESS }) };
}

it('repeats an edit that may not have arrived, once', async () => {
  const { requests, responder } = record([aborted(), aborted()]);
  await expect(responder.edit(MESSAGE)).rejects.toThrow('no answer');
  expect(requests.map(([method]) => method)).toEqual(['patch', 'patch']);
});

it('takes "thinking …" for taken away when it is gone already', async () => {
  const { requests, responder } = record([refusal(10_008)]);
  await responder.dismiss();
  expect(requests).toHaveLength(1);
  await expect(record([refusal(50_001)]).responder.dismiss()).rejects.toMatchObject({ code: 50_001 });
});

function aborted(): Error {
  return Object.assign(new Error('no answer'), { name: 'AbortError' });
}

function refusal(code: number): DiscordAPIError {
  return new DiscordAPIError({ code, message: 'refused' }, code, 404, 'DELETE', 'https://discord.example/', { body: {} });
}
