import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { readSent, type SentParts } from './read-sent.ts';

const FAKE_APPLICATION = '42';
export const FAKE_TOKEN = 'token-of-the-fake-bot';

export type FakeRequest = {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | null;
  readonly body: unknown;
  /** What stood beside the body, by the names of the parts. */
  readonly files: SentParts['files'];
};

export type Fault = {
  readonly method: string;
  readonly path: RegExp;
  /** Of the answer; null: there is none. */
  readonly status: number | null;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** How many requests; 1 when left out. */
  readonly times?: number;
};

type Greeted = {
  readonly op: number;
  readonly intents: number | null;
  /** Number and count. */
  readonly shard: readonly number[] | null;
};

export type FakeDiscord = {
  /** For `rest.api`. */
  readonly api: string;
  readonly requests: readonly FakeRequest[];
  /** What each connection identified or resumed with. */
  readonly hellos: readonly Greeted[];
  /** Resolves with the first request, made or still to come, that fits and was not taken before, by any of the methods. */
  take(method: string | readonly string[], path: RegExp): Promise<FakeRequest>;
  /** Answers the next requests that fit otherwise than it would. */
  fail(fault: Fault): void;
  /** Asks the bot to connect again (and to resume), or tells it that its session is no more. */
  disturb(how: 'reconnect' | 'invalid-session'): void;
  /** Sends an interaction through the gateway. */
  send(interaction: unknown): void;
  /** Ends the connection from Discord's side; resolves when it is closed. */
  drop(closeCode: number): Promise<void>;
  /** Leaves the connection open and says nothing more on it, not even when it is to be closed. */
  hang(): void;
  /** Resolves with the code when the bot ends the connection. */
  left(): Promise<number>;
  /** How many heartbeats were acknowledged. */
  heartbeats(): number;
  /** How many are connected to the gateway. */
  connections(): number;
  stop(): Promise<void>;
};

export type FakeDiscordOptions = {
  /** The token that the REST side takes. */
  readonly restToken?: string;
  /** The token that the gateway takes. */
  readonly gatewayToken?: string;
  readonly commands?: readonly unknown[];
  /** The status with which writing the commands is refused. */
  readonly refuseCommands?: number;
  /** Told of every request when it was answered; nothing else is kept of requests then. */
  readonly onAnswered?: (request: FakeRequest) => void;
  /** How many connections it recommends; 1 when left out. */
  readonly shards?: number;
  /** Between heartbeats; 40 s when left out. */
  readonly heartbeatMs?: number;
  /** Closes a connection for more of its servers with 4011: as many connections have to share them. */
  readonly shardsAtLeast?: number;
};

const Packet = z.object({ op: z.number(), d: z.unknown() });
const Hello = z.object({ token: z.string(), intents: z.number().nullish(), shard: z.array(z.number()).nullish() });

