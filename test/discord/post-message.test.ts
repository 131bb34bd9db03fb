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
    [500, { message: 'broken' }],
    [503, {}],
    [404, { code: 0, message: '404: Not Found' }],
    [400, { code: 50_035, message: 'Invalid Form Body' }],
    [429, { message: 'slow down', retry_after: 600, global: false }],
  ])('lets another attempt follow upon a %i, and makes none itself', async (status, body) => {
    expect(await post({ status, body }).outcome).toEqual({ kind: 'failed' });
    expect(seen).toHaveLength(1);
  });

  it('does not know what became of a request whose connection broke', async () => {
    expect(await post('hang up').outcome).toEqual({ kind: 'failed' });
    expect(seen).toHaveLength(1);
  });

  it('logs each failure without the words and without the token', async () => {
    const { outcome, log } = post({ status: 500, body: { message: 'broken' } });
    await outcome;
    expect(JSON.stringify(log)).toContain('posting in a channel failed');
    expect(JSON.stringify(log)).not.toMatch(/Words that|secret/);
  });
});
