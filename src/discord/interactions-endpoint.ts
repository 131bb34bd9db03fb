import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { InteractionResponseType, InteractionType, type REST } from 'discord.js';
import type { StartTimer } from '../clock/timer.ts';
import type { Log } from '../model/log.ts';
import { readBody } from '../web/read-body.ts';
import { answerJson, type WebHandler } from '../web/web-server.ts';
import type { Dispatcher } from './dispatcher.ts';
import { parseJson } from './parse-json.ts';
import { respondOverHttp } from './respond-over-http.ts';
import { createResponder } from './responder.ts';
import type { VerifySignature } from './signature.ts';

const PATH = '/interactions';
/** Several times what Discord sends: the longest option has 6,000 characters, a message 4,000. */
const BODY_MAX_BYTES = 64 * 1024;
/** Discord gives up after three seconds; our answer has to have travelled by then. */
const ANSWER_WITHIN_MS = 2800;

export type InteractionsEndpointParts = {
  readonly dispatcher: Pick<Dispatcher, 'dispatch'>;
  readonly verify: VerifySignature;
  /** For what follows the first answer. */
  readonly rest: Pick<REST, 'post' | 'patch' | 'delete'>;
  readonly startTimer: StartTimer;
  readonly log: Log;
};

/**
 * Serves `POST /interactions`: the way by which Discord brings interactions to an address on the web. The first answer is the
 * response itself. Nothing that Discord did not sign gets further than its signature.
 *
 * @see https://discord.com/developers/docs/interactions/overview#preparing-for-interactions
 */
export function createInteractionsEndpoint(parts: InteractionsEndpointParts): WebHandler {
  return async (request, response) => {
    const refuse = (status: number, error: string, headers = {}) => answerJson(response, status, { error }, headers);
    if (request.url?.split('?')[0] !== PATH) return refuse(404, 'not-found');
    if (request.method !== 'POST') return refuse(405, 'method-not-allowed', { allow: 'POST' });
    if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return refuse(415, 'not-json');
    const body = await readBody(request, BODY_MAX_BYTES);
    if (body === null) return refuse(413, 'body-too-large');
    const signature = header(request, 'x-signature-ed25519');
    const timestamp = header(request, 'x-signature-timestamp');
    if (!(await parts.verify({ signature, timestamp, body }))) return refuse(401, 'signature-invalid');
    const interaction = parseJson(body);
    if (isPing(interaction)) return answerJson(response, 200, { type: InteractionResponseType.Pong });
    await hand(interaction, response, parts);
  };
}

async function hand(
  interaction: unknown,
  response: ServerResponse,
  { dispatcher, rest, startTimer, log }: InteractionsEndpointParts,
): Promise<void> {
  const overHttp = { acknowledge: respondOverHttp(response), startTimer };
  const taken = dispatcher.dispatch(interaction, (address) => createResponder({ rest, address, overHttp }));
  switch (taken) {
    case 'taken': {
      const timer = startTimer(ANSWER_WITHIN_MS);
      await Promise.race([once(response, 'close'), timer.elapsed]).finally(timer.cancel);
      if (response.headersSent || response.destroyed) return;
      log.error({}, 'an interaction was not answered in time');
      return answerJson(response, 503, { error: 'too-slow' });
    }
    case 'known':
      return answerJson(response, 409, { error: 'already-answered' });
    case 'unreadable':
      return answerJson(response, 400, { error: 'interaction-invalid' });
    case 'overloaded':
      return answerJson(response, 503, { error: 'overloaded' });
    case 'stopped':
      return answerJson(response, 503, { error: 'stopping' });
    default:
      return taken satisfies never;
  }
}

/** Null when it is missing or was sent more than once. */
function header(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' ? value : null;
}

function isPing(interaction: unknown): boolean {
  return (
    typeof interaction === 'object' && interaction !== null && 'type' in interaction && interaction.type === InteractionType.Ping
  );
}
