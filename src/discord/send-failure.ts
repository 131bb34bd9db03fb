import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from 'discord.js';
import { RequestOverError } from './respond-over-http.ts';

const LOST: ReadonlySet<string | number> = new Set([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
]);

/** The interaction is unknown, expired or answered by another process: whatever is sent, nobody gets it. */
export function isLost(error: unknown): boolean {
  return error instanceof RequestOverError || (error instanceof DiscordAPIError && LOST.has(error.code));
}

/** No answer came in time: what was sent may have arrived. */
export function isUnsure(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

/** The message is not there: it was deleted, perhaps by a request of ours whose answer was lost. */
export function isGone(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage;
}

/**
 * What the log may hold of an error. discord.js' own carry the request's body, which quotes and echoes a member's words, and
 * its address, which holds the interaction's token; of those only the facts are kept. Of a refused payload those are the paths
 * of its fields: what Discord says about them may repeat their values.
 */
export function loggable(error: unknown): Record<string, unknown> {
  if (error instanceof DiscordAPIError) {
    const { code, status, method, rawError } = error;
    const fields = 'errors' in rawError ? refusedFields(rawError.errors) : [];
    const why = fields.length > 0 ? { fields } : { message: error.message };
    return { discord: { code, status, method, ...why } };
  }
  if (error instanceof HTTPError) return { discord: { status: error.status, method: error.method, message: error.message } };
  if (error instanceof RateLimitError) {
    const { method, retryAfter, timeToReset } = error;
    return { discord: { status: 429, method, waitMs: Math.max(retryAfter, timeToReset) } };
  }
  // The library's stack says where the request was made, which is always the same place.
  if (isUnsure(error)) return { discord: { message: 'no answer in time' } };
  return { err: error };
}

/** Deeper than any payload of ours. */
const DEPTH_MAX = 20;

/**
 * Discord nests what it says about a field as the field is nested: `{ data: { embeds: { 0: { title: { _errors: [{ code }] } } } } }`.
 *
 * @returns for each, its path and why: `data.embeds.0.title: BASE_TYPE_MAX_LENGTH`.
 * @see https://discord.com/developers/docs/reference#error-messages
 */
function refusedFields(errors: unknown, path: readonly string[] = []): readonly string[] {
  if (typeof errors !== 'object' || errors === null || path.length > DEPTH_MAX) return [];
  return Object.entries(errors).flatMap(([key, value]) =>
    key === '_errors' ? [`${path.join('.')}: ${codesOf(value)}`] : refusedFields(value, [...path, key]),
  );
}

function codesOf(errors: unknown): string {
  if (!Array.isArray(errors)) return '';
  return errors.map((error: unknown) => (isCoded(error) ? String(error.code) : '')).join(', ');
}

function isCoded(error: unknown): error is { readonly code: unknown } {
  return typeof error === 'object' && error !== null && 'code' in error;
}
