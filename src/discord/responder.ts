import { InteractionResponseType, MessageFlags, type RawFile, type REST, Routes } from 'discord.js';
import { EPHEMERAL, type MessagePayload } from '../model/message.ts';
import type { Suggestion } from '../model/search.ts';
import type { InteractionAddress } from './interaction.ts';

/** The ways to answer one interaction. Each method is one request and rejects when Discord refuses it or cannot be reached. */
export type Responder = {
  /** Acknowledges with the answer; once, within three seconds. */
  reply(message: MessagePayload): Promise<void>;
  /** Acknowledges a button by putting the answer in the place of the message that carries it; once, within three seconds. */
  update(message: MessagePayload): Promise<void>;
  /** Acknowledges a button and leaves its message as it is until {@link edit}; once, within three seconds. */
  deferUpdate(): Promise<void>;
  /** Acknowledges with "thinking …"; who sees that sees what {@link edit} puts in its place. */
  defer(visibility: 'public' | 'private'): Promise<void>;
  /** Puts the answer in the place of "thinking …", or of the message under {@link deferUpdate}; within 15 minutes. */
  edit(message: MessagePayload): Promise<void>;
  /** Takes "thinking …" away. */
  dismiss(): Promise<void>;
  /** A further message, after an acknowledgement. */
  followUp(message: MessagePayload): Promise<void>;
  /** Answers an autocompletion; once, within three seconds. */
  suggest(choices: readonly Suggestion[]): Promise<void>;
};

/**
 * Sends payloads as they are: they are in the API's shape already, and what the mock client draws and tests compare is what
 * Discord gets. discord.js' REST client adds rate limits and retries. No request carries the bot's token; the interaction's
 * own is enough.
 */
export function createResponder(rest: Pick<REST, 'post' | 'patch' | 'delete'>, address: InteractionAddress): Responder {
  const { id, token, applicationId } = address;
  const original = Routes.webhookMessage(applicationId, token, '@original');
  const acknowledge = async (type: InteractionResponseType, data?: unknown, files: Files = {}) => {
    await rest.post(Routes.interactionCallback(id, token), {
      body: data === undefined ? { type } : { type, data },
      ...files,
      auth: false,
    });
  };
  return {
    reply(message) {
      const { body, files } = inParts(message);
      return acknowledge(InteractionResponseType.ChannelMessageWithSource, body, files);
    },
    update(message) {
      const { body, files } = inParts(inPlace(message));
      return acknowledge(InteractionResponseType.UpdateMessage, body, files);
    },
    deferUpdate: () => acknowledge(InteractionResponseType.DeferredMessageUpdate),
    defer: (visibility) =>
      acknowledge(InteractionResponseType.DeferredChannelMessageWithSource, {
        flags: visibility === 'private' ? MessageFlags.Ephemeral : 0,
      }),
    async edit(message) {
      const { body, files } = inParts(inPlace(message));
      await rest.patch(original, { body, ...files, auth: false });
    },
    async dismiss() {
      await rest.delete(original, { auth: false });
    },
    async followUp(message) {
      const { body, files } = inParts(message);
      await rest.post(Routes.webhook(applicationId, token), { body, ...files, auth: false });
    },
    suggest: (choices) => acknowledge(InteractionResponseType.ApplicationCommandAutocompleteResult, { choices }),
  };
}

type Files = { readonly files?: RawFile[] };

/**
 * A message as a request: its files stand beside the JSON, which makes the request a multipart one, and `attachments` names
 * them there by their place.
 */
function inParts({ files = [], ...body }: MessagePayload): {
  readonly body: Omit<MessagePayload, 'files'>;
  readonly files: Files;
} {
  if (files.length === 0) return { body, files: {} };
  return { body, files: { files: files.map(({ name, data }) => ({ name, data, contentType: 'image/png' })) } };
}

/**
 * A message that takes another's place. What it does not name would stay as it was, so it names everything; who sees it is
 * settled when a message is made, and an edit that names that is refused.
 */
function inPlace({ flags = 0, ...message }: MessagePayload): MessagePayload {
  const rest = flags & ~EPHEMERAL;
  return { content: '', embeds: [], components: [], attachments: [], ...message, ...(rest === 0 ? {} : { flags: rest }) };
}
