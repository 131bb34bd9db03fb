/**
 * What would go to Discord, in the shape of its REST API (v10), reduced to the parts that replies use. Plain data: the
 * transports send it, the mock client draws it, tests compare it.
 */
export type MessagePayload = {
  readonly content?: string;
  readonly embeds?: readonly Embed[];
  readonly components?: readonly ActionRow[];
  readonly flags?: number;
  /** What is told about each of `files`, in their order. */
  readonly attachments?: readonly Attachment[];
  /** Sent beside the message, not inside it. */
  readonly files?: readonly MessageFile[];
  readonly allowed_mentions: { readonly parse: readonly [] };
};

type Attachment = {
  /** The place of the file among `files`. */
  readonly id: number;
  readonly filename: string;
  /** Read to those who do not see the file; at most 1,024 characters. */
  readonly description: string;
};

type MessageFile = {
  readonly name: string;
  readonly description: string;
  readonly data: Uint8Array;
};

export type Embed = {
  readonly author?: { readonly name: string };
  readonly title?: string;
  readonly url?: string;
  readonly description?: string;
  readonly color?: number;
  readonly fields?: readonly EmbedField[];
  readonly footer?: { readonly text: string };
};

export type EmbedField = {
  readonly name: string;
  readonly value: string;
  readonly inline?: boolean;
};

export type ActionRow = {
  readonly type: 1;
  readonly components: readonly Button[];
};

export type Button = {
  readonly type: 2;
  /** 1 primary, 2 secondary. */
  readonly style: 1 | 2;
  readonly label: string;
  /** At most 100 characters. */
  readonly custom_id: string;
};

/** Message flag: only the asker sees it. */
export const EPHEMERAL = 1 << 6;
