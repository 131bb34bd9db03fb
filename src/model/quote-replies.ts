import type { Citation } from './citation.ts';
import type { Excerpt, OutletRef, VerbatimText, Withheld } from './excerpt.ts';
import type { PassageId } from './passage.ts';
import type { Answer, ButtonState, DocumentName, OneSided, OutletName, QuoteOffers, Searched } from './reply-parts.ts';
import type { Hit } from './search.ts';
import type { Span } from './span.ts';

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
  /** `hidden`: moderators of the server took it out of its answers. `source-changed`: the document that the id points to no longer holds the words, or no longer matches its seal. `kept-back`: its document was changed since moderators hid a passage of it. */
  readonly reason: 'source-changed' | 'unknown' | 'hidden' | 'kept-back';
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
  /** Something of what would stand there was taken out of the server's answers by its moderators. */
  readonly hiddenBefore: boolean;
  readonly hiddenAfter: boolean;
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
  /** Null: no passage of it clearly matches, or none that may be shown. */
  readonly excerpt: Excerpt | null;
  /** How many passages of it clearly match and were taken out of the server's answers by its moderators. */
  readonly hidden: number;
  readonly offers: QuoteOffers;
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
  /** How many moderators of the server took out of its answers since. */
  readonly hidden: number;
  readonly oneSided: OneSided | null;
};

/** A document cited for one of its passages, in every style and format. */
export type CitationReply = Answer & {
  readonly kind: 'citation';
  readonly document: DocumentName;
  readonly citation: Citation;
};
