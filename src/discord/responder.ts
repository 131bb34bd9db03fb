import { InteractionResponseType, MessageFlags, type REST, Routes } from 'discord.js';
import type { StartTimer } from '../clock/timer.ts';
import { EPHEMERAL, type FormPayload, type MessagePayload } from '../model/message.ts';
import type { Suggestion } from '../model/search.ts';
import type { InteractionAddress } from './interaction.ts';
import { onceKnown } from './once-known.ts';
import { isGone, isUnsure } from './send-failure.ts';

/** The ways to answer one interaction. Each method is one request and rejects when Discord refuses it or cannot be reached. */
export type Responder = {
  /** Acknowledges with the answer; once, within three seconds. */
  reply(message: MessagePayload): Promise<void>;
  /** Acknowledges with a form to be filled in; once, within three seconds, and never after another acknowledgement. */
  open(form: FormPayload): Promise<void>;
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

/** The first answer to an interaction. */
type Callback = {
  readonly type: InteractionResponseType;
  readonly data?: unknown;
  readonly files?: readonly SentFile[];
};

export type SentFile = {
  readonly name: string;
  readonly data: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
};

/** Hands the first answer to Discord; resolves when Discord has it. */
export type Acknowledge = (callback: Callback) => Promise<void>;

export type ResponderParts = {
  readonly rest: Pick<REST, 'post' | 'patch' | 'delete'>;
  readonly address: InteractionAddress;
  /** How the first answer goes out, where not by a request of ours, and how what follows waits until Discord knows of it. */
  readonly overHttp?: {
    readonly acknowledge: Acknowledge;
    readonly startTimer: StartTimer;
  };
};

/** An acknowledgement is of no use any later. */
const ACKNOWLEDGE_MS = 3000;
/** For each request after that, its repetitions included. */
const FOLLOW_MS = 30_000;

/**
 * Sends payloads as they are: they are in the API's shape already, and what the mock client draws and tests compare is what
 * Discord gets. discord.js' REST client adds rate limits and retries, which end with the time that a request has. No request
 * carries the bot's token; the interaction's own is enough.
 */
export function createResponder({ rest, address, overHttp }: ResponderParts): Responder {
  const { token, applicationId } = address;
  const acknowledge = overHttp?.acknowledge ?? byRequest(rest, address);
  const follow = (request: () => Promise<unknown>) =>
    overHttp === undefined ? request() : onceKnown(request, overHttp.startTimer);
  const original = Routes.webhookMessage(applicationId, token, '@original');
  return {
    reply: (message) => acknowledge(withMessage(InteractionResponseType.ChannelMessageWithSource, message)),
    open: (form) => acknowledge({ type: InteractionResponseType.Modal, data: form }),
    update: (message) => acknowledge(withMessage(InteractionResponseType.UpdateMessage, inPlace(message))),
    deferUpdate: () => acknowledge({ type: InteractionResponseType.DeferredMessageUpdate }),
    defer: (visibility) =>
      acknowledge({
        type: InteractionResponseType.DeferredChannelMessageWithSource,
        data: { flags: visibility === 'private' ? MessageFlags.Ephemeral : 0 },
      }),
    async edit(message) {
      const { body, files } = inParts(inPlace(message));
      const patch = () => within(FOLLOW_MS, (bound) => rest.patch(original, { body, ...files, ...bound }));
      // Done twice, it has the effect of having been done once.
      const patchAgain = (error: unknown) => (isUnsure(error) ? patch() : Promise.reject(error));
      await follow(() => patch().catch(patchAgain));
    },
    async dismiss() {
      try {
        await follow(() => within(FOLLOW_MS, (bound) => rest.delete(original, bound)));
      } catch (error) {
        if (!isGone(error)) throw error;
      }
    },
    async followUp(message) {
      const { body, files } = inParts(message);
      await follow(() =>
        within(FOLLOW_MS, (bound) => rest.post(Routes.webhook(applicationId, token), { body, ...files, ...bound })),
      );
    },
    suggest: (choices) => acknowledge({ type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } }),
  };
}

function byRequest(rest: ResponderParts['rest'], { id, token }: InteractionAddress): Acknowledge {
  return async ({ files = [], ...body }) => {
    const beside = files.length === 0 ? {} : { files: [...files] };
    await within(ACKNOWLEDGE_MS, (bound) => rest.post(Routes.interactionCallback(id, token), { body, ...beside, ...bound }));
  };
}

type Bound = { readonly auth: false; readonly signal: AbortSignal };

/** Ends a request that takes longer. Its timer ends with it: `AbortSignal.timeout` would keep each request in memory for its time. */
async function within(ms: number, send: (bound: Bound) => Promise<unknown>): Promise<void> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), ms);
  try {
    await send({ auth: false, signal: giveUp.signal });
  } finally {
    clearTimeout(timer);
  }
}

function withMessage(type: InteractionResponseType, message: MessagePayload): Callback {
  const { body, files } = inParts(message);
  return { type, data: body, ...files };
}

type Files = { readonly files?: SentFile[] };

/**
 * A message as a request: its files stand beside the JSON, which makes the request a multipart one, and `attachments` names
 * them there by their place.
 */
function inParts({ files = [], ...body }: MessagePayload): {
  readonly body: Omit<MessagePayload, 'files'>;
  readonly files: Files;
} {
  if (files.length === 0) return { body, files: {} };
  return {
    body,
    files: { files: files.map(({ name, data, contentType }) => ({ name, data: new Uint8Array(data), contentType })) },
  };
}

/**
 * A message that takes another's place. What it does not name would stay as it was, so it names everything; who sees it is
 * settled when a message is made, and an edit that names that is refused.
 */
function inPlace({ flags = 0, ...message }: MessagePayload): MessagePayload {
  const rest = flags & ~EPHEMERAL;
  return { content: '', embeds: [], components: [], attachments: [], ...message, ...(rest === 0 ? {} : { flags: rest }) };
}
