import type { Span } from '../model/span.ts';

/**
 * The parts of `spans` that lie inside `within`, in order, those that overlap or touch made one. Empty parts and spans that
 * are no numbers are left out.
 */
export function mergeSpans(spans: readonly Span[], within: Span): readonly Span[] {
  const clipped = spans
    .map(({ start, end }) => ({ start: Math.max(Math.floor(start), within.start), end: Math.min(Math.ceil(end), within.end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const merged: Span[] = [];
  for (const span of clipped) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      merged.push(span);
    }
  }
  return merged;
}
