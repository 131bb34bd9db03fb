import type { Origin } from '../model/origin.ts';
import type { ScheduleChangedReply } from '../model/schedule-replies.ts';

/** Discord's bits. */
const ADMINISTRATOR = 1n << 3n;
const VIEW_CHANNEL = 1n << 10n;
const SEND_MESSAGES = 1n << 11n;
const EMBED_LINKS = 1n << 14n;
const SEND_MESSAGES_IN_THREADS = 1n << 38n;

/**
 * Whether the bot may post in a channel, as far as an interaction tells: it names the bot's permissions in its own channel alone.
 * Of another channel Discord sends those of the member, which say nothing of the bot's.
 */
export function postingIn(channelId: string, origin: Origin): ScheduleChangedReply['posting'] {
  const { botPermissions } = origin;
  if (botPermissions === null) return 'unknown';
  // Who may do everything may so in every channel of the server.
  if ((botPermissions & ADMINISTRATOR) !== 0n) return 'possible';
  if (channelId !== origin.channelId) return 'unknown';
  const needed = VIEW_CHANNEL | EMBED_LINKS | (origin.parentChannelId === null ? SEND_MESSAGES : SEND_MESSAGES_IN_THREADS);
  return (botPermissions & needed) === needed ? 'possible' : 'refused';
}
