import type { REST } from 'discord.js';
import { Agent } from 'undici';
import { createRest } from './create-rest.ts';

/** Left to itself, the client opens one for each request that is under way: a burst would be spent on handshakes. */
const CONNECTIONS_MAX = 32;
/** Instead of four seconds: an acknowledgement after a quiet minute should not wait for a handshake. */
const KEEP_ALIVE_MS = 60_000;

/**
 * The REST client that answers go through. It holds no token: an interaction's own is enough, so a process that only answers
 * needs none. What Discord asks to wait for is waited for, a failing server tried three times more; what neither mends
 * rejects.
 *
 * @param api - address of Discord's REST API without version; left out: Discord's own.
 */
export function createAnsweringRest(api?: string): REST {
  const rest = createRest({
    api,
    options: {
      // The bot's limit of 50 requests a second does not count answers to interactions; the client would count them.
      globalRequestsPerSecond: Number.POSITIVE_INFINITY,
      // Each interaction has rate limits of its own, kept until swept: by default for an hour.
      handlerSweepInterval: 10_000,
    },
  });
  rest.setAgent(new Agent({ connections: CONNECTIONS_MAX, keepAliveTimeout: KEEP_ALIVE_MS }));
  return rest;
}
