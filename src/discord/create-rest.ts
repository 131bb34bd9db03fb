import { setTimeout as sleep } from 'node:timers/promises';
import { DefaultRestOptions, REST, RESTJSONErrorCodes, type RESTOptions } from 'discord.js';
import { z } from 'zod';
import { backOffMs } from './back-off.ts';
import { parseJson } from './parse-json.ts';

export type RestParts = {
  /** The bot's own; left out for what an interaction's token is enough for. */
  readonly token?: string;
  /** Address of Discord's REST API without version; left out: Discord's own. */
  readonly api?: string | undefined;
  /** How often a request is tried again that met a failing server (500 to 599) or a connection that broke; 3 when left out. */
  readonly retries?: number;
  /** Between two tries; another for tests. */
  readonly pause?: Pause;
  readonly options?: Omit<Partial<RESTOptions>, 'api' | 'retries' | 'makeRequest' | 'rejectOnRateLimit'>;
};

/** Rejects as soon as the signal says that the request is given up. */
type Pause = (ms: number, signal: AbortSignal | undefined) => Promise<void>;

/** A wait that Discord asks for is kept up to this length; by then nobody looks at an answer's place any more. */
const WAIT_MAX_MS = 10_000;
/** For each request that brings no bound of its own, its repetitions included: the library repeats a 429 without counting. */
const REQUEST_MAX_MS = 60_000;

/** The first wait before another try, and the longest: three tries more still fit into the three seconds of an acknowledgement. */
const FIRST_MS = 200;
const LONGEST_MS = 2_000;

/**
 * discord.js' REST client, with what it lacks: it tries again after a failing server at once, three times in a few
 * milliseconds, which mends nothing and meets every client's tries at the same moment; and nothing ends what is answered by
 * 429 for ever.
 */
export function createRest({ token, api, retries = 3, pause = byTheClock, options = {} }: RestParts): REST {
  const rest = new BoundedRest({
    ...options,
    ...(api === undefined ? {} : { api }),
    // The tries are ours, below.
    retries: 0,
    makeRequest: (url, init) =>
      tried(() => DefaultRestOptions.makeRequest(url, init), {
        retries,
        pause,
        signal: init.signal,
        isRepeatable: init.method !== 'POST' || CALLBACK.test(url),
        isCallback: CALLBACK.test(url),
      }),
    rejectOnRateLimit: ({ retryAfter, timeToReset }) => Math.max(retryAfter, timeToReset) > WAIT_MAX_MS,
  });
  return token === undefined ? rest : rest.setToken(token);
}

class BoundedRest extends REST {
  override async queueRequest(request: Parameters<REST['queueRequest']>[0]) {
    return await super.queueRequest({ ...request, signal: request.signal ?? AbortSignal.timeout(REQUEST_MAX_MS) });
  }
}

type Answered = Awaited<ReturnType<RESTOptions['makeRequest']>>;

type Tries = {
  readonly retries: number;
  readonly pause: Pause;
  readonly signal: AbortSignal | null | undefined;
  /** Done twice, it has the effect of having been done once. */
  readonly isRepeatable: boolean;
  /** It is the first answer to an interaction. */
  readonly isCallback: boolean;
};

/** An interaction is answered once, whatever comes: a second answer is refused (40060). Any other POST makes one message more. */
const CALLBACK = /\/callback(\?|$)/;

/** @returns the first answer that tells of no failing server, or the last one. */
async function tried(
  request: () => Promise<Answered>,
  { retries, pause, signal, isRepeatable, isCallback }: Tries,
): Promise<Answered> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const response = await request();
      if (attempt > 1 && response.status === 400 && isCallback) return await unlessTaken(response);
      if (response.status < 500 || attempt > retries) return response;
      // Left unread, it would keep its connection.
      await response.arrayBuffer();
    } catch (error) {
      // Whether it arrived is not known.
      if (!isBroken(error) || !isRepeatable || attempt > retries) throw error;
    }
    const ms = backOffMs({ attempt, firstMs: FIRST_MS, maxMs: LONGEST_MS, random: Math.random() });
    await pause(ms, signal instanceof AbortSignal ? signal : undefined);
  }
}

/**
 * A first answer that was refused as a second one, after a try of ours of which nothing is known: that one arrived.
 *
 * @returns the refusal as it came, where it is for another reason.
 */
async function unlessTaken(refusal: Answered): Promise<Answered> {
  const body = new Uint8Array(await refusal.arrayBuffer());
  if (ALREADY.safeParse(parseJson(body)).success) return new Response(null, { status: 204 });
  const headers = { 'content-type': refusal.headers.get('content-type') ?? '' };
  return new Response(body, { status: refusal.status, headers });
}

const ALREADY = z.object({ code: z.literal(RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) });

async function byTheClock(ms: number, signal: AbortSignal | undefined): Promise<void> {
  await sleep(ms, undefined, signal === undefined ? {} : { signal });
}

/**
 * The connection ended while an answer was waited for. As a rule it was kept from an earlier request, and the other end gave it
 * up at the very moment: undici has its own code for that.
 */
function isBroken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && BREAKS.has(error.code);
}

const BREAKS: ReadonlySet<unknown> = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);
