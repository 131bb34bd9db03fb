import type { Span } from '../../model/span.ts';

/** Where a block stands inside quotation marks: stretches in order that do not overlap. */
export type QuotedStretches = {
  /** Whether a quotation is open at the position: something quoted stands directly before and after it. */
  isOpenAt(position: number): boolean;
  /** Whether a quotation begins within the span. */
  beginsIn(span: Span): boolean;
};

/** Questions about spans that may overlap or stand in any order; each is answered in logarithmic time. */
export function quotedStretches(spans: readonly Span[]): QuotedStretches {
  const merged: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    const before = merged.at(-1);
    if (before !== undefined && span.start < before.end) {
      merged[merged.length - 1] = { start: before.start, end: Math.max(before.end, span.end) };
    } else merged.push(span);
  }
  const starts = merged.map(({ start }) => start);
  return {
    isOpenAt(position) {
      const stretch = merged[firstAtOrAfter(starts, position) - 1];
      return stretch !== undefined && position < stretch.end;
    },
    beginsIn({ start, end }) {
      return hasWithin(starts, { start, end });
    },
  };
}

/** Whether one of the ordered positions lies in the span. */
export function hasWithin(ordered: readonly number[], { start, end }: Span): boolean {
  return (ordered[firstAtOrAfter(ordered, start)] ?? Number.POSITIVE_INFINITY) < end;
}

/** Index of the first of the ordered numbers that is at least `position`; their count when none is. */
function firstAtOrAfter(ordered: readonly number[], position: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
