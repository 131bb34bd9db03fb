import type { WordMatch } from '../model/search.ts';
import type { Span } from '../model/span.ts';
import { classOf, OTHER } from './character-class.ts';
import { tokenize } from './tokenize.ts';

export type MarksRequest = {
  /** The document's body. */
  readonly body: string;
  /** The part of it that is shown. */
  readonly span: Span;
  /** What the hit was found by. */
  readonly words: readonly WordMatch[];
};

/**
 * Where the words that a passage was found by stand in the part that is shown: in offsets of the body, in order, whole words only.
 * Folding happens in the keys that are compared, never in the text, so that each mark is exactly a stored word.
 */
export function marksIn({ body, span, words }: MarksRequest): readonly Span[] {
  const matched = new Set(words.flatMap((word) => word.matched));
  if (matched.size === 0) return [];
  return tokenize(body.slice(span.start, span.end))
    .filter(({ key }) => matched.has(key))
    .map(({ start, end }) => ({ start: span.start + start, end: span.start + end }))
    .filter((mark) => isWhole(body, mark, span));
}

/** A span may cut a word in two; what is left of it is not marked. */
function isWhole(body: string, mark: Span, span: Span): boolean {
  return (mark.start > span.start || !isWordAt(body, mark.start - 1)) && (mark.end < span.end || !isWordAt(body, mark.end));
}

function isWordAt(body: string, at: number): boolean {
  return at >= 0 && at < body.length && classOf(body.charCodeAt(at)) !== OTHER;
}
