import type { SealedDocument } from '../model/document.ts';
import type { Excerpt } from '../model/excerpt.ts';
import type { Passage } from '../model/passage.ts';
import type { Span } from '../model/span.ts';
import { chooseWindow } from './choose-window.ts';
import { mergeSpans } from './merge-spans.ts';
import { shift } from './shift.ts';

/** A contiguous part of a passage. */
export type Cut = {
  /** Offsets in the document's body. */
  readonly span: Span;
  /** True exactly where the span's end is not the passage's. */
  readonly omitted: Excerpt['omitted'];
};

/** The longest code point: below it, no character fits. */
const MIN_CHARS = 2;

/** No character fits the limit. */
export class LimitError extends Error {
  readonly code = 'bad-limit';
  readonly maxChars: number;

  constructor(maxChars: number) {
    super(`An excerpt needs a limit of at least ${MIN_CHARS} UTF-16 units, not ${maxChars}`);
    this.name = 'LimitError';
    this.maxChars = maxChars;
  }
}

/**
 * Chooses the part of a passage that is shown when at most `maxChars` UTF-16 units may be. A passage that fits is shown whole;
 * of one that does not, the part that holds the most of the focus between the best ends there are, see {@link chooseWindow}.
 * Without focus the part starts where the passage does.
 *
 * Deterministic, and linear in the length of the passage. The limit holds always: of a single grapheme that is longer, when
 * the passage holds none that fits, whole code points are shown.
 *
 * @param focus spans of the body worth showing (matched words, a date), in any order; what lies outside the passage is ignored.
 * @throws {LimitError} when `maxChars` is below 2 or no number.
 */
export function cut({
  document,
  passage,
  maxChars,
  focus,
}: {
  document: Pick<SealedDocument, 'body'>;
  passage: Pick<Passage, 'span' | 'sentences'>;
  maxChars: number;
  focus: readonly Span[];
}): Cut {
  if (!(maxChars >= MIN_CHARS)) throw new LimitError(maxChars);
  const { span } = passage;
  if (span.end - span.start <= maxChars) return { span, omitted: { before: false, after: false } };
  const window = chooseWindow({
    text: document.body.slice(span.start, span.end),
    sentences: passage.sentences.map((sentence) => shift(sentence, -span.start)),
    focus: focusWithin({ span, focus, maxChars }),
    maxChars: Math.floor(maxChars),
  });
  const shown = shift(window, span.start);
  return { span: shown, omitted: { before: shown.start > span.start, after: shown.end < span.end } };
}

/** The focus in offsets of the passage. One too long to be shown is met by its beginning, none at all by the passage's. */
function focusWithin({ span, focus, maxChars }: { span: Span; focus: readonly Span[]; maxChars: number }): readonly Span[] {
  const within = mergeSpans(focus, span).map((part) => shift(part, -span.start));
  if (within.length === 0) return [{ start: 0, end: 1 }];
  return within.map(({ start, end }) => ({ start, end: end - start > maxChars ? start + 1 : end }));
}
