import type { Span } from '../model/span.ts';
import type { Bounds } from './clause-bounds.ts';

/** A part of a text that may be shown. */
export type Window = Span & {
  /** How many spans of the focus it holds whole; at least 1. */
  readonly held: number;
  /** It starts where a window best starts. */
  readonly opens: boolean;
};

/**
 * The best window between two of the bounds that is at least `minChars` and at most `maxChars` long and holds a span of the
 * focus: the most of the focus, then one that starts at `opening`, then the longest, then the
 * first. Null when there is none. Linear in the number of bounds and spans.
 *
 * @param focus in order, none overlapping another.
 */
export function widestWindow({
  bounds: { starts, ends },
  focus,
  opening,
  minChars,
  maxChars,
}: {
  bounds: Bounds;
  focus: readonly Span[];
  opening: number | null;
  minChars: number;
  maxChars: number;
}): Window | null {
  let best: Window | null = null;
  let endsWithin = 0;
  let focusBefore = 0;
  let focusUpTo = 0;
  for (const start of starts) {
    while (reaches(ends[endsWithin], start + maxChars)) endsWithin += 1;
    const end = ends[endsWithin - 1];
    if (end === undefined || end <= start || end - start < minChars) continue;
    while (reaches(focus[focusBefore]?.start, start - 1)) focusBefore += 1;
    while (reaches(focus[focusUpTo]?.end, end)) focusUpTo += 1;
    const held = focusUpTo - focusBefore;
    if (held < 1) continue;
    const window = { start, end, held, opens: start === opening };
    if (best === null || isBetter(window, best)) best = window;
  }
  return best;
}

/** Whether `window` is to be preferred to one that was found before it. */
export function isBetter(window: Window, other: Window): boolean {
  if (window.held !== other.held) return window.held > other.held;
  if (window.opens !== other.opens) return window.opens;
  return window.end - window.start > other.end - other.start;
}

function reaches(offset: number | undefined, limit: number): boolean {
  return offset !== undefined && offset <= limit;
}
