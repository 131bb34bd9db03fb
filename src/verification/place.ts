import { holdsHidden } from '../excerpt/hide-spans.ts';
import type { SealedDocument } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { documentAt, type QuotationIndex } from './quotation-index.ts';

/** A stretch of a document that words of a quotation were found in. */
export type Place = {
  readonly document: SealedDocument;
  /** Offsets of the body. */
  readonly span: Span;
  /** The positions in the index that it takes, half-open. */
  readonly tokens: Span;
};

/**
 * The stretch from one position of the index up to another, both of one document; null where there is none, and where it runs over
 * something hidden: of that nothing may be shown, nor said what stands in place of an ellipsis.
 */
export function placeOf(index: QuotationIndex, tokens: Span): Place | null {
  const found = documentAt(index, tokens.start);
  const start = index.starts[tokens.start];
  const end = index.ends[tokens.end - 1];
  if (found === undefined || start === undefined || end === undefined || end <= start) return null;
  const span = { start, end };
  return holdsHidden(found.document, span) ? null : { document: found.document, span, tokens };
}

/** Whether a word stands between two positions of the index. */
export function holdsWord({ ids, isWord }: QuotationIndex, { start, end }: Span): boolean {
  for (let position = start; position < end; position += 1) {
    if (isWord[ids[position] ?? 0] === 1) return true;
  }
  return false;
}
