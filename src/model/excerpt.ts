import type { DocumentId, DocumentKind, Published, Rights } from './document.ts';
import type { OutletId, Ownership, PartialDate } from './outlet.ts';
import type { PassageId, QuotationExtent } from './passage.ts';
import type { Span } from './span.ts';

declare const verbatim: unique symbol;

/**
 * Text that is a contiguous slice of a sealed document. Only `slice` in `src/excerpt/slice.ts` makes one; a string built
 * in any other way does not type-check where a quotation is due.
 */
export type VerbatimText = string & { readonly [verbatim]: true };

/** The outlet as each reply names it. */
export type OutletRef = {
  readonly id: OutletId;
  readonly name: string;
  /** The short perspective note, its source named in it. */
  readonly note: string;
  readonly noteChecked: PartialDate;
  /** The note was checked more than twelve months before the reply was built. */
  readonly noteIsOld: boolean;
  readonly ownership: Ownership;
};

/** What a document prints about itself or its author outside its prose, word for word. */
export type AboutDocument = {
  readonly kind: 'disclaimer' | 'biography';
  readonly text: VerbatimText;
};

/** Where an excerpt comes from. Unknown things are null or empty and are shown as unknown. */
export type SourceRef = {
  readonly title: string | null;
  readonly titleNote: string | null;
  readonly outletNote: string | null;
  readonly authors: readonly string[];
  readonly published: Published;
  readonly kind: DocumentKind;
  readonly language: string;
  readonly extract: boolean;
  readonly url: string | null;
  readonly rights: Rights;
  readonly about: readonly AboutDocument[];
};

/** Who speaks in an excerpt. */
export type Speaker =
  /** Nobody is quoted or reported in it. */
  | { readonly kind: 'outlet' }
  /** `quoted` in quotation marks, `reported` without. The name as the document writes it, and where; it may stand outside the excerpt. */
  | { readonly kind: 'quoted' | 'reported'; readonly name: VerbatimText; readonly span: Span };

/** A passage cut for display, with all that a reader needs to weigh it. */
export type Excerpt = {
  readonly passageId: PassageId;
  readonly document: DocumentId;
  readonly span: Span;
  readonly text: VerbatimText;
  /** The passage goes on before or after the excerpt; the renderer draws the omission. */
  readonly omitted: { readonly before: boolean; readonly after: boolean };
  readonly quotation: QuotationExtent;
  readonly breaksOff: boolean;
  /** Null when it is not sure. */
  readonly speaker: Speaker | null;
  /** Parts to set off (words of the query, a date), in offsets of the document's body, ordered, inside `span`. */
  readonly marks: readonly Span[];
  readonly source: SourceRef;
  readonly outlet: OutletRef;
  /** Comparable within one reply only; higher is better, 0 where nothing was ranked. */
  readonly score: number;
};

/** A passage that was found but is not shown, because its words no longer match what was sealed. */
export type Withheld = {
  readonly passageId: PassageId;
  /** Empty when the corpus knows neither the passage nor a document that its id could come from. */
  readonly document: DocumentId;
  readonly reason: 'source-changed';
};
