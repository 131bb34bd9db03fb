import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/**
 * How long a client may take, in milliseconds. Nobody holds a connection longer than these allow, whatever they send or
 * leave out.
 */
type WebTimeouts = {
  /** From the connection, or the answer before, to the last byte of a request. */
  readonly requestMs: number;
  /** Without a byte in either direction while an answer is made or read. */
  readonly silenceMs: number;
  /** Between two requests. */
  readonly keepAliveMs: number;
  /** Once the server closes, all of the above: whatever is under way then, sent or answered. */
  readonly closingMs: number;
};

/**
 * Load balancers keep idle connections for about a minute; one that we close first costs them a failed request. Discord waits
 * three seconds for an answer.
 */
const TIMEOUTS: WebTimeouts = { requestMs: 5000, silenceMs: 15_000, keepAliveMs: 65_000, closingMs: 3000 };

/** How often Node looks for requests that took too long: with its default, half a minute, the bounds above would be that late. */
const CHECK_MS = 500;
const HEADERS_MAX_BYTES = 8 * 1024;

export type WebHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export type WebServerParts = {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  readonly handle: WebHandler;
  /** Told of a handler that rejects; its request is answered with 500 where that is still possible. */
  readonly onFault: (error: unknown) => void;
  /** Told of each connection and each request. */
  readonly onArrival?: () => void;
  readonly timeouts?: WebTimeouts;
};

export type WebServer = {
  readonly port: number;
  /** Takes no more connections, closes idle ones and waits for answers under way, for three seconds at most; once is enough. */
  close(): Promise<void>;
};

/** The address cannot be listened on: taken, not this machine's, or not allowed. */
export class ListenError extends Error {
  readonly code = 'listen-failed';

  constructor(host: string, port: number, cause: unknown) {
    super(`Cannot listen on ${host}, port ${port}${cause instanceof Error ? ` (${cause.message})` : ''}.`, { cause });
    this.name = 'ListenError';
  }
}

/**
 * Listens for HTTP/1.1 requests.
 *
 * @throws ListenError when the address is not free.
 */
export async function startWebServer({
  host,
  port,
  handle,
  onFault,
  onArrival = () => {},
  timeouts = TIMEOUTS,
}: WebServerParts): Promise<WebServer> {
  const server = createServer({
    connectionsCheckingInterval: CHECK_MS,
    headersTimeout: timeouts.requestMs,
    requestTimeout: timeouts.requestMs,
    keepAliveTimeout: timeouts.keepAliveMs,
    maxHeaderSize: HEADERS_MAX_BYTES,
  });
  server.timeout = timeouts.silenceMs;
  server.on('connection', onArrival);
  server.on('request', (request, response) => {
    onArrival();
    // A connection that was busy when the server closed is idle now, and would be kept for the next request.
    response.once('close', () => setImmediate(() => !server.listening && server.closeIdleConnections()));
    handle(request, response).catch((error: unknown) => {
      // A client that hung up is no fault of ours.
      if (!request.errored && !response.destroyed) onFault(error);
      if (response.headersSent) response.destroy();
      else answer(response, { status: 500 });
    });
  });
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    throw new ListenError(host, port, error);
  }
  return { port: portOf(server), close: () => close(server, timeouts.closingMs) };
}

export type WebAnswer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Left out: none. */
  readonly body?: string | Uint8Array;
};

/** Answers a request whole. What was not read of it is not read any more: the connection is closed. */
export function answer(response: ServerResponse, { status, headers = {}, body = '' }: WebAnswer): void {
  const { req: request } = response;
  const close = request.complete ? {} : { connection: 'close' };
  const length = String(Buffer.byteLength(body));
  response.writeHead(status, { ...headers, ...close, 'content-length': length, 'cache-control': 'no-store' }).end(body);
}

/** Answers with JSON. */
export function answerJson(response: ServerResponse, status: number, body: unknown, headers: WebAnswer['headers'] = {}): void {
  answer(response, { status, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a server on a port has a port');
  return address.port;
}

async function close(server: Server, closingMs: number): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  // Ends Node's checks of how long a request takes, too: who drips in one byte after the other would never be let go.
  server.close();
  server.closeIdleConnections();
  const timeout = setTimeout(() => server.closeAllConnections(), closingMs);
  await closed;
  clearTimeout(timeout);
}
