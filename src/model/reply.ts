import type { Citation } from './citation.ts';
import type { DateMention } from './date.ts';
import type { DocumentId, Published } from './document.ts';
import type { Excerpt, OutletRef, VerbatimText, Withheld } from './excerpt.ts';
import type { Outlet, OutletId, PartialDate } from './outlet.ts';
import type { PassageId } from './passage.ts';
import type { Filter, Hit } from './search.ts';
import type { Span } from './span.ts';

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
  | RefusalReply
  | FaultReply;

/** Who sees a reply: everybody in the channel, or only the asker. */
export type Visibility = 'public' | 'private';

type Answer = { readonly visibility: Visibility };

/** What was gone through to answer: the ground under an honest "nothing". */
export type Searched = {
  readonly documents: number;
  readonly outlets: readonly OutletName[];
  /** Earliest and latest known publication date among them; null when none is known. */
  readonly published: { readonly first: PartialDate; readonly last: PartialDate } | null;
  /** Documents searched whose publication date is unknown. */
  readonly undated: number;
  /** Documents left out by a date filter because their own date is unknown. */
  readonly leftOutUndated: number;
  readonly filter: Filter;
  /** The outlets that `filter` names; null when it names none. */
  readonly onlyOutlets: readonly OutletName[] | null;
};

export type OutletName = { readonly id: OutletId; readonly name: string };

/** All excerpts come from one outlet, or from outlets tied to one body, while the corpus has others. */
export type OneSided = {
  readonly by: 'outlet' | 'ownership';
  readonly outlets: readonly OutletRef[];
  /** The outlets of the corpus that do not belong to them. */
  readonly others: readonly OutletName[];
};

/** What a button is to carry; null where there is nothing for it to give, and no button. */
export type ButtonState = readonly string[] | null;

/** What is offered under one quotation. */
export type QuoteOffers = {
  /** What stands before and after it. */
  readonly context: ButtonState;
  readonly cite: ButtonState;
  /** Passages of other outlets on the same thing. */
  readonly otherOutlets: ButtonState;
};

export type QuotesReply = Answer & {
  readonly kind: 'quotes';
  readonly query: string;
  /** Best first; empty only on a page beyond the last. */
  readonly excerpts: readonly Excerpt[];
  /** Aligned with `excerpts`. */
  readonly offers: readonly QuoteOffers[];
  /** Aligned with `excerpts`: the place of each among all passages that match, from 1. */
  readonly numbers: readonly number[];
  /** All that match, at least as many as are shown; a search looks no further than its best hundred. */
  readonly total: number;
  /** The page is the part `[offset, end)` of them; `keep` says which end of it stays when a message has no room for all. */
  readonly offset: number;
  readonly end: number;
  readonly keep: 'first' | 'last';
  /** State of the buttons to other pages, but for the page's place, which stands before it; null when no button has room for it. */
  readonly paging: ButtonState;
  readonly withheld: readonly Withheld[];
  readonly oneSided: OneSided | null;
  readonly searched: Searched;
  /** Aligned with `excerpts`: why each was chosen. */
  readonly why: readonly Hit[];
};

/** A passage brought back by its id. */
export type PassageReply = Answer & {
  readonly kind: 'passage';
  readonly excerpt: Excerpt;
  readonly offers: QuoteOffers;
  readonly oneSided: OneSided | null;
};

/** Nothing of the corpus has this id; nothing is shown in its place. */
export type NoPassageReply = Answer & {
  readonly kind: 'no-passage';
  readonly passageId: PassageId;
  /** `source-changed`: the document that the id points to no longer holds the words, or no longer matches its seal. */
  readonly reason: 'source-changed' | 'unknown';
  /** The document that the id points to, as a rule one; empty when it is unknown. */
  readonly documents: readonly DocumentName[];
};

