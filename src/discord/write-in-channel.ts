import { type REST, Routes } from 'discord.js';
import type { MessagePayload } from '../model/message.ts';

export type ChannelMessage = {
  readonly channelId: string;
  readonly payload: MessagePayload;
  /** Of messages with one nonce within a few minutes, Discord is asked to take the first alone; left out: each is taken. */
  readonly nonce?: string;
  /** Gives the request up. */
  readonly signal?: AbortSignal;
};

/**
 * Writes a message into a channel, as the bot. Flags, files and what is told about files belong to answers: a message that
 * nobody asked for has none, and they are not sent.
 *
 * @throws what the library throws when Discord refuses the message or cannot be reached.
 * @see https://discord.com/developers/docs/resources/message#create-message
 */
export async function writeInChannel(
  rest: Pick<REST, 'post'>,
  { channelId, payload, nonce, signal }: ChannelMessage,
): Promise<void> {
  const { flags: _, files: __, attachments: ___, ...message } = payload;
  await rest.post(Routes.channelMessages(channelId), {
    body: { ...message, ...(nonce === undefined ? {} : { nonce, enforce_nonce: true }) },
    ...(signal === undefined ? {} : { signal }),
  });
}
