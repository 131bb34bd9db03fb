import type { Excerpt } from './excerpt.ts';
import type { Language } from './language.ts';
import type { Untold } from './moderation-replies.ts';
import type { Answer, OneSided, OutletName, QuoteOffers } from './reply-parts.ts';
import type { Schedule } from './schedule.ts';
import type { TimelineEntry } from './timeline-reply.ts';

/** What a schedule posts where nobody asked. */
export type ScheduledReply = Answer & { readonly kind: 'scheduled' } & (
    | (ScheduledExcerpt & { readonly posts: 'passage' })
    /** `day`, `YYYY-MM-DD`, has a day of the year on which the entry's event fell. */
    | (ScheduledExcerpt & {
        readonly posts: 'this-day';
        readonly day: string;
        readonly date: TimelineEntry['date'];
        readonly alsoDated: TimelineEntry['alsoDated'];
      })
    /** So many documents were gone through, and none dates an event to that day of a year; `hidden` passages that moderators took out do. */
    | { readonly posts: 'quiet-day'; readonly day: string; readonly documents: number; readonly hidden: number }
  );

type ScheduledExcerpt = {
  readonly excerpt: Excerpt;
  readonly offers: QuoteOffers;
  readonly oneSided: OneSided | null;
};

/** All schedules of a server, by number. */
export type SchedulesReply = Answer & {
  readonly kind: 'schedules';
  readonly schedules: readonly ScheduleShown[];
  /** How many a server may have. */
  readonly max: number;
  /** False while the bot can only answer: then none of them is posted. */
  readonly arePosted: boolean;
};

/** What became of a schedule that a moderator set, changed, stopped or removed. */
export type ScheduleChangedReply = Answer & {
  readonly kind: 'schedule-changed';
  readonly change: 'added' | 'changed' | 'paused' | 'resumed' | 'removed' | 'unchanged';
  readonly schedule: ScheduleShown;
  readonly untold: Untold | null;
  /** Whether the bot may post in the schedule's channel; `unknown` where the platform does not say. */
  readonly posting: 'possible' | 'refused' | 'unknown';
};

/** There is nothing that a schedule could post now. */
export type NothingScheduledReply = Answer & {
  readonly kind: 'nothing-scheduled';
  readonly schedule: ScheduleShown;
  /** There would be something, had moderators of the server not taken it out of its answers. */
  readonly isHidden: boolean;
};

export type ScheduleShown = Pick<Schedule, 'number' | 'plan' | 'off'> & {
  /** Of the bot's own sentences in it: the server's, else that of whoever set it up. */
  readonly language: Language;
  /** Those of its outlets that the corpus knows, in its order; empty: every outlet. */
  readonly outlets: readonly OutletName[];
  /** Those of them that the server's moderators took out of its answers. */
  readonly hiddenOutlets: readonly OutletName[];
  /** Its next run by the clock of its zone: `YYYY-MM-DD` and `HH:MM`, and how many minutes that clock is ahead of UTC then. */
  readonly next: { readonly day: string; readonly time: string; readonly offsetMinutes: number };
};
