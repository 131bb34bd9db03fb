import type { Corpus } from '../model/corpus.ts';
import type { Block, SealedDocument } from '../model/document.ts';
import type { Stretch } from '../model/quote-replies.ts';
import type { Span } from '../model/span.ts';
import { cut } from './cut.ts';
import { passagesIn } from './passages-in.ts';
import { slice } from './slice.ts';

/** Enough to see what a quotation answers to and what comes of it; the rest is for the source itself. */
const MAX_SENTENCES = 3;
/** `[12]`, `[note 1]`: no words of the text. */
const FOOTNOTE_MARKERS = /\[\s?(?:note )?[\da-z]{1,4}\s?\]/g;

export type Surroundings = { readonly before: readonly Stretch[]; readonly after: readonly Stretch[] };

/**
 * The sentences of a document's prose before and after a span, up to three on either side and at most `maxChars` UTF-16 units
 * each; of a sentence that is longer, the part next to the span. Both sides and what is shown of the span are together no longer
 * than the longest excerpt that the document's rights allow: one after the other they read as one. A side that needs less leaves
 * the rest to the other. Posts, captions, headings and whatever else is no prose are left out, and the stretches beside them say
 * that something is.
 *
 * @param shownChars UTF-16 units of the span that are shown as well; at most half of that longest excerpt.
 */
export function surroundings({
  document,
  span,
  corpus,
  maxChars,
  shownChars,
}: {
  readonly document: SealedDocument;
  readonly span: Span;
  readonly corpus: Corpus;
  readonly maxChars: number;
  readonly shownChars: number;
}): Surroundings {
  const room = document.rights.maxExcerptChars - shownChars;
  const { before, after } = sentencesAround(document, span, corpus);
  const takeBefore = (limit: number): readonly Part[] =>
    take(before.toReversed(), { document, limit: Math.min(maxChars, limit), side: 'end' });
  const half = takeBefore(Math.floor(room / 2));
  const behind = take(after, { document, limit: Math.min(maxChars, room - charsOf(half, document)), side: 'start' });
  const ahead = takeBefore(room - charsOf(behind, document)).toReversed();
  return {
    before: withEnds(stretchesOf(ahead, document), { document, next: span }),
    after: withEnds(stretchesOf(behind, document), { document, last: span }),
  };
}

/** Whether any prose of the document stands outside the span. */
export function hasSurroundings(document: SealedDocument, span: Span, corpus: Corpus): boolean {
  const { before, after } = sentencesAround(document, span, corpus);
  return before.length + after.length > 0;
}

/** Sentences on either side of a span, of those that it cuts the part outside. */
function sentencesAround(
  { id, body }: SealedDocument,
  span: Span,
  corpus: Corpus,
): { readonly before: readonly Span[]; readonly after: readonly Span[] } {
  const sentences = passagesIn(id, corpus).flatMap((passage) => passage.sentences);
  const lastEnd = body.slice(0, span.start).trimEnd().length;
  const firstStart = body.length - body.slice(span.end).trimStart().length;
  return {
    before: sentences.filter(({ start }) => start < lastEnd).map(({ start, end }) => ({ start, end: Math.min(end, lastEnd) })),
    after: sentences.filter(({ end }) => end > firstStart).map(({ start, end }) => ({ start: Math.max(start, firstStart), end })),
  };
}

type Taking = {
  readonly document: SealedDocument;
  readonly limit: number;
  /** The end of a sentence that lies next to the quotation. */
  readonly side: 'start' | 'end';
};

type Part = { readonly span: Span; readonly omitted: Stretch['omitted'] };

/** As many sentences as there is room for, from the nearest on; when not even that one fits, its nearer part. */
function take(nearestFirst: readonly Span[], { document, limit, side }: Taking): readonly Part[] {
  const taken: Part[] = [];
  let room = limit;
  for (const span of nearestFirst.slice(0, MAX_SENTENCES)) {
    const last = taken.at(-1);
    const chars = span.end - span.start + (last === undefined ? 0 : between(last.span, span, document));
    if (chars > room) {
      if (last === undefined) taken.push(nearerPart(span, { document, limit, side }));
      break;
    }
    taken.push({ span, omitted: { before: false, after: false } });
    room -= chars;
  }
  return taken;
}

/** How much of the text all parts take when they are shown; they are in order, in either direction. */
function charsOf(parts: readonly Part[], document: SealedDocument): number {
  return parts.reduce((sum, { span }, index) => {
    const last = parts[index - 1];
    return sum + span.end - span.start + (last === undefined ? 0 : between(last.span, span, document));
  }, 0);
}

/** What stands between two sentences is shown with them where one block holds both, footnote markers among it. */
function between(one: Span, other: Span, document: SealedDocument): number {
  if (blockAt(one, document) !== blockAt(other, document)) return 0;
  return Math.max(other.start - one.end, one.start - other.end);
}

function nearerPart(sentence: Span, { document, limit, side }: Taking): Part {
  const { start, end } = sentence;
  const focus = [side === 'start' ? { start, end: start + 1 } : { start: end - 1, end }];
  return cut({ document, passage: { span: sentence, sentences: [sentence] }, maxChars: limit, focus });
}

/** Joins sentences that follow one another in one block; says where something lies between. */
function stretchesOf(parts: readonly Part[], document: SealedDocument): readonly Stretch[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last === undefined) joined.push(part);
    else if (isGap(document, last.span, part.span)) joined.push({ ...part, omitted: { ...part.omitted, before: true } });
    else if (blockAt(last.span, document) !== blockAt(part.span, document)) joined.push(part);
    else joined[joined.length - 1] = { span: { start: last.span.start, end: part.span.end }, omitted: last.omitted };
  }
  return joined.map(({ span, omitted }) => ({ text: slice(document, span), span, omitted }));
}

/** Says at either end whether something lies between it and the quotation there, or whether its own paragraph goes on. */
function withEnds(
  stretches: readonly Stretch[],
  { document, last, next }: { readonly document: SealedDocument; readonly last?: Span; readonly next?: Span },
): readonly Stretch[] {
  return stretches.map(({ text, span, omitted }, index) => {
    const block = blockAt(span, document)?.span ?? span;
    const from = index > 0 ? null : (last?.end ?? block.start);
    const to = index < stretches.length - 1 ? null : (next?.start ?? block.end);
    return {
      text,
      span,
      omitted: {
        before: omitted.before || (from !== null && isGap(document, { start: from, end: from }, span)),
        after: omitted.after || (to !== null && isGap(document, span, { start: to, end: to })),
      },
    };
  });
}

function blockAt({ start }: Span, { blocks }: SealedDocument): Block | undefined {
  return blocks.find(({ span }) => span.start <= start && start < span.end);
}

/** Whether anything but white space and footnote markers stands between the end of one span and the start of the next. */
function isGap({ body }: SealedDocument, one: Span, next: Span): boolean {
  return body.slice(one.end, next.start).replace(FOOTNOTE_MARKERS, '').trim() !== '';
}
