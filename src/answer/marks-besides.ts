import type { Span } from '../model/span.ts';

/**
 * What of some marks stands in none of the hidden spans, without white space at its ends: the words that a quotation has, and not
 * those that its ellipses stand for.
 *
 * @param body of which all spans are.
 * @param hidden in order, apart.
 */
export function marksBesides(body: string, marks: readonly Span[], hidden: readonly Span[]): readonly Span[] {
  return marks.flatMap((mark) => {
    const within = hidden.filter(({ start, end }) => mark.start < end && start < mark.end);
    const starts = [mark.start, ...within.map(({ end }) => end)];
    return starts.flatMap((start, at) => trimmed(body, { start, end: Math.max(start, within[at]?.start ?? mark.end) }));
  });
}

function trimmed(body: string, { start, end }: Span): readonly Span[] {
  const text = body.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  return text.trim() === '' ? [] : [{ start: from, end: from + text.trim().length }];
}
