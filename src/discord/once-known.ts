import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { StartTimer } from '../clock/timer.ts';
import { backOffMs } from './back-off.ts';

/** After which an interaction that is still unknown is lost. */
const KNOWN_WITHIN_MS = 10_000;
const FIRST_MS = 200;
const LONGEST_MS = 2_000;

/**
 * Makes a request that follows an acknowledgement over HTTP. Discord has that as soon as it is sent, but knows of it a moment
 * later, at times only after seconds; until then it answers "unknown webhook" to what follows.
 *
 * @throws what the request rejects with: at once for any other reason, for this one when Discord does not know in 10 seconds.
 * @see https://github.com/discord/discord-api-docs/issues/7220
 */
export async function onceKnown<T>(request: () => Promise<T>, startTimer: StartTimer): Promise<T> {
  let waitedMs = 0;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await request();
    } catch (error) {
      if (!isUnknown(error) || waitedMs >= KNOWN_WITHIN_MS) throw error;
    }
    const ms = backOffMs({ attempt, firstMs: FIRST_MS, maxMs: LONGEST_MS, random: Math.random() });
    waitedMs += ms;
    await startTimer(ms).elapsed;
  }
}

function isUnknown(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownWebhook;
}
