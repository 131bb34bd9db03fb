import type { DocumentId } from './document.ts';
import type { Language } from './language.ts';
import type { OutletId } from './outlet.ts';
import type { PassageId } from './passage.ts';
import type { ChannelRefusal } from './schedule.ts';

/** What may be singled out to be allowed or denied in a server. */
export const ACCESS_SUBJECTS = ['channel', 'role', 'outlet'] as const;
export type AccessSubject = (typeof ACCESS_SUBJECTS)[number];

/** Ids singled out, in the order of their code units; no id stands in both lists. Where nobody is `allowed`, everybody is who is not `denied`. */
export type Access = {
  readonly allowed: readonly string[];
  readonly denied: readonly string[];
};

/** Who sees answers: everybody, the asker alone, or the asker with a button for moderators to share what they asked themselves. */
export const REPLY_MODES = ['public', 'private', 'private-until-shared'] as const;
export type ReplyMode = (typeof REPLY_MODES)[number];

/** What the moderators of a server have set. */
export type GuildSettings = {
  /** By Discord's channel, Discord's role, and outlet id. */
  readonly access: Readonly<Record<AccessSubject, Access>>;
  /** The longest excerpt in UTF-16 units; null: as long as the bot's own setting and the document's rights allow. */
  readonly excerptMaxChars: number | null;
  readonly replies: ReplyMode;
  /** For each member and channel; 0: none. */
  readonly cooldownSeconds: number;
  /** Null: each member is answered in the language of their own client. */
  readonly language: Language | null;
  /** Where each change is told as well; null: nowhere. */
  readonly logChannelId: string | null;
};

/** What can be hidden: a passage, a document with all its passages, an outlet with all its documents. */
export type HideTarget =
  | { readonly kind: 'passage'; readonly id: PassageId }
  | { readonly kind: 'document'; readonly id: DocumentId }
  | { readonly kind: 'outlet'; readonly id: OutletId };

/** How many times the words of a passage stood in its document when it was hidden; left out for once, or where nobody counted. */
export type Copies = { readonly copies?: number | undefined };

export type HiddenItem = Copies & {
  readonly target: HideTarget;
  /** In a moderator's words, for moderators; empty where none was given. At most {@link REASON_MAX_CHARS} UTF-16 units. */
  readonly reason: string;
  /** Null once that moderator had their own data deleted. */
  readonly hiddenBy: string | null;
  /** Milliseconds since 1970 in UTC, as every time in these nouns. */
  readonly hiddenAtMs: number;
};

/** Everything that decides what a server's members may ask and see. */
export type GuildPolicy = {
  readonly settings: GuildSettings;
  /** Oldest first. */
  readonly hidden: readonly HiddenItem[];
  /** Why changes could not be told in the settings' `logChannelId` the last time; null: they could, or nobody tried. */
  readonly logChannelRefused: ChannelRefusal | null;
  /** `now`: as stored. `before`: as last read, since the store cannot be reached. `never`: nothing was ever read, and {@link SAFE_POLICY} stands in. */
  readonly known: 'now' | 'before' | 'never';
};

/** One thing that a moderator changes. What it sets is whole: said twice, it changes nothing the second time. */
export type PolicyChange =
  /** `unset` takes the id off both lists. */
  | {
      readonly kind: 'access';
      readonly subject: AccessSubject;
      readonly id: string;
      readonly access: 'allowed' | 'denied' | 'unset';
    }
  | { readonly kind: 'excerpt-max'; readonly chars: number | null }
  | { readonly kind: 'replies'; readonly replies: ReplyMode }
  | { readonly kind: 'cooldown'; readonly seconds: number }
  | { readonly kind: 'language'; readonly language: Language | null }
  | { readonly kind: 'log-channel'; readonly channelId: string | null }
  /** What is hidden already stays as it is, with its first reason. */
  | (Copies & { readonly kind: 'hide'; readonly target: HideTarget; readonly reason: string })
  | { readonly kind: 'unhide'; readonly target: HideTarget; readonly reason: string };

/** Read for each answer: nothing may be shown by an older state than the store's, other replicas' changes included. */
export interface PolicyReader {
  /** A server that nobody has set anything in has {@link DEFAULT_POLICY}. */
  read(guildId: string): Promise<GuildPolicy>;
}

export const REASON_MAX_CHARS = 500;
export const COOLDOWN_MAX_SECONDS = 6 * 60 * 60;
/** Ids singled out in one server, over all subjects. */
export const ACCESS_MAX = 500;
export const HIDDEN_MAX = 5_000;

const NOBODY: Access = { allowed: [], denied: [] };

export const DEFAULT_SETTINGS: GuildSettings = {
  access: { channel: NOBODY, role: NOBODY, outlet: NOBODY },
  excerptMaxChars: null,
  replies: 'public',
  cooldownSeconds: 0,
  language: null,
  logChannelId: null,
};

/** Before anybody changed anything. */
export const DEFAULT_POLICY: GuildPolicy = { settings: DEFAULT_SETTINGS, hidden: [], logChannelRefused: null, known: 'now' };

/**
 * While the store is away and nothing of the server was ever read: whoever asks is answered, alone, so that what its
 * moderators hid, or keep out of a channel, is put before nobody who did not ask for it.
 */
export const SAFE_POLICY: GuildPolicy = {
  ...DEFAULT_POLICY,
  settings: { ...DEFAULT_SETTINGS, replies: 'private' },
  known: 'never',
};