/** A contiguous part of a document beside a quotation. */
export type Stretch = {
  readonly text: VerbatimText;
  readonly span: Span;
  /** Something of the document directly before or after it is not shown: a post, a caption, the rest of a long sentence. */
  readonly omitted: { readonly before: boolean; readonly after: boolean };
};

/** What the document says before and after a quotation, in the order of its text. */
export type ContextReply = Answer & {
  readonly kind: 'context';
  readonly excerpt: Excerpt;
  /** Empty when the document's prose begins with the quotation. */
  readonly before: readonly Stretch[];
  /** Empty when the document's prose ends with it. */
  readonly after: readonly Stretch[];
  readonly offers: QuoteOffers;
  readonly oneSided: OneSided | null;
};

/** The best passage of each outlet on one thing, in order of the outlets' ids. */
export type ComparisonReply = Answer & {
  readonly kind: 'comparison';
  readonly query: string;
  /** The passage whose words were looked for in place of a query; null when a query was. */
  readonly passageId: PassageId | null;
  /** The outlet that is left out because a passage of it was shown before; null when none is. */
  readonly besides: OutletName | null;
  readonly outlets: readonly ComparedOutlet[];
  readonly withheld: readonly Withheld[];
  readonly oneSided: OneSided | null;
  readonly searched: Searched;
};

export type ComparedOutlet = {
  readonly outlet: OutletRef;
  /** How many of its documents were searched. */
  readonly documents: number;
  /** Null: no passage of it clearly matches. */
  readonly excerpt: Excerpt | null;
  readonly offers: QuoteOffers;
};

/** A document as a signpost: nothing of its text. */
export type DocumentName = {
  readonly id: DocumentId;
  readonly title: string | null;
  readonly outlet: OutletName;
  readonly published: Published;
};

export type NoMatchReply = Answer & {
  readonly kind: 'no-match';
  readonly query: string;
  readonly reason:
    | 'nothing-matches'
    | 'nothing-clear'
    | 'corpus-empty'
    | 'filters-exclude-all'
    | 'no-searchable-word'
    | 'all-withheld';
  readonly searched: Searched;
  readonly nearest: readonly DocumentName[];
  /** Best first; not shown in this reply, only behind its button. */
  readonly closest: readonly Excerpt[];
  readonly withheld: readonly Withheld[];
  /** Aligned with `closest`. */
  readonly why: readonly Hit[];
};

/** What stood behind the button of a {@link NoMatchReply}; its heading says that these did not clearly match. */
export type ClosestReply = Answer & {
  readonly kind: 'closest';
  readonly excerpts: readonly Excerpt[];
  /** Aligned with `excerpts`. */
  readonly offers: readonly QuoteOffers[];
  readonly withheld: readonly Withheld[];
  /** Ids that no document of this corpus knows any more. */
  readonly missing: readonly PassageId[];
  readonly oneSided: OneSided | null;
};

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

export type OutletsReply = Answer & {
  readonly kind: 'outlets';
  readonly outlets: readonly { readonly outlet: OutletRef; readonly documents: number }[];
};

export type OutletReply = Answer & {
  readonly kind: 'outlet';
  readonly outlet: Outlet;
  readonly ref: OutletRef;
  readonly documents: readonly DocumentName[];
};

/** What a comparison with the corpus found of a quotation. Says nothing about whether what is quoted is true. */
export type Verdict = CheckedPiece['verdict'];

/** A step from the source's words to the quoted ones, in order. `quoted` is what was pasted, as it was pasted. */
export type DifferencePart =
  | { readonly op: 'equal'; readonly quoted: string; readonly source: VerbatimText }
  | { readonly op: 'inserted'; readonly quoted: string }
  | { readonly op: 'deleted'; readonly source: VerbatimText }
  | { readonly op: 'replaced'; readonly quoted: string; readonly source: VerbatimText }
  /** The quotation marks an omission itself. */
  | { readonly op: 'ellipsis' };

