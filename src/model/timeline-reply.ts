import type { DateMention } from './date.ts';
import type { Excerpt, Withheld } from './excerpt.ts';
import type { PartialDate } from './outlet.ts';
import type { Answer, OneSided, OutletName, Searched } from './reply-parts.ts';
import type { Hit } from './search.ts';

/** Which of the events' dates comes first. */
export type TimelineOrder = 'oldest' | 'newest';

export type TimelineEntry = {
  /** Its place among all that match, from 1; stays the same on every page of one request. */
  readonly number: number;
  /** The date that the statement's main event hangs on; offsets in the document's body. */
  readonly date: DateMention;
  /** Further dates of the same passage that the excerpt shows. */
  readonly alsoDated: readonly DateMention[];
  readonly excerpt: Excerpt;
  /** Entries of other outlets that give the same date, on this page or not, in order. That it is the same event is not said. */
  readonly sameDate: readonly { readonly outlet: OutletName; readonly number: number }[];
};

/** A statement in the picture of a timeline. */
export type ChartMark = {
  /** As in {@link TimelineEntry}. */
  readonly number: number;
  readonly outlet: OutletName;
  readonly date: DateMention;
  /** First and last day that the date can mean, `YYYY-MM-DD`; null where a range is open, never on both sides. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
};

/** What the picture of a timeline shows. */
export type TimelineChart = {
  /** In the order of the timeline; at least one, at most 50, those of the page among them. */
  readonly marks: readonly ChartMark[];
  /** All that match, drawn or not. */
  readonly total: number;
};

export type TimelineReply = Answer & {
  readonly kind: 'timeline';
  readonly query: string;
  readonly order: TimelineOrder;
  /** One page in order of the event's date. */
  readonly entries: readonly TimelineEntry[];
  /** All that match, shown or not; at least `entries.length`. */
  readonly total: number;
  /** How many of them stand before this page, and how many up to its end. */
  readonly offset: number;
  readonly end: number;
  /** Which end of the page must be shown when a message has no room for all of it: the other pages begin where that one ends. */
  readonly keep: 'first' | 'last';
  /** Only events that overlap this span of time were asked for; null on either side means "any". */
  readonly between: { readonly from: PartialDate | null; readonly to: PartialDate | null };
  /** Dated statements that match but lie outside `between`. */
  readonly outOfRange: number;
  /** State of the buttons to other pages, but for the page's place, which stands before it. */
  readonly paging: readonly string[];
  /** State of a button that quotes the matching passages without dates; null when there is none or something dated is shown. */
  readonly quote: readonly string[] | null;
  /** Passages that match but hold no date. */
  readonly undated: number;
  /** Passages that match and whose dates could not be resolved. */
  readonly unresolved: number;
  /** Null when nothing dated matches. */
  readonly chart: TimelineChart | null;
  readonly withheld: readonly Withheld[];
  readonly oneSided: OneSided | null;
  readonly searched: Searched;
  readonly why: readonly Hit[];
};
