import type { ParsingResult, Refiner } from 'chrono-node';
import { ReadResult } from '../read-result.ts';
import type { Reading } from '../reading.ts';

const DASHED = /^\s?[-\u2010-\u2015\u2212]\s?$/;
const WORDED = /^,?\s(?:to|until|till|through|up to)\s$/i;
const PAIRED = /^,?\sand\s$/i;
const OPENED = /\b(?:from|between)\s+(?:the\s+)?$/i;
const OPENING_CHARS = 'between the '.length + 2;
const OPEN_END = /^\s(?:until|till|onwards?)\b/i;

/**
 * `from 2011 to 2013`, `between 2011 and 2013`, `May–July 2010` become one range; `2011 and 2013` stay two dates. `From 1998
 * until his death` is a range whose end the words name later or not at all: the next date of the same clause, which also stays
 * a date of its own.
 */
export const joinRanges: Refiner = {
  refine({ text }, results) {
    const joined: ParsingResult[] = [];
    for (const [at, result] of results.entries()) {
      const last = joined.at(-1);
      const next = results[at + 1];
      const range = result instanceof ReadResult ? (last instanceof ReadResult ? closeRange(text, last, result) : null) : null;
      if (range !== null) joined[joined.length - 1] = range;
      else joined.push(result instanceof ReadResult ? openRange(text, result, next) : result);
    }
    return joined;
  },
};

function closeRange(text: string, from: ReadResult, to: ReadResult): ReadResult | null {
  if (!isPeriod(from.reading) || !isPeriod(to.reading) || to.index - from.endIndex > 10) return null;
  const between = text.slice(from.endIndex, to.index);
  const opening = OPENED.exec(text.slice(Math.max(0, from.index - OPENING_CHARS), from.index))?.[0] ?? '';
  const paired = PAIRED.test(between) && /^between/i.test(opening);
  if (!DASHED.test(between) && !WORDED.test(between) && !paired) return null;
  return rangeAt(text, { start: from.index - opening.length, end: to.endIndex, like: from, from: from.reading, to: to.reading });
}

function openRange(text: string, from: ReadResult, next: ParsingResult | undefined): ReadResult {
  const opening = OPENED.exec(text.slice(Math.max(0, from.index - OPENING_CHARS), from.index))?.[0] ?? '';
  const until = OPEN_END.exec(text.slice(from.endIndex, from.endIndex + 12))?.[0];
  if (!/^from/i.test(opening) || until === undefined || !isPeriod(from.reading)) return from;
  const start = from.index - opening.length;
  const end = from.endIndex + until.length;
  // A date right behind "until" closes the range itself.
  if (next !== undefined && next.index <= end + 1) return from;
  const to =
    next instanceof ReadResult && isPeriod(next.reading) && endsClause(text.slice(end, next.index)) ? next.reading : null;
  return rangeAt(text, { start, end, like: from, from: from.reading, to });
}

/** Between "until" and the date that closes the range: one event, no stop, no comma. */
function endsClause(between: string): boolean {
  return between.length <= 100 && /^[^.,;:!?\n]*\b(?:in|on|of)\s$/.test(between);
}

function isPeriod({ kind }: Reading): boolean {
  return kind === 'day' || kind === 'month' || kind === 'season' || kind === 'year' || kind === 'decade' || kind === 'century';
}

type RangeParts = {
  readonly start: number;
  readonly end: number;
  readonly like: ReadResult;
  readonly from: Reading;
  readonly to: Reading | null;
};

function rangeAt(text: string, { start, end, like, from, to }: RangeParts): ReadResult {
  return new ReadResult({
    reference: like.reference,
    index: start,
    text: text.slice(start, end),
    reading: { kind: 'range', from, to },
    qualifier: null,
  });
}
