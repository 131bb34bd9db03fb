import type { PolicyChange } from './guild-policy.ts';
import type { PassageId } from './passage.ts';
import type { ReportDecision } from './report.ts';
import type { ChannelRefusal, SchedulePlan, ScheduleStop } from './schedule.ts';

/** What was done, coded and typed; the words for it stand with the renderer. */
export type AuditAction =
  | PolicyChange
  | {
      readonly kind: 'report-decided';
      readonly report: number;
      readonly passageId: PassageId;
      readonly decision: ReportDecision;
    }
  | { readonly kind: 'schedule-created'; readonly schedule: number; readonly plan: SchedulePlan }
  | { readonly kind: 'schedule-changed'; readonly schedule: number; readonly plan: SchedulePlan }
  | { readonly kind: 'schedule-on'; readonly schedule: number }
  | { readonly kind: 'schedule-off'; readonly schedule: number; readonly reason: ScheduleStop }
  | { readonly kind: 'schedule-removed'; readonly schedule: number };

/** One line of a server's log. Written in the transaction of the change it tells of; never changed, deleted by age alone. */
export type AuditEntry = {
  /** Counts from 1 in each server, without gaps: a line that is missing shows. */
  readonly number: number;
  /** Null: the bot itself, which switches off a schedule whose channel is gone. */
  readonly by: string | null;
  readonly atMs: number;
  readonly action: AuditAction;
};

/** The outcome of a change that a member asked for. */
export type Change =
  | { readonly kind: 'changed'; readonly entry: AuditEntry }
  /** It was so already: nothing is written, nothing logged. */
  | { readonly kind: 'unchanged' }
  /** As many of these as a server may have; `max` tells how many. */
  | { readonly kind: 'full'; readonly max: number };

/** Who changes something, where, and when. */
export type ChangeOrigin = {
  readonly guildId: string;
  readonly by: string;
  readonly atMs: number;
};

type ToldChange = { readonly guildId: string; readonly channelId: string; readonly refused: ChannelRefusal | null };

/** There is no way to append a line by hand: every change writes its own, in one transaction with it. */
export interface PolicyChanger {
  change(change: PolicyChange, origin: ChangeOrigin): Promise<Change>;
  /** Keeps whether a change could be told in a channel, if that is where the server wants changes told still. No line tells of it. */
  noteTold(told: ToldChange): Promise<void>;
}

export interface AuditLog {
  /** @param before lines numbered below this one; null: from the newest on. @returns at most `limit` lines, newest first. */
  page(query: {
    readonly guildId: string;
    readonly before: number | null;
    readonly limit: number;
  }): Promise<readonly AuditEntry[]>;
}
