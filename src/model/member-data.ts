import type { PassageId } from './passage.ts';
import type { ReportDecision, ReportReason, ReportState } from './report.ts';

/** All that is stored about one member. Neither questions nor answers are among it. */
export type MemberRecord = {
  /** Newest first, at most {@link RECORDS_SHOWN}. */
  readonly reports: readonly MemberReport[];
  readonly reportCount: number;
  /** What they hid as moderator and is hidden still. */
  readonly hidden: number;
  /** Reports that they decided as moderator. */
  readonly decided: number;
  /** Lines of moderators' logs with their id; they stay until their age ends them. */
  readonly auditLines: number;
};

/** What this member reported, and what came of it. */
export type MemberReport = {
  readonly guildId: string;
  readonly passageId: PassageId;
  readonly reason: ReportReason;
  readonly note: string;
  readonly atMs: number;
  readonly state: ReportState;
  /** Null while the report is open. */
  readonly decision: ReportDecision | null;
};

/** Whose data, and where: null stands for every server, which is what a direct message asks about. */
export type MemberQuery = { readonly memberId: string; readonly guildId: string | null };

export interface MemberData {
  show(query: MemberQuery): Promise<MemberRecord>;
  /**
   * Takes the member's id and words out of reports, and the id out of what they hid or decided; those stand on without a
   * name. Their lines in moderators' logs stay.
   *
   * @returns what `show` would have told before.
   */
  forget(query: MemberQuery): Promise<MemberRecord>;
  /** What is older than its time is deleted, for every server; safe to run twice, or in two processes at once. */
  expire(cutoffs: RetentionCutoffs): Promise<Expired>;
}

/** What was last touched before these times goes. */
export type RetentionCutoffs = {
  /** For reports that were decided: when they were. */
  readonly decidedReportsMs: number;
  /** For reports that nobody decided: when they were opened. */
  readonly openReportsMs: number;
  /** The store itself keeps every line for at least {@link AUDIT_KEEP_DAYS} days, whatever is asked for here. */
  readonly auditMs: number;
};

export type Expired = { readonly reports: number; readonly auditLines: number };

export const RECORDS_SHOWN = 25;

/** How long things are kept, in days. */
export const DECIDED_REPORTS_KEEP_DAYS = 90;
export const OPEN_REPORTS_KEEP_DAYS = 180;
export const AUDIT_KEEP_DAYS = 365;
