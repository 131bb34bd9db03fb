import type { ParsingResult, Refiner } from 'chrono-node';
import { ReadResult } from '../reading.ts';

const DASHED = /^\s?[-‐-―−]\s?$/u;
const WORDED = /^\s(?:to|until|till|through)\s$/i;
const PAIRED = /^\sand\s$/i;

/** `1998–2020`, `from 2011 to 2013`, `between 2011 and 2013` become one range; `2011 and 2013` stay two dates. */
export const joinRanges: Refiner = {
  refine(context, results) {
    const joined: ParsingResult[] = [];
    for (const result of results) {
      const last = joined.at(-1);
      const range = last instanceof ReadResult && result instanceof ReadResult ? rangeOf(context.text, last, result) : null;
      if (range === null) joined.push(result);
      else joined[joined.length - 1] = range;
    }
    return joined;
  },
};

function rangeOf(text: string, from: ReadResult, to: ReadResult): ReadResult | null {
  if (from.reading.kind === 'range' || to.reading.kind === 'range') return null;
  const between = text.slice(from.endIndex, to.index);
  if (!DASHED.test(between) && !WORDED.test(between) && !(PAIRED.test(between) && opens(text, from.index))) return null;
  return new ReadResult({
    reference: from.reference,
    index: from.index,
    text: text.slice(from.index, to.endIndex),
    reading: { kind: 'range', from: from.reading, to: to.reading },
    qualifier: null,
  });
}

function opens(text: string, index: number): boolean {
  return /\bbetween\s$/i.test(text.slice(Math.max(0, index - 8), index));
}
