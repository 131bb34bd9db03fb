import type { Span } from '../model/span.ts';
import { quotationsOf } from './quotation-marks.ts';

/**
 * The outermost quotations of a text, marks included, in order and apart. One that opens and is never closed ends at
 * `Infinity`, one that was opened before the text starts at `-Infinity`: nothing cut from this text holds either whole.
 *
 * A closing mark that nothing opened says that the text begins inside a quotation only when no other mark stands before it;
 * later it is a slip of the pen, and closes nothing.
 */
export function quotationsIn(text: string): readonly Span[] {
  const { whole, unclosed, unopened } = quotationsOf(text, { start: 0, end: text.length });
  const opened = [...whole, ...unclosed.map((start) => ({ start, end: Number.POSITIVE_INFINITY }))].toSorted(
    (a, b) => a.start - b.start,
  );
  const [stray] = unopened;
  const outermost: Span[] = [];
  if (stray !== undefined && stray < (opened[0]?.start ?? Number.POSITIVE_INFINITY)) {
    outermost.push({ start: Number.NEGATIVE_INFINITY, end: stray + 1 });
  }
  for (const quotation of opened) {
    // Quotations nest, they never overlap in part: one that starts inside another stands inside it.
    if (quotation.start >= (outermost.at(-1)?.end ?? 0)) outermost.push(quotation);
  }
  return outermost;
}

/** Whether `offset` stands inside one of the quotations, which are in order and apart: a cut there would tear it. */
export function isInsideQuotation(quotations: readonly Span[], offset: number): boolean {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((quotations[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const next = quotations[low];
  return next !== undefined && next.start < offset;
}
