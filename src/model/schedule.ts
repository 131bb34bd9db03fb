import type { AuditEntry, Change, ChangeOrigin } from './audit.ts';
import type { Language } from './language.ts';
import type { OutletId } from './outlet.ts';

/** `passage`: one a day. `this-day`: what the timeline has for the day's month and day. */
export const SCHEDULE_KINDS = ['passage', 'this-day'] as const;
export type ScheduleKind = (typeof SCHEDULE_KINDS)[number];

/** What becomes of runs that fell into a time when nobody could post: all of them together make one post, or none. */
export const MISSED_RUNS = ['catch-up', 'skip'] as const;
export type MissedRuns = (typeof MISSED_RUNS)[number];

/** What a `this-day` schedule does on a day of the year on which nothing is known to have happened. */
export const QUIET_DAYS = ['silent', 'say-so'] as const;
export type QuietDays = (typeof QUIET_DAYS)[number];

/** What a moderator chose. */
export type SchedulePlan = {
  readonly channelId: string;
  readonly posts: ScheduleKind;
  /** Empty: every outlet that the server allows. */
  readonly outlets: readonly OutletId[];
  /** `HH:MM` on a clock of `zone`. */
  readonly localTime: string;
  /** IANA name, e.g. `Europe/Berlin`. */
  readonly zone: string;
  readonly missed: MissedRuns;
  readonly quietDays: QuietDays;
  /** In which the bot's own words are posted while the server has set no language: that of whoever set up the schedule. */
  readonly language: Language;
};

/**
 * Why a schedule does not run: a moderator said so, or Discord has no such channel, or lets the bot not write there, or what
 * is stored of the schedule is not what this program writes.
 */
export const SCHEDULE_STOPS = ['moderator', 'channel-gone', 'channel-forbidden', 'unreadable'] as const;
export type ScheduleStop = (typeof SCHEDULE_STOPS)[number];

/** Why nothing can be posted in a channel. */
export const CHANNEL_REFUSALS = ['channel-gone', 'channel-forbidden'] as const satisfies readonly ScheduleStop[];
export type ChannelRefusal = (typeof CHANNEL_REFUSALS)[number];

export type Schedule = {
  readonly guildId: string;
  /** Counts from 1 in each server; never given twice. */
  readonly number: number;
  readonly plan: SchedulePlan;
  /** Null: it runs. */
  readonly off: { readonly reason: ScheduleStop; readonly atMs: number } | null;
  /** When it is due next, or would be if it were on. */
  readonly nextRunMs: number;
};

/** The moderators' side. Times are reckoned by whoever calls: the store knows no calendar. */
export interface Schedules {
  /** In the order of their numbers. */
  list(guildId: string): Promise<readonly Schedule[]>;
  /** `full` when the server has {@link SCHEDULES_MAX}. */
  create(plan: SchedulePlan, nextRunMs: number, origin: ChangeOrigin): Promise<CreatedSchedule>;
  change(number: number, change: ScheduleChange, origin: ChangeOrigin): Promise<Change | { readonly kind: 'unknown' }>;
}

type CreatedSchedule =
  | { readonly kind: 'changed'; readonly entry: AuditEntry; readonly schedule: Schedule }
  | { readonly kind: 'full'; readonly max: number };

/**
 * Each of these ends a run that somebody has claimed: what they settle afterwards is refused. What was chosen for it counts as
 * shown, since it may be on its way.
 */
export type ScheduleChange =
  | { readonly kind: 'plan'; readonly plan: SchedulePlan; readonly nextRunMs: number }
  | { readonly kind: 'on'; readonly nextRunMs: number }
  | { readonly kind: 'off' }
  | { readonly kind: 'remove' };

