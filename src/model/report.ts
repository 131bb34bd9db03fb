import type { AuditEntry, ChangeOrigin } from './audit.ts';
import type { Copies } from './guild-policy.ts';
import type { PassageId } from './passage.ts';

/** Why a member reports a passage; the words for each stand with the renderer. */
export const REPORT_REASONS = [
  'not-verbatim',
  'out-of-context',
  'wrong-source',
  'harmful',
  'off-topic',
  'rights',
  'other',
] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** `hidden`, `kept` and `answered` are closed for good; the next member who reports the passage opens a new report. */
export const REPORT_STATES = ['open', 'hidden', 'kept', 'answered'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** What one member said. */
export type ReportNote = {
  /** Null once that member had their own data deleted; their note is then empty, too. */
  readonly by: string | null;
  readonly reason: ReportReason;
  /** At most {@link NOTE_MAX_CHARS} UTF-16 units; may be empty. */
  readonly note: string;
  readonly atMs: number;
};

/** All that was reported about one passage in one server until it was decided: later reporters join the open one. */
export type Report = {
  /** Counts from 1 in each server. */
  readonly number: number;
  readonly passageId: PassageId;
  readonly state: ReportState;
  readonly openedAtMs: number;
  /** At least one, oldest first, at most {@link NOTES_SHOWN}. */
  readonly notes: readonly ReportNote[];
  /** How often it was reported, beyond `notes` too: once by each member, and anew by one who had their own data deleted. */
  readonly reporters: number;
  /** Null while it is open. `by` is null once that moderator had their own data deleted. */
  readonly decided: { readonly by: string | null; readonly atMs: number; readonly decision: ReportDecision } | null;
};

/** `hide` hides the passage in the same transaction; `answer` closes the report with words for its reporters. */
export type ReportDecision =
  | (Copies & { readonly kind: 'hide'; readonly reason: string })
  | { readonly kind: 'keep' }
  | { readonly kind: 'answer'; readonly text: string };

export type NewReport = {
  readonly guildId: string;
  readonly passageId: PassageId;
  readonly by: string;
  readonly reason: ReportReason;
  readonly note: string;
  readonly atMs: number;
};

/**
 * How much is taken from one member, and by one server. Counted in the store, so for all replicas together; what a member had
 * deleted there goes on counting in the process that took it.
 */
export type ReportLimits = {
  /** Reports by one member in one server within `windowMs`. */
  readonly perMember: number;
  readonly windowMs: number;
  /** Open reports of one server. */
  readonly open: number;
};

export type Filed =
  | { readonly kind: 'opened' | 'joined'; readonly report: Report }
  /** This member reported this passage before, and the report is open or was decided since; nothing was written. */
  | { readonly kind: 'repeated'; readonly report: Report }
  /** This member may report again at `retryAtMs`. */
  | { readonly kind: 'limited'; readonly retryAtMs: number }
  /** The server's queue is full. */
  | { readonly kind: 'queue-full' };

export type Decided =
  | { readonly kind: 'decided'; readonly report: Report; readonly entry: AuditEntry }
  /** Somebody was faster; `report` says who, and what. */
  | { readonly kind: 'decided-before'; readonly report: Report }
  | { readonly kind: 'unknown' }
  /** There is no room for one more hidden passage; nothing was decided. */
  | { readonly kind: 'full'; readonly max: number };

export interface Reports {
  file(report: NewReport, limits: ReportLimits): Promise<Filed>;
  /** @param after reports numbered above this one; 0: from the oldest on. @returns open ones, at most `limit`, oldest first. */
  open(query: { readonly guildId: string; readonly after: number; readonly limit: number }): Promise<readonly Report[]>;
  /** Null when there is no such report (any more). */
  find(guildId: string, number: number): Promise<Report | null>;
  /** Whom an answer goes to: all reporters that are still known, the first to report first. */
  reportersOf(guildId: string, number: number): Promise<readonly string[]>;
  decide(number: number, decision: ReportDecision, origin: ChangeOrigin): Promise<Decided>;
}

export const NOTE_MAX_CHARS = 1_000;
export const ANSWER_MAX_CHARS = 1_500;
/** So many reporters one answer goes to, the first to report first: who reports a passage does so by the thousand if they like. */
export const REPORTERS_TOLD_MAX = 50;
/** Of one report, to read. */
export const NOTES_SHOWN = 10;
