import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { readBody } from '../../src/web/read-body.ts';
import { answer, answerJson, ListenError, startWebServer, type WebHandler } from '../../src/web/web-server.ts';

const QUICK = { requestMs: 100, silenceMs: 100, keepAliveMs: 100, closingMs: 100 };

const SLOW = { requestMs: 60_000, silenceMs: 60_000, keepAliveMs: 60_000, closingMs: 60_000 };

describe('startWebServer', () => {
  it('answers, and does not let answers be kept', async () => {
    const { url } = await start(async (_request, response) => answerJson(response, 200, { a: 1 }));
    const response = await fetch(url);
    expect(await response.json()).toEqual({ a: 1 });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/json',
      'cache-control': 'no-store',
    });
  });

  it('answers a handler that breaks with 500 and no word of why, tells of it, and goes on', async () => {
    const { url, faults } = await start(async (request, response) => {
      if (request.url === '/broken') throw new Error('secret');
      answer(response, { status: 204 });
    });
    const broken = await fetch(`${url}broken`);
    expect([broken.status, await broken.text()]).toEqual([500, '']);
    expect(faults).toMatchObject([{ message: 'secret' }]);
    expect((await fetch(url)).status).toBe(204);
  });

  it('says so when the port is taken', async () => {
    const { port } = await start(async () => {});
    const taken = startWebServer({ host: '127.0.0.1', port, handle: async () => {}, onFault: () => {} });
    await expect(taken).rejects.toBeInstanceOf(ListenError);
  });

  it.each([
    ['sends nothing', ''],
    ['stops within its headers', 'POST / HTTP/1.1\r\nhost: x\r\n'],
    ['stops within its body', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\n12345'],
  ])('lets go of a client that %s', async (_, sent) => {
    const handle: WebHandler = async (request) => {
      await readBody(request, 100);
    };
    const { port, faults } = await start(handle, QUICK);
    const socket = open(port);
    socket.write(sent);
    await once(socket.resume(), 'close');
    expect(faults).toEqual([]);
  });

  it('lets go of a client that goes on sending byte after byte', async () => {
    const { port } = await start(async () => {}, { ...QUICK, silenceMs: 60_000 });
    const socket = open(port);
    const drip = setInterval(() => socket.write('x'), 20);
    ending.push(() => clearInterval(drip));
    await once(socket.resume(), 'close');
  });

  it('lets go of a client that is never answered', async () => {
    const { port } = await start(() => new Promise(() => {}), QUICK);
    const socket = open(port);
    socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
    await once(socket.resume(), 'close');
  });

  it.each([
    ['announces too much', 'content-length: 1000000\r\n\r\n', ''],
    ['announces nothing and sends too much', 'transfer-encoding: chunked\r\n\r\n', `3e8\r\n${'x'.repeat(1000)}\r\n`],
  ])('refuses a client that %s without waiting for the rest', async (_, headers, body) => {
    const { port } = await start(async (request, response) => {
      answer(response, { status: (await readBody(request, 100)) === null ? 413 : 200 });
    });
    const socket = open(port);
    socket.write(`POST / HTTP/1.1\r\nhost: x\r\n${headers}${body}`);
    expect(await allOf(socket)).toMatch(/^HTTP\/1.1 413 [\s\S]*connection: close/i);
  });

  it('takes a body of just the size that is allowed', async () => {
    const { url } = await start(async (request, response) => {
      answer(response, { status: 200, body: String((await readBody(request, 100))?.byteLength) });
    });
    const sizeOf = async (bytes: number) => (await fetch(url, { method: 'POST', body: 'x'.repeat(bytes) })).text();
    expect([await sizeOf(0), await sizeOf(100), await sizeOf(101)]).toEqual(['0', '100', 'undefined']);
  });

  it('finishes what is under way when it is closed', async () => {
    let finish = () => {};
    const { url, close } = await start(async (_request, response) => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      answer(response, { status: 200, body: 'late' });
    });
    const asked = fetch(url);
    await expect.poll(() => String(finish)).not.toBe('() => {}');
    const closed = close();
    finish();
    expect(await (await asked).text()).toBe('late');
    await closed;
  });

  it.each([
    ['drips in its headers', 'GET / HTTP/1.1\r\nhost: x\r\nx-a: '],
    ['drips in its body', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1000000\r\n\r\n'],
  ])('closes under a client that %s', async (_, sent) => {
    const { port, close, arrivals } = await start(async () => {}, { ...SLOW, closingMs: 100 });
    const socket = open(port);
    socket.write(sent);
    const drip = setInterval(() => socket.write('x'), 20);
    ending.push(() => clearInterval(drip));
    await expect.poll(() => arrivals.length).toBeGreaterThan(0);
    await close();
  });

  it('tells of each connection and of each request on it', async () => {
    const server = await start(async (request, response) => {
      await readBody(request, 1);
      answer(response, { status: 204 });
    });
    const socket = open(server.port);
    socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\nGET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
    expect((await allOf(socket)).match(/HTTP\/1.1 204/g)).toHaveLength(2);
    expect(server.arrivals).toHaveLength(3);
  });
});

const ending: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end();
});

async function start(handle: WebHandler, timeouts?: typeof QUICK) {
  const faults: unknown[] = [];
  const arrivals: string[] = [];
  const server = await startWebServer({
    host: '127.0.0.1',
    port: 0,
    handle,
    onFault: (error) => faults.push(error),
    onArrival: () => arrivals.push('arrival'),
    ...(timeouts === undefined ? {} : { timeouts }),
  });
  ending.push(server.close);
  return { ...server, url: `http://127.0.0.1:${server.port}/`, faults, arrivals };
}

function open(port: number): Socket {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {}); // the other side may hang up first
  ending.push(() => socket.destroy());
  return socket;
}

async function allOf(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk.toString();
  });
  await once(socket, 'close');
  return text;
}