/** As much of Discord on a local port as it takes to log in, to register commands and to exchange interactions. */
export async function startFakeDiscord(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the fake does not listen on a port');
  const host = `127.0.0.1:${address.port}`;
  const rest = createRest(options, `ws://${host}`);
  server.on('request', (request, response) => {
    void rest.answer(request).then((answer) => {
      if (answer === null) return;
      const { status, body, headers = {} } = answer;
      if (body === undefined) response.writeHead(status, headers).end();
      else response.writeHead(status, { ...headers, 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  const gateway = createGateway(new WebSocketServer({ server }), {
    token: options.gatewayToken ?? FAKE_TOKEN,
    url: `ws://${host}`,
    shardsAtLeast: options.shardsAtLeast ?? 1,
    heartbeatMs: options.heartbeatMs ?? 40_000,
  });
  return {
    api: `http://${host}/api`,
    requests: rest.requests,
    take: rest.take,
    fail: rest.fail,
    ...gateway,
    async stop() {
      gateway.stop();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

type RestAnswer = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

function createRest(
  { restToken = FAKE_TOKEN, commands: had = [], refuseCommands, shards = 1, onAnswered }: FakeDiscordOptions,
  gatewayUrl: string,
) {
  let commands: unknown = had;
  const requests: FakeRequest[] = [];
  const untaken: FakeRequest[] = [];
  const seen = new EventEmitter();

  const faults: (Fault & { left: number })[] = [];

  return { requests, take, answer, fail };

  function fail(fault: Fault): void {
    faults.push({ ...fault, left: fault.times ?? 1 });
  }

  async function answer(incoming: IncomingMessage): Promise<RestAnswer | null> {
    const body = Buffer.concat(await incoming.toArray());
    const headers = { 'content-type': incoming.headers['content-type'] ?? '' };
    const { json, files } = body.length === 0 ? { json: null, files: [] } : await readSent(new Response(body, { headers }));
    const request: FakeRequest = {
      method: incoming.method ?? '',
      path: incoming.url ?? '',
      authorization: incoming.headers.authorization ?? null,
      body: json,
      files,
    };
    if (onAnswered === undefined) {
      requests.push(request);
      untaken.push(request);
      seen.emit('request');
    } else onAnswered(request);
    const fault = faults.find(({ method, path, left }) => left > 0 && method === request.method && path.test(request.path));
    if (fault === undefined) return route(request);
    fault.left -= 1;
    const { status } = fault;
    return status === null ? null : { status, body: fault.body, headers: fault.headers ?? {} };
  }

  function route({ method, path, authorization, body }: FakeRequest): RestAnswer {
    if (/^\/api\/v10\/(interactions|webhooks)\//.test(path))
      return method === 'POST' ? { status: 204 } : { status: 200, body: {} };
    if (authorization !== `Bot ${restToken}`) return { status: 401, body: { code: 0, message: '401: Unauthorized' } };
    if (path === '/api/v10/gateway/bot') {
      const limit = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 };
      return { status: 200, body: { url: gatewayUrl, shards, session_start_limit: limit } };
    }
    if (path === '/api/v10/applications/@me') return { status: 200, body: { id: FAKE_APPLICATION } };
    if (!/\/commands(\?|$)/.test(path)) return { status: 404, body: { code: 0, message: '404: Not Found' } };
    if (method === 'PUT' && refuseCommands !== undefined)
      return { status: refuseCommands, body: { code: 50_001, message: 'Missing Access' } };
    if (method === 'PUT') commands = body;
    return { status: 200, body: commands };
  }

  async function take(method: string | readonly string[], path: RegExp): Promise<FakeRequest> {
    for (;;) {
      const found = untaken.findIndex((request) => [method].flat().includes(request.method) && path.test(request.path));
      const [request] = found === -1 ? [] : untaken.splice(found, 1);
      if (request !== undefined) return request;
      await once(seen, 'request');
    }
  }
}

type GatewayOptions = {
  readonly token: string;
  readonly url: string;
  readonly shardsAtLeast: number;
  readonly heartbeatMs: number;
};

function createGateway(server: WebSocketServer, { token, url, shardsAtLeast, heartbeatMs }: GatewayOptions) {
  const hellos: Greeted[] = [];
  const left = new EventEmitter();
  let socket: WebSocket | null = null;
  let sequence = 0;
  let beats = 0;

  server.on('connection', (connection) => {
    connection.send(JSON.stringify({ op: 10, d: { heartbeat_interval: heartbeatMs } }));
    connection.on('message', (raw) => receive(connection, Packet.parse(JSON.parse(raw.toString()))));
    connection.on('close', (code) => left.emit('close', code));
  });

  return {
    hellos,
    disturb(how: 'reconnect' | 'invalid-session') {
      socket?.send(JSON.stringify(how === 'reconnect' ? { op: 7, d: null } : { op: 9, d: false }));
    },
    send: (interaction: unknown) => event('INTERACTION_CREATE', interaction),
    hang() {
      socket?.pause();
    },
    async drop(closeCode: number) {
      const closed = once(left, 'close');
      socket?.close(closeCode);
      await closed;
    },
    async left(): Promise<number> {
      const [code] = await once(left, 'close');
      return Number(code);
    },
    heartbeats: () => beats,
    connections: () => server.clients.size,
    stop() {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };

  function receive(connection: WebSocket, { op, d }: z.infer<typeof Packet>): void {
    if (op === 1) {
      beats += 1;
      connection.send(JSON.stringify({ op: 11 }));
    }
    if (op !== 2 && op !== 6) return;
    const hello = Hello.parse(d);
    hellos.push({ op, intents: hello.intents ?? null, shard: hello.shard ?? null });
    if (hello.token !== token) {
      connection.close(4004);
      return;
    }
    if (op === 2 && (hello.shard?.[1] ?? 1) < shardsAtLeast) {
      connection.close(4011);
      return;
    }
    socket = connection;
    if (op === 6) {
      event('RESUMED', {});
      return;
    }
    const user = { id: '43', username: 'fake', discriminator: '0', avatar: null, bot: true };
    const guilds = [{ id: '5', unavailable: true }];
    event('READY', {
      v: 10,
      user,
      guilds,
      session_id: 's',
      resume_gateway_url: url,
      application: { id: FAKE_APPLICATION, flags: 0 },
    });
  }

  function event(t: string, d: unknown): void {
    sequence += 1;
    socket?.send(JSON.stringify({ op: 0, t, s: sequence, d }));
  }
}
