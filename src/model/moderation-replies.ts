import type { AuditEntry, Change } from './audit.ts';
import type { Excerpt } from './excerpt.ts';
import type { GuildPolicy, HideTarget } from './guild-policy.ts';
import type { Told } from './herald.ts';
import type { Answer, OutletName } from './reply-parts.ts';
import type { Decided, Filed, Report } from './report.ts';
import type { ChannelRefusal } from './schedule.ts';

/** What moderators settle, as they look it up: each by its subcommand, and all together. */
export const SETTING_PARTS = [
  'channels',
  'roles',
  'outlets',
  'length',
  'replies',
  'cooldown',
  'language',
  'announce',
  'hidden',
] as const;
export type SettingPart = (typeof SETTING_PARTS)[number];

/**
 * Something hidden whose name nothing in the corpus has. `words-changed`: the document of a passage is there and holds other words;
 * since nobody can tell what became of it, the whole document is kept back until moderators decide; so it is with `copy-changed`, where
 * its words stand less often than they did. `gone`: nothing of it is there.
 */
export type LostTarget = { readonly target: HideTarget; readonly state: 'words-changed' | 'copy-changed' | 'gone' };

/** What is settled in a server now. */
export type SettingsReply = Answer & {
  readonly kind: 'settings';
  /** In the order of {@link SETTING_PARTS}; at least one. */
  readonly parts: readonly SettingPart[];
  readonly policy: GuildPolicy;
  /** Every outlet of the corpus, in order of their ids. */
  readonly outlets: readonly OutletName[];
  /** Of what is hidden, that which nothing in the corpus has the name of; oldest first. */
  readonly lost: readonly LostTarget[];
  /** The longest excerpt where the server set none, in UTF-16 units. */
  readonly usualMaxChars: number;
};

/** Changes are not told where the server wants them told, and why. */
export type Untold = { readonly channelId: string; readonly refused: ChannelRefusal };

/** What came of a change. */
export type PolicyChangeReply = Answer & {
  readonly kind: 'policy-change';
  readonly change: Change;
  /** What now holds of the part that was changed; null where the change itself says it. */
  readonly now: SettingsReply | null;
  readonly untold: Untold | null;
};

/** A change, told in the channel that the server chose for it. */
export type AnnouncementReply = Answer & { readonly kind: 'announcement'; readonly entry: AuditEntry };

/** What was to be hidden or shown again is nothing that the corpus has. */
export type NoTargetReply = Answer & {
  readonly kind: 'no-target';
  readonly value: string;
  /** What became of it where it is hidden already; null where it is not. */
  readonly lost: LostTarget['state'] | null;
};

/** Open reports, one at a time. */
export type ReportQueueReply = Answer & {
  readonly kind: 'report-queue';
  /** Null: none is open, or none behind the one looked at before. */
  readonly report: Report | null;
  /** The reported passage as it is quoted now; null when it cannot be quoted any more. */
  readonly excerpt: Excerpt | null;
  /** Further open reports follow. */
  readonly hasMore: boolean;
};

export type ReportersTold = Told & {
  /** Reporters that are still known: those above, and those that were too many. */
  readonly of: number;
  /** So many more than one answer goes to. */
  readonly left: number;
  /** Reporters that had their data deleted. */
  readonly forgotten: number;
};

export type ReportDecidedReply = Answer & {
  readonly kind: 'report-decided';
  readonly outcome: Decided;
  /** What became of an answer to its reporters. Null where none was given. */
  readonly told: ReportersTold | null;
  readonly untold: Untold | null;
};

/** To whoever reported. */
export type ReportFiledReply = Answer & { readonly kind: 'report-filed'; readonly outcome: Filed };

/** To a reporter, in a direct message. */
export type ReportAnswerReply = Answer & { readonly kind: 'report-answer'; readonly passageId: string; readonly text: string };

/** Lines of a server's log, newest first. */
export type AuditLogReply = Answer & {
  readonly kind: 'audit-log';
  readonly entries: readonly AuditEntry[];
  /** State of the buttons to other pages: the lines before that number; null for the newest. Left out where there is no page. */
  readonly older: number | null;
  /** Whether this is not the newest page. */
  readonly isOlder: boolean;
  /** How much of what is hidden nothing in the corpus has the name of any more: a curator changed it, which is no line of the log. */
  readonly lost: number;
  readonly untold: Untold | null;
};

/** A server's log as a table to download, or as much of it as there is room for. */
export type AuditExportReply = Answer & {
  readonly kind: 'audit-export';
  /** Newest first, without a gap. */
  readonly entries: readonly AuditEntry[];
  /** The log has newer lines than these. */
  readonly hasNewer: boolean;
  /** The log has older lines than these. */
  readonly hasOlder: boolean;
};

export type ModerationReply =
  | SettingsReply
  | PolicyChangeReply
  | AnnouncementReply
  | NoTargetReply
  | ReportQueueReply
  | ReportDecidedReply
  | ReportFiledReply
  | ReportAnswerReply
  | AuditLogReply
  | AuditExportReply;