/** A run that one process has to itself until `claimedUntilMs`. */
export type ClaimedRun = {
  readonly schedule: Schedule;
  /** The schedule's `nextRunMs` when it was claimed: names the run. */
  readonly dueMs: number;
  /** Proves the claim; no other claim has the same. */
  readonly claim: string;
  readonly claimedUntilMs: number;
  /** How often this same run was settled as failed. */
  readonly failures: number;
  /** What was last chosen for this same run, by a claimant that failed or was lost; null when nothing was. */
  readonly chosen: ChosenItem | null;
  /**
   * Whether the claimant before was lost and settled nothing, or did not know. What it chose may have been posted: shortly
   * afterwards, post the same again under the same nonce, which Discord takes for one message; later, give it up.
   */
  readonly isUnsure: boolean;
};

/** `atMs`: when it was last chosen, just before it was to be posted. */
export type ChosenItem = { readonly item: string; readonly atMs: number };

/** What became of a claimed run. */
export type RunOutcome =
  | { readonly kind: 'posted' | 'skipped'; readonly nextRunMs: number }
  /** Not posted, or nobody knows: what was chosen counts as shown, so that it is neither said twice nor in the way for ever. */
  | { readonly kind: 'given-up'; readonly nextRunMs: number }
  /** What was chosen cannot be posted and counts as shown; the same run can be claimed again, for something else. */
  | { readonly kind: 'passed-over'; readonly retryAtMs: number }
  /** Not possible now; the same run, with what was chosen for it, can be claimed again from `retryAtMs` on. */
  | { readonly kind: 'failed'; readonly retryAtMs: number }
  /** The same, but it may have been posted. */
  | { readonly kind: 'unsure'; readonly retryAtMs: number }
  /** Switches the schedule off, with a line in the log by the bot itself; `nextRunMs` as if it were on. */
  | { readonly kind: 'stopped'; readonly reason: Exclude<ScheduleStop, 'moderator'>; readonly nextRunMs: number };

export type Settled =
  /** `entry` is the line in the log where there is one. */
  | { readonly kind: 'settled'; readonly entry: AuditEntry | null }
  /** The claim ran out and another process has the run, or the schedule was changed meanwhile; nothing was written. */
  | { readonly kind: 'lost' };

/** What {@link ScheduleRuns.claimDue} found. */
export type DueRuns = {
  /** The longest overdue first. */
  readonly claimed: readonly ClaimedRun[];
  /** Schedules whose rows this program cannot read; each was switched off, and `entry` is the line in its server's log. */
  readonly unreadable: readonly UnreadableSchedule[];
};

export type UnreadableSchedule = Pick<Schedule, 'guildId' | 'number'> & {
  /** Which of its columns; never their values. */
  readonly detail: string;
  readonly entry: AuditEntry;
};

/** The posting side. Every call but the first names the claim, and is refused once it is no longer the run's. */
export interface ScheduleRuns {
  /**
   * Runs due at `nowMs` that nobody has claimed, the longest overdue first, each given to one caller alone over all
   * processes on the same store. At most `limit`, those that cannot be read included.
   *
   * @param leaseMs after so long, what is not settled may be claimed anew: longer than choosing and posting takes.
   */
  claimDue(query: { readonly nowMs: number; readonly leaseMs: number; readonly limit: number }): Promise<DueRuns>;
  /**
   * What the schedule has shown, each item once, in the order in which they were last shown: a run that settles as posted,
   * given up or passed over puts what was chosen at the end.
   */
  shown(schedule: Pick<Schedule, 'guildId' | 'number'>): Promise<readonly string[]>;
  /**
   * Records what is to be posted before it is posted, so that whoever takes over chooses nothing else.
   *
   * @param item names what is shown, at most 100 characters: a passage's id, or an entry's.
   * @returns false when the claim is no longer ours: post nothing.
   */
  choose(run: ClaimedRun, item: string, nowMs: number): Promise<boolean>;
  settle(run: ClaimedRun, outcome: RunOutcome, nowMs: number): Promise<Settled>;
}

export const SCHEDULES_MAX = 25;
