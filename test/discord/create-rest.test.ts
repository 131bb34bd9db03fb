import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { createRest } from '../../src/discord/create-rest.ts';

describe('createRest', () => {
  it('waits longer and longer between its tries with a failing server, and ends with what it said', async () => {
    const { rest, waits, asked } = await serving(() => ({ status: 503 }));
    await expect(rest.get('/x')).rejects.toMatchObject({ name: 'HTTPError', status: 503 });
    expect(asked()).toBe(4);
    expect(waits).toHaveLength(3);
    for (const [index, full] of [200, 400, 800].entries()) {
      expect(waits[index]).toBeGreaterThanOrEqual(full / 2);
      expect(waits[index]).toBeLessThanOrEqual(full);
    }
  });

  it('goes on with the first answer that is one', async () => {
    const { rest, waits } = await serving((count) => ({ status: count < 3 ? 500 : 200 }));
    expect(await rest.post('/x', { body: { a: 1 } })).toEqual({ count: 3 });
    expect(waits).toHaveLength(2);
  });

  it.each(['reset', 'ended'] as const)('tries again on a connection that was %s', async (status) => {
    const { rest, waits } = await serving((count) => ({ status: count === 1 ? status : 200 }));
    expect(await rest.get('/x')).toMatchObject({ count: 2 });
    expect(waits).toHaveLength(1);
  });

  it('tries again on a connection that was kept, and ended when it was used', async () => {
    const { rest } = await serving((count) => ({ status: count === 2 ? 'ended' : 200 }));
    await rest.post('/interactions/1/token/callback', { body: {} });
    expect(await rest.post('/interactions/2/token/callback', { body: {}, query: CALLBACK })).toMatchObject({ count: 3 });
  });

  it.each(['ended', 503] as const)('takes a first answer for given when the one before it (%s) had arrived', async (status) => {
    const { rest, asked } = await serving((count) => (count === 1 ? { status } : { status: 400, code: 40_060 }));
    await rest.post('/interactions/1/token/callback', { body: {} });
    expect(asked()).toBe(2);
  });

  it('tells of a first answer that was given by another, or refused for another reason', async () => {
    const { rest } = await serving(() => ({ status: 400, code: 40_060 }));
    await expect(rest.post('/interactions/1/token/callback', { body: {} })).rejects.toMatchObject({ code: 40_060 });
    const later = await serving((count) => (count === 1 ? { status: 503 } : { status: 400, code: 50_035 }));
    await expect(later.rest.post('/interactions/1/token/callback', { body: {} })).rejects.toMatchObject({ code: 50_035 });
  });

  it.each(['reset', 'ended'] as const)('makes no message twice, though the connection was %s', async (status) => {
    const { rest, asked } = await serving(() => ({ status }));
    await expect(rest.post('/webhooks/1/token', { body: {} })).rejects.toThrow();
    expect(asked()).toBe(1);
    await expect(rest.patch('/webhooks/1/token/messages/@original', { body: {} })).rejects.toThrow();
    expect(asked()).toBe(5);
  });

  it.each([400, 403, 404])('does not try a refusal (%s) again', async (status) => {
    const { rest, waits, asked } = await serving(() => ({ status }));
    await expect(rest.get('/x')).rejects.toMatchObject({ status });
    expect([asked(), waits]).toEqual([1, []]);
  });

  it('waits no longer for a request that is given up', async () => {
    const gone = new AbortController();
    const { rest, asked } = await serving(
      () => ({ status: 503 }),
      () => gone.abort(),
    );
    await expect(rest.get('/x', { signal: gone.signal })).rejects.toMatchObject({ name: 'AbortError' });
    expect(asked()).toBe(1);
  });

  it('ends what is answered by 429 for ever, when its time is up', async () => {
    const { rest, asked } = await serving(() => ({ status: 429 }));
    await expect(rest.get('/x', { signal: AbortSignal.timeout(300) })).rejects.toMatchObject({ name: 'AbortError' });
    expect(asked()).toBeGreaterThan(1);
  });

  it('gives every request a time, so that none is repeated for ever', async () => {
    const signals: unknown[] = [];
    const { rest } = await serving(() => ({ status: 200 }));
    rest.on('response', ({ data }) => void signals.push(data.signal));
    await rest.get('/x');
    expect(signals).toEqual([expect.any(AbortSignal)]);
  });

  it('does not wait for hours, though Discord asks for it', async () => {
    const { rest, asked } = await serving(() => ({ status: 429, after: 3600 }));
    await expect(rest.get('/x')).rejects.toMatchObject({ name: expect.stringContaining('RateLimitError') });
    expect(asked()).toBe(1);
  });
});

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const CALLBACK = new URLSearchParams({ with_response: 'true' });

type Answered = { readonly status: number | 'reset' | 'ended'; readonly after?: number; readonly code?: number };

/** @param answer - to the request of that number, from 1. */
async function serving(answer: (count: number) => Answered, onPause: () => void = () => {}) {
  let count = 0;
  const server = createServer((request, response) => {
    count += 1;
    const { status, after = 0.02, code } = answer(count);
    if (status === 'reset') {
      request.socket.resetAndDestroy();
      return;
    }
    if (status === 'ended') {
      request.socket.end();
      return;
    }
    const headers = { 'content-type': 'application/json', ...(status === 429 ? { 'retry-after': String(after) } : {}) };
    response
      .writeHead(status, headers)
      .end(JSON.stringify({ count, ...(code === undefined ? {} : { code, message: 'refused' }) }));
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('listens on a port');
  const waits: number[] = [];
  const rest = createRest({
    token: 'token',
    api: `http://127.0.0.1:${address.port}`,
    async pause(ms, signal) {
      waits.push(ms);
      onPause();
      signal?.throwIfAborted();
    },
  });
  return { rest, waits, asked: () => count };
}
