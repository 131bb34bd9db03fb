import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from 'discord.js';
import type { ChannelPoster, PostOutcome } from '../model/channel-post.ts';
import type { Log } from '../model/log.ts';
import type { ChannelRefusal } from '../model/schedule.ts';
import { createRest } from './create-rest.ts';
import { loggable } from './send-failure.ts';
import { writeInChannel } from './write-in-channel.ts';

export type PosterParts = {
  /** The bot's own. */
  readonly token: string;
  readonly log: Log;
  /** Address of Discord's REST API without version; another one for tests. */
  readonly api?: string;
};

/** A request ends after so long, and an attempt, with what it waited for, after so long. */
const REQUEST_MAX_MS = 10_000;
const ATTEMPT_MAX_MS = 20_000;

/**
 * Posts messages into channels, as the bot. Each call is one attempt: what failed for the moment is for the caller to try
 * again, under the same nonce, which Discord is asked to enforce. The connection to the gateway is not needed for it.
 */
export function createChannelPoster({ token, log, api }: PosterParts): ChannelPoster {
  const rest = createRest({ token, api, retries: 0, options: { timeout: REQUEST_MAX_MS } });
  return {
    async post({ channelId, payload, nonce }) {
      try {
        await writeInChannel(rest, { channelId, payload, nonce, signal: AbortSignal.timeout(ATTEMPT_MAX_MS) });
        return { kind: 'posted' };
      } catch (error) {
        const outcome = outcomeOf(error);
        log.warn({ ...loggable(error), channel: channelId, outcome: outcome.kind }, 'posting in a channel failed');
        return outcome;
      }
    },
  };
}

const GONE: ReadonlySet<string | number> = new Set([RESTJSONErrorCodes.UnknownChannel, RESTJSONErrorCodes.UnknownGuild]);

const FORBIDDEN: ReadonlySet<string | number> = new Set([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel,
  RESTJSONErrorCodes.ThreadLocked,
]);

/** Discord takes no such message, whoever sends it and whenever. */
const UNFIT: ReadonlySet<string | number> = new Set([
  RESTJSONErrorCodes.InvalidFormBodyOrContentType,
  RESTJSONErrorCodes.CannotSendAnEmptyMessage,
  RESTJSONErrorCodes.RequestEntityTooLarge,
  RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration,
  RESTJSONErrorCodes.MessageBlockedByHarmfulLinksFilter,
]);

function outcomeOf(error: unknown): PostOutcome {
  const reason = refusalOf(error);
  if (reason !== null) return { kind: 'refused', reason };
  if (error instanceof DiscordAPIError && UNFIT.has(error.code)) return { kind: 'unfit' };
  // There is a message of this nonce, which somebody has deleted since (https://github.com/discord/discord-api-docs/pull/6647).
  if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage) return { kind: 'posted' };
  return { kind: isUnsent(error) ? 'failed' : 'unsure' };
}

/** By Discord's codes alone: a status of 403 or 404 may also come from a proxy on the way, and passes. */
export function refusalOf(error: unknown): ChannelRefusal | null {
  if (!(error instanceof DiscordAPIError)) return null;
  if (GONE.has(error.code)) return 'channel-gone';
  return FORBIDDEN.has(error.code) ? 'channel-forbidden' : null;
}

/** Before a byte of the request was sent. */
const NO_CONNECTION = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const SERVICE_UNAVAILABLE = 503;

/** Whether it is certain that nothing was posted. A 500, 502 or 504 may tell of a server that failed after it had done its work. */
function isUnsent(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status < 500;
  if (error instanceof HTTPError) return error.status === SERVICE_UNAVAILABLE;
  if (error instanceof RateLimitError) return true;
  return error instanceof Error && 'code' in error && NO_CONNECTION.has(String(error.code));
}