/** Source words that stand in place of an ellipsis. */
export type HiddenWords = {
  readonly text: VerbatimText;
  /** There are more of them than may be shown. */
  readonly goesOn: boolean;
};

/** To whom the text around a quotation, or the option, gives it. */
export type QuotationClaim =
  | { readonly by: 'outlet'; readonly outlet: OutletName }
  /** Both as the texts name them: the claimed speaker, and the one whom the source names. */
  | { readonly by: 'speaker'; readonly claimed: string; readonly source: VerbatimText };

type CheckedText = {
  /** The quotation as it was pasted, without the marks around it. */
  readonly text: string;
};

type WithSource = {
  /** Where the words stand; absent only when the source is withheld. */
  readonly excerpt?: Excerpt;
};

/** One quotation with its verdict. */
export type CheckedPiece = CheckedText &
  (
    | (WithSource & {
        readonly verdict: 'exact' | 'typography';
        /** The quotation begins or ends inside a word of the source, whose other letters it leaves out. */
        readonly cutsWord: { readonly before: boolean; readonly after: boolean };
      })
    | (WithSource & { readonly verdict: 'altered'; readonly difference: readonly DifferencePart[] })
    | (WithSource & {
        readonly verdict: 'spliced';
        /** In the order of the quotation, two or more; the piece's `excerpt` is that of the first. */
        readonly parts: readonly (CheckedText & WithSource)[];
      })
    | (WithSource & { readonly verdict: 'omission'; readonly hidden: readonly HiddenWords[] })
    | (WithSource & { readonly verdict: 'misattributed'; readonly claim: QuotationClaim })
    | { readonly verdict: 'not-found' }
  );

export type VerificationReply = Answer & {
  readonly kind: 'verification';
  /** In the order of the text; empty when it holds no word. */
  readonly pieces: readonly CheckedPiece[];
  /** Further quotations of the text that were not looked up. */
  readonly unchecked: number;
  readonly withheld: readonly Withheld[];
  readonly searched: Searched;
};

/** A document cited for one of its passages, in every style and format. */
export type CitationReply = Answer & {
  readonly kind: 'citation';
  readonly document: DocumentName;
  readonly citation: Citation;
};

/** Something in the request that cannot be served; expected, so not a fault. */
export type Refusal =
  | { readonly code: 'option-missing'; readonly option: string }
  | { readonly code: 'option-unknown'; readonly option: string }
  /** Exactly one of these is to be given; `given` of them were. */
  | { readonly code: 'options-one-of'; readonly options: readonly string[]; readonly given: number }
  | { readonly code: 'passage-id'; readonly option: string; readonly value: string }
  | { readonly code: 'option-type'; readonly option: string; readonly expected: 'text' | 'integer' | 'boolean' }
  | { readonly code: 'option-too-long'; readonly option: string; readonly length: number; readonly max: number }
  | { readonly code: 'option-range'; readonly option: string; readonly value: number; readonly min: number; readonly max: number }
  | { readonly code: 'option-choice'; readonly option: string; readonly value: string; readonly choices: readonly string[] }
  | { readonly code: 'option-date'; readonly option: string; readonly value: string }
  | { readonly code: 'dates-reversed'; readonly from: PartialDate; readonly to: PartialDate }
  | { readonly code: 'outlet-unknown'; readonly value: string; readonly outlets: readonly OutletName[] }
  | { readonly code: 'command-unknown'; readonly name: string }
  /** No passage has this id any more, or its words are no longer those that the id was made of. */
  | { readonly code: 'passage-gone'; readonly passage: PassageId }
  | { readonly code: 'message-without-text' }
  | { readonly code: 'button-unknown' };

export type RefusalReply = Answer & { readonly kind: 'refusal'; readonly refusals: readonly Refusal[] };

/** Something broke; the log has the rest under this id. */
export type FaultReply = Answer & { readonly kind: 'fault'; readonly incident: string };
