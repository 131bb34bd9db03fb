import type { OutletRef } from './excerpt.ts';
import type { ModerationReply } from './moderation-replies.ts';
import type { Outlet } from './outlet.ts';
import type {
  CitationReply,
  ClosestReply,
  ComparisonReply,
  ContextReply,
  NoMatchReply,
  NoPassageReply,
  PassageReply,
  QuotesReply,
} from './quote-replies.ts';
import type { Answer, DocumentName, Refusal } from './reply-parts.ts';
import type { NothingScheduledReply, ScheduleChangedReply, ScheduledReply, SchedulesReply } from './schedule-replies.ts';
import type { HelpReply, MemberDataReply, PrivacyReply } from './service-replies.ts';
import type { TimelineReply } from './timeline-reply.ts';
import type { VerificationReply } from './verification-reply.ts';

/** Plain data that a command decides on. Only `src/render` turns it into words. */
export type Reply =
  | QuotesReply
  | PassageReply
  | NoPassageReply
  | ContextReply
  | ComparisonReply
  | NoMatchReply
  | ClosestReply
  | TimelineReply
  | OutletsReply
  | OutletReply
  | VerificationReply
  | CitationReply
  | HelpReply
  | PrivacyReply
  | MemberDataReply
  | ScheduledReply
  | SchedulesReply
  | ScheduleChangedReply
  | NothingScheduledReply
  | ModerationReply
  | RefusalReply
  | FaultReply;

/** All outlets of the corpus, in order of their ids. */
export type OutletsReply = Answer & {
  readonly kind: 'outlets';
  readonly outlets: readonly { readonly outlet: OutletRef; readonly documents: number }[];
  /** How many more there are that moderators of the server took out of its answers. */
  readonly hiddenOutlets: number;
  /** How many documents of those that are listed they took out. */
  readonly hiddenDocuments: number;
};

/** One outlet with its whole note. */
export type OutletReply = Answer & {
  readonly kind: 'outlet';
  readonly outlet: Outlet;
  readonly ref: OutletRef;
  readonly documents: readonly DocumentName[];
  /** How many more moderators of the server took out of its answers. */
  readonly hiddenDocuments: number;
};

/** Every mistake of a request at once. */
export type RefusalReply = Answer & { readonly kind: 'refusal'; readonly refusals: readonly Refusal[] };

/** Something broke; the log has the rest under this id. */
export type FaultReply = Answer & { readonly kind: 'fault'; readonly incident: string };
