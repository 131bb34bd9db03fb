import type { Span } from '../model/span.ts';

/** The same stretch counted from another origin; `by` is added to both ends. */
export function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
