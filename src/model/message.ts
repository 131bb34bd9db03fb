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

export type MessageFile = {
  readonly name: string;
  readonly description: string;
  readonly contentType: 'image/png' | 'text/csv; charset=utf-8';
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
  /** Up to five buttons, or one menu. */
  readonly components: readonly (Button | Menu)[];
};

export type Button = {
  readonly type: 2;
  /** 1 primary, 2 secondary, 3 success, 4 danger. */
  readonly style: ButtonStyle;
  readonly label: string;
  /** At most 100 characters. */
  readonly custom_id: string;
  readonly disabled?: boolean;
};

export type ButtonStyle = 1 | 2 | 3 | 4;

/** A list to choose from. */
export type Menu = {
  readonly type: 3;
  /** At most 100 characters. */
  readonly custom_id: string;
  readonly placeholder?: string;
  readonly min_values?: number;
  readonly max_values?: number;
  /** 1 to 25. */
  readonly options: readonly MenuOption[];
  /** In forms only. */
  readonly required?: boolean;
};

export type MenuOption = {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  /** Chosen before anybody chooses. */
  readonly default?: boolean;
};

/** What opens a form on Discord; nothing else can go with it. */
export type FormPayload = {
  readonly title: string;
  /** At most 100 characters. */
  readonly custom_id: string;
  /** 1 to 5. */
  readonly components: readonly FormField[];
};

/** One field under its label. */
export type FormField = {
  readonly type: 18;
  readonly label: string;
  readonly description?: string;
  readonly component: TextInput | Menu;
};

type TextInput = {
  readonly type: 4;
  readonly custom_id: string;
  /** 1 a line, 2 several. */
  readonly style: 1 | 2;
  readonly required: boolean;
  readonly max_length: number;
  readonly placeholder?: string;
  /** What stands there before anybody writes. */
  readonly value?: string;
};

/** Message flag: only the asker sees it. */
export const EPHEMERAL = 1 << 6;
