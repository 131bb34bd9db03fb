import type { Corpus } from '../model/corpus.ts';
import type { SealedDocument } from '../model/document.ts';
import type { Excerpt, Withheld } from '../model/excerpt.ts';
import type { Passage } from '../model/passage.ts';
import type { Span } from '../model/span.ts';
import { shown } from './build-excerpt.ts';
import { outletRef } from './outlet-ref.ts';
import { passageIdOf } from './passage-id.ts';
import { quotationExtent } from './quotation-extent.ts';
import { SpanError, slice, UnsealedDocumentError } from './slice.ts';

export type ExcerptAtRequest = {
  readonly corpus: Corpus;
  readonly document: SealedDocument;
  /** The document's passages in order. */
  readonly passages: readonly Passage[];
  /** A stretch of the document's prose, within one passage or over several. */
  readonly span: Span;
  /** In UTF-16 units, at least 2; the document's own limit holds where it is smaller. */
  readonly maxChars: number;
  /** The day on which the reply is built, `YYYY-MM-DD`. */
  readonly today: string;
};

/**
 * The excerpt that shows a stretch of prose: the sentences it touches, cut around it when they are too long, the stretch itself
 * marked. It goes by the first passage that it shows. Withheld like any other when a passage is not what its id was made of, and
 * when the corpus has no passage at the stretch.
 *
 * @throws {LimitError} as `buildExcerpt` does.
 */
export function excerptAt({ corpus, document, passages, span, maxChars, today }: ExcerptAtRequest): Excerpt | Withheld {
  const touched = passages.filter((passage) => passage.span.start < span.end && span.start < passage.span.end);
  const outlet = corpus.outlets.get(document.outlet);
  const [first] = touched;
  const last = touched.at(-1);
  if (first === undefined || last === undefined || outlet === undefined) {
    return { passageId: passageIdOf(document.id, ''), document: document.id, reason: 'source-changed' };
  }
  try {
    const changed = touched.find((passage) => passageIdOf(document.id, slice(document, passage.span)) !== passage.id);
    if (changed !== undefined) return withheld(changed);
    const stretch = touched.length === 1 ? first : joined(document, touched, { first, last });
    return { ...shown({ marks: [span], maxChars }, stretch, document), outlet: outletRef(outlet, today), score: 0 };
  } catch (error) {
    if (error instanceof SpanError || error instanceof UnsealedDocumentError) return withheld(first);
    throw error;
  }
}

/** Neighbouring passages read as one; it has the id of the first. */
function joined(
  document: SealedDocument,
  passages: readonly Passage[],
  { first, last }: { readonly first: Passage; readonly last: Passage },
): Passage {
  const span = { start: first.span.start, end: last.span.end };
  const isInside = passages.every(({ quotation }) => quotation === 'inside');
  const extent = quotationExtent(slice(document, span), { start: 0, end: span.end - span.start });
  return {
    id: first.id,
    document: document.id,
    span,
    sentences: passages.flatMap(({ sentences }) => sentences),
    quotation: isInside ? 'inside' : extent,
    breaksOff: last.breaksOff,
  };
}

function withheld({ id, document }: Passage): Withheld {
  return { passageId: id, document, reason: 'source-changed' };
}
