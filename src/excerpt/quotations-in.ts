import type { Span } from '../model/span.ts';

const CLOSES: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['"', '"'],
]);
const DOUBLE_MARK = /["“”„«»]/g;
const SINGLE_MARK = /[‘’]/g;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const DIGIT = /\p{N}/u;
const SPACE = /\s/;
const SPACE_OR_OPENER = /[\s([{–—-]/;

/**
 * The outermost quotations of a text, marks included, in order and apart. One that opens and is never closed ends at
 * `Infinity`, one that was opened before the text starts at `-Infinity`: nothing cut from this text holds either whole.
 *
 * Told by marks alone. A mark that opens an open quotation once more, as each paragraph of a long one does, continues it.
 * Single marks count only as a pair, since half of one is an apostrophe more often than not; straight single ones never do.
 */
export function quotationsIn(text: string): readonly Span[] {
  const doubles = doubleQuotations(text);
  const singles = singleQuotations(text, doubles);
  const outermost = doubles.filter(({ start }) => !isInsideQuotation(singles, start));
  return [...singles, ...outermost].sort((a, b) => a.start - b.start);
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

function doubleQuotations(text: string): readonly Span[] {
  const found: Span[] = [];
  let open: { readonly mark: string; readonly at: number } | null = null;
  for (const { 0: mark, index } of text.matchAll(DOUBLE_MARK)) {
    if (open === null) {
      if (CLOSES.has(mark) && (mark !== '"' || opensStraight(text, index))) open = { mark, at: index };
      else if (found.length === 0 && (mark !== '"' || closesStraight(text, index))) {
        found.push({ start: Number.NEGATIVE_INFINITY, end: index + 1 });
      }
    } else if (CLOSES.get(open.mark)?.includes(mark) && !(mark === '"' && reopensStraight(text, index))) {
      found.push({ start: open.at, end: index + 1 });
      open = null;
    }
  }
  if (open !== null) found.push({ start: open.at, end: Number.POSITIVE_INFINITY });
  return found;
}

/** Pairs of single marks of which neither stands inside a double quotation, so that none overlaps another in part. */
function singleQuotations(text: string, doubles: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  let open: number | null = null;
  for (const { 0: mark, index } of text.matchAll(SINGLE_MARK)) {
    if (isInsideQuotation(doubles, index)) continue;
    const before = text.charAt(index - 1);
    const after = text.charAt(index + 1);
    // A digit after the mark is a year without its century: the ‘90s.
    if (mark === '‘' && open === null && after !== '' && !SPACE.test(after) && !DIGIT.test(after)) open = index;
    if (mark === '’' && open !== null && !LETTER_OR_DIGIT.test(after) && !SPACE.test(before)) {
      found.push({ start: open, end: index + 1 });
      open = null;
    }
  }
  return found;
}

/** A straight mark looks the same on both sides: what stands next to it tells which one it is. */
function opensStraight(text: string, index: number): boolean {
  const before = text.charAt(index - 1);
  return reopensStraight(text, index) || (!LETTER_OR_DIGIT.test(before) && LETTER_OR_DIGIT.test(text.charAt(index + 1)));
}

function reopensStraight(text: string, index: number): boolean {
  const before = text.charAt(index - 1);
  const after = text.charAt(index + 1);
  return (before === '' || SPACE_OR_OPENER.test(before)) && after !== '' && !SPACE.test(after);
}

/** After a digit it is a sign for inches or seconds. */
function closesStraight(text: string, index: number): boolean {
  const before = text.charAt(index - 1);
  return before !== '' && !SPACE.test(before) && !DIGIT.test(before);
}
