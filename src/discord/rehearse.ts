import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { InteractionType } from 'discord.js';
import { Agent, request } from 'undici';
import type { StartTimer } from '../clock/timer.ts';
import type { Answer, Application } from '../interaction/application.ts';
import { refused } from '../model/refused.ts';
import { NO_TELEMETRY } from '../model/telemetry.ts';
import { readBody } from '../web/read-body.ts';
import { answerJson, startWebServer, type WebHandler } from '../web/web-server.ts';
import { createAnsweringRest } from './answering-rest.ts';
import { createArrivals } from './arrivals.ts';
import { createDispatcher } from './dispatcher.ts';
import { createInteractionsEndpoint } from './interactions-endpoint.ts';
import { createResponder } from './responder.ts';
import { createSignatureCheck } from './signature.ts';

export type RehearsalParts = {
  readonly application: Application;
  /** By which ways interactions will come. */
  readonly ways: { readonly gateway: boolean; readonly web: boolean };
  readonly startTimer: StartTimer;
  /** Ends it after the burst that is under way. */
  readonly signal: AbortSignal;
};

/** Together they are about what V8 compiles by; `npm run bench:burst` shows what that saves. */
const ROUNDS = 16;
const AT_ONCE = 200;

const HOST = '127.0.0.1';
const BODY_MAX_BYTES = 64 * 1024;

/** Nothing is looked up or kept for what nobody asked. */
const ANSWER: Answer = {
  reply: refused({ code: 'button-unknown' }),
  payload: { content: 'A rehearsal.', allowed_mentions: { parse: [] } },
};

/** Something in a rehearsal did not go as it should; what really comes in may do so all the same. */
export class RehearsalError extends Error {
  readonly code = 'rehearsal-failed';

  constructor(what: string) {
    super(`A rehearsal of answering failed: ${what}.`);
    this.name = 'RehearsalError';
  }
}

/**
 * Has bursts of commands acknowledged and answered that nobody gave, between this process and itself: what V8 has not compiled yet
 * would take its time while hundreds wait for their acknowledgement. The answers themselves are not made, nothing is stored,
 * counted or logged, and nothing leaves the machine.
 *
 * @throws RehearsalError or ListenError; either is no reason not to serve.
 */
export async function rehearse({ application, ways, startTimer, signal }: RehearsalParts): Promise<void> {
  const faults: string[] = [];
  const noteFault = (_: unknown, what: string) => void faults.push(what);
  const log = { info() {}, warn: noteFault, error: noteFault };
  const actor = { ...application, runCommand: async () => ANSWER, answersPrivately: async () => false };

  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const verify = await createSignatureCheck(hexOf(publicKey), Date.now);
  // Nobody else is there to be spared.
  const arrivals = createArrivals(() => startTimer(0));
  let count = 1;
  let takeInteraction: WebHandler = standIn;
  const server = await startWebServer({
    host: HOST,
    port: 0,
    handle: (incoming, response) => (incoming.url === '/interactions' ? takeInteraction : standIn)(incoming, response),
    onArrival: arrivals.note,
    onFault: (error) => noteFault({}, String(error)),
  });
  const address = `http://${HOST}:${server.port}`;
  const rest = createAnsweringRest(`${address}/api`);
  const poster = createPoster(`${address}/interactions`, privateKey);
  try {
    for (let round = 0; round < ROUNDS && !signal.aborted; round += 1) await play();
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
    await poster.close();
    await server.close();
  }
  if (faults[0] !== undefined) throw new RehearsalError(faults[0]);

  async function play(): Promise<void> {
    const dispatcher = createDispatcher({
      application: actor,
      telemetry: NO_TELEMETRY,
      log,
      newIncident: () => 'rehearsal',
      startTimer,
      arrivals,
    });
    takeInteraction = createInteractionsEndpoint({ dispatcher, verify, rest, startTimer, log });
    try {
      if (ways.web) await Promise.all(burst().map(poster.post));
      if (ways.gateway) {
        for (const interaction of burst()) dispatcher.dispatch(interaction, (to) => createResponder({ rest, address: to }));
      }
    } finally {
      await dispatcher.stop();
    }
  }

  function burst() {
    const first = count;
    count += AT_ONCE;
    return Array.from({ length: AT_ONCE }, (_, index) => interactionOf(first + index));
  }
}

/** Sends commands as Discord does to an address on the web, each over a connection of its own. */
function createPoster(url: string, key: KeyObject) {
  const dispatcher = new Agent();
  return {
    async post(interaction: unknown): Promise<void> {
      const body = JSON.stringify(interaction);
      const timestamp = String(Math.floor(Date.now() / 1000));
      const headers = {
        'content-type': 'application/json',
        'x-signature-ed25519': sign(null, Buffer.from(timestamp + body), key).toString('hex'),
        'x-signature-timestamp': timestamp,
      };
      const response = await request(url, { method: 'POST', body, headers, reset: true, dispatcher });
      await response.body.dump();
      if (response.statusCode !== 200) throw new RehearsalError(`a command was answered with ${response.statusCode}`);
    },
    close: () => dispatcher.close(),
  };
}

/** As Discord's portal shows it. */
function hexOf(publicKey: KeyObject): string {
  return Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');
}

/** What Discord's REST API is to the answers. */
const standIn: WebHandler = async (request, response) => {
  await readBody(request, BODY_MAX_BYTES);
  answerJson(response, 200, {});
};

/** A command as Discord sends it from a server. */
function interactionOf(number: number) {
  return {
    id: String(number),
    application_id: '1',
    token: `rehearsal-${number}`,
    type: InteractionType.ApplicationCommand,
    guild_id: '1',
    authorizing_integration_owners: { 0: '1' },
    channel: { id: '1', type: 0 },
    channel_id: '1',
    app_permissions: '0',
    member: { user: { id: '1' }, roles: [], permissions: '0' },
    locale: 'en-GB',
    data: { id: '1', type: 1, name: 'quote', options: [{ type: 3, name: 'query', value: 'What did they say?' }] },
  };
}
