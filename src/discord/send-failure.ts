import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';

const LOST: ReadonlySet<string | number> = new Set([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
]);

/** The interaction is unknown, expired or answered by another process: whatever is sent, nobody gets it. */
export function isLost(error: unknown): boolean {
  return error instanceof DiscordAPIError && LOST.has(error.code);
}

/**
 * What the log may hold of an error. discord.js' own carry the request's body, which quotes and echoes a member's words, and
 * its address, which holds the interaction's token; of those only the facts are kept.
 */
export function loggable(error: unknown): Record<string, unknown> {
  if (error instanceof DiscordAPIError) {
    const { code, status, method, message } = error;
    return { discord: { code, status, method, message } };
  }
  if (error instanceof HTTPError) return { discord: { status: error.status, method: error.method, message: error.message } };
  return { err: error };
}
