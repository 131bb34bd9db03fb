import type { DocumentId } from './document.ts';
import type { Span } from './span.ts';

/**
 * Short, stable, content-addressed name of a passage: four characters that its document gives and seven that it and its
 * words give, e.g. `k7d2-9fq4mab`. It does not depend on other documents or on where in its document the passage stands.
 */
export type PassageId = string;

/** How much of a passage stands inside quotation marks, counted by marks alone: who is quoted is not decided here. */
export type QuotationExtent = 'none' | 'contains' | 'inside';

/** One to three sentences of a prose block: the unit that is searched and quoted. */
export type Passage = {
  readonly id: PassageId;
  readonly document: DocumentId;
  readonly span: Span;
  /** In order, without the white space between them; the first starts and the last ends the span. */
  readonly sentences: readonly Span[];
  /** `none` without quotation marks, `contains` when it holds a quotation whole, `inside` when a quotation runs past either end. */
  readonly quotation: QuotationExtent;
  /** The stored text itself breaks off: the last sentence has no end, or a quotation it opens is never closed. */
  readonly breaksOff: boolean;
};
