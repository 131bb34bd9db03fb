import type { Corpus } from '../model/corpus.ts';
import type { DocumentId, SealedDocument } from '../model/document.ts';
import type { Excerpt, Withheld } from '../model/excerpt.ts';
import type { Passage, PassageId } from '../model/passage.ts';
import type { Span } from '../model/span.ts';
import { type Cut, cut } from './cut.ts';
import { documentsNamedBy, findPassage } from './find-passage.ts';
import { graphemesOf } from './graphemes-of.ts';
import { mergeSpans } from './merge-spans.ts';
import { outletRef } from './outlet-ref.ts';
import { passageIdOf } from './passage-id.ts';
import { quotationExtent } from './quotation-extent.ts';
import { shift } from './shift.ts';
import { SpanError, slice, UnsealedDocumentError } from './slice.ts';
import { sourceRef } from './source-ref.ts';
import { speakerOf } from './speaker-of.ts';
import { splitsPair } from './splits-pair.ts';

export type ExcerptRequest = {
  readonly corpus: Corpus;
  readonly passageId: PassageId;
  /** In UTF-16 units, at least 2; the document's own limit holds where it is smaller. */
  readonly maxChars: number;
  /** What to set off and to cut around, in offsets of the document's body, in any order. */
  readonly marks: readonly Span[];
  /**
   * The part of the passage that is to be shown, counted from the passage's start: a cut made before. One that does not fit
   * the passage and the limit is ignored.
   */
  readonly part?: Span | null;
  readonly score: number;
  /** The day on which the reply is built, `YYYY-MM-DD`. */
  readonly today: string;
};

/**
 * The one way to an excerpt. The stored words are sliced anew and must still be those that the passage's id was made of;
 * whatever does not fit (another body, a span outside it, a document or outlet that is gone) withholds the passage, and nothing
 * of it is shown.
 *
 * @throws {LimitError} when no character fits the limit: a mistake of the caller or of the document's rights, not of its words.
 */
export function buildExcerpt(request: ExcerptRequest): Excerpt | Withheld {
  const { corpus, passageId } = request;
  const passage = findPassage(passageId, corpus);
  if (passage === null) return withheld(passageId, documentsNamedBy(passageId, corpus)[0]?.id ?? '');
  const document = corpus.documents.get(passage.document);
  const outlet = document && corpus.outlets.get(document.outlet);
  if (document === undefined || outlet === undefined) return withheld(passageId, passage.document);
  try {
    if (passageIdOf(document.id, slice(document, passage.span)) !== passageId) return withheld(passageId, document.id);
    return { ...shown(request, passage, document), outlet: outletRef(outlet, request.today), score: request.score };
  } catch (error) {
    if (error instanceof SpanError || error instanceof UnsealedDocumentError) return withheld(passageId, passage.document);
    throw error;
  }
}

/** Tells apart what {@link buildExcerpt} returns. */
export function isWithheld(result: Excerpt | Withheld): result is Withheld {
  return 'reason' in result;
}

type Shown = Omit<Excerpt, 'outlet' | 'score'>;

/** The part of a passage that fits, with all that is said of it; the passage's words have been checked by the caller. */
export function shown(
  { marks, maxChars, part }: Pick<ExcerptRequest, 'marks' | 'maxChars' | 'part'>,
  passage: Passage,
  document: SealedDocument,
): Shown {
  const limit = Math.min(maxChars, document.rights.maxExcerptChars);
  const chosen = part === undefined || part === null ? null : cutAt(part, { document, passage, limit });
  const { span, omitted } = chosen ?? cut({ document, passage, maxChars: limit, focus: marks });
  const text = slice(document, span);
  return {
    passageId: passage.id,
    document: document.id,
    span,
    text,
    omitted,
    quotation: omitted.before || omitted.after ? quotationOfPart(document, passage, span) : passage.quotation,
    // Where the excerpt stops before the passage does, it is we who break off.
    breaksOff: passage.breaksOff && !omitted.after,
    speaker: speakerOf(document, passage, span),
    marks: wholeGraphemes(text, mergeSpans(marks, span), span),
    source: sourceRef(document),
  };
}

/** A cut made before; null when it is none of this passage, is too long, or would split a character. */
function cutAt(
  part: Span,
  { document, passage, limit }: { readonly document: SealedDocument; readonly passage: Passage; readonly limit: number },
): Cut | null {
  const span = shift(part, passage.span.start);
  const fits = span.end <= passage.span.end && part.start >= 0 && part.start < part.end && part.end - part.start <= limit;
  if (!fits || splitsPair(document.body, span.start) || splitsPair(document.body, span.end)) return null;
  return { span, omitted: { before: span.start > passage.span.start, after: span.end < passage.span.end } };
}

/** Of a passage from the middle of a long quotation, which shows no mark itself, each part is inside as well. */
function quotationOfPart(document: SealedDocument, passage: Passage, part: Span): Excerpt['quotation'] {
  const text = slice(document, passage.span);
  const extent = quotationExtent(text, shift(part, -passage.span.start));
  const isUnmarked = passage.quotation === 'inside' && quotationExtent(text, { start: 0, end: text.length }) === 'none';
  return isUnmarked ? 'inside' : extent;
}

/** Whoever sets a mark off puts signs at its ends: inside a grapheme they would change what the reader sees. */
function wholeGraphemes(text: string, marks: readonly Span[], within: Span): readonly Span[] {
  const graphemes = graphemesOf(text);
  const whole = marks.map(({ start, end }) => ({
    start: within.start + graphemes.floor(start - within.start),
    end: within.start + graphemes.ceil(end - within.start),
  }));
  return mergeSpans(whole, within);
}

function withheld(passageId: PassageId, document: DocumentId): Withheld {
  return { passageId, document, reason: 'source-changed' };
}
