import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createChannelPoster } from '../../src/discord/post-message.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

type Seen = { readonly url: string | undefined; readonly authorization: string | undefined; readonly body: unknown };

let seen: Seen[] = [];
let respond: { readonly status: number; readonly body: unknown } | 'hang up' = { status: 200, body: {} };

const server = createServer((request, response) => {
  let text = '';
  request.setEncoding('utf8');
  request.on('data', (chunk: string) => {
    text += chunk;
  });
  request.on('end', () => {
    seen.push({ url: request.url, authorization: request.headers.authorization, body: JSON.parse(text) });
    if (respond === 'hang up') {
      response.destroy();
      return;
    }
    response
      .writeHead(respond.status, { 'content-type': 'application/json', 'retry-after': '600' })
      .end(JSON.stringify(respond.body));
  });
});

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

beforeEach(() => {
  seen = [];
});

const MESSAGE = {
  channelId: '222222222222222222',
  payload: { content: 'Words that the log may not hold', allowed_mentions: { parse: [] } },
  nonce: 'abc',
} as const;

function post(response: typeof respond) {
  respond = response;
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const log = createRecordingLog();
  const poster = createChannelPoster({ token: 'secret', log, api: `http://127.0.0.1:${port}/api` });
  return { outcome: poster.post(MESSAGE), log };
}

describe('a channel poster', () => {
  it('posts as the bot, pings nobody, and has the nonce enforced', async () => {
    expect(await post({ status: 200, body: { id: '1' } }).outcome).toEqual({ kind: 'posted' });
    expect(seen).toEqual([
      {
        url: '/api/v10/channels/222222222222222222/messages',
        authorization: 'Bot secret',
        body: { ...MESSAGE.payload, nonce: 'abc', enforce_nonce: true },
      },
    ]);
  });

  it.each([
    [404, 10_003, 'channel-gone'],
    [403, 50_001, 'channel-forbidden'],
    [403, 50_013, 'channel-forbidden'],
    [400, 50_008, 'channel-forbidden'],
  ])('takes %i with code %i for %s', async (status, code, reason) => {
    expect(await post({ status, body: { code, message: 'no' } }).outcome).toEqual({ kind: 'refused', reason });
    expect(seen).toHaveLength(1);
  });

  it.each([
    [503, {}],
    [404, { code: 0, message: '404: Not Found' }],
    [429, { message: 'slow down', retry_after: 600, global: false }],
  ])('lets another attempt follow upon a %i, and makes none itself', async (status, body) => {
    expect(await post({ status, body }).outcome).toEqual({ kind: 'failed' });
    expect(seen).toHaveLength(1);
  });

  it.each([
    [400, 50_035],
    [400, 50_006],
    [413, 40_005],
    [400, 200_000],
  ])('takes %i with code %i for a message that is never taken', async (status, code) => {
    expect(await post({ status, body: { code, message: 'no' } }).outcome).toEqual({ kind: 'unfit' });
    expect(seen).toHaveLength(1);
  });

  it('takes a message that was deleted after it had been posted under the same nonce for posted', async () => {
    expect(await post({ status: 404, body: { code: 10_008, message: 'Unknown Message' } }).outcome).toEqual({ kind: 'posted' });
  });

  it.each([500, 502, 504])('does not know whether a server that answers %i has posted', async (status) => {
    expect(await post({ status, body: { message: 'broken' } }).outcome).toEqual({ kind: 'unsure' });
    expect(seen).toHaveLength(1);
  });

  it('does not know what became of a request whose connection broke', async () => {
    expect(await post('hang up').outcome).toEqual({ kind: 'unsure' });
    expect(seen).toHaveLength(1);
  });

  it('knows that nothing was posted where nobody was reached', async () => {
    const poster = createChannelPoster({ token: 'secret', log: createRecordingLog(), api: 'http://127.0.0.1:1/api' });
    expect(await poster.post(MESSAGE)).toEqual({ kind: 'failed' });
  });

  it('logs each failure without the words and without the token', async () => {
    const { outcome, log } = post({ status: 500, body: { message: 'broken' } });
    await outcome;
    expect(JSON.stringify(log)).toContain('posting in a channel failed');
    expect(JSON.stringify(log)).not.toMatch(/Words that|secret/);
  });
});
