import type { Span } from '../model/span.ts';

/** Where a part of a text may start and where it may end; both ascending, neither on white space. */
export type Bounds = {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

const CLAUSE_MARK = /[;:,–—-]/g;
const CLOSER = /[”’"'»)\]]/;
const SPACE = /\s/;
const DIGIT = /\p{N}/u;
const CONJUNCTION =
  /(?<=\s)(?:and|or|but|nor|yet|so|because|since|although|though|while|whereas|if|unless|until|when|where|after|before|as|that|which|who)(?=\s)/gi;

/**
 * Clause bounds inside a text by its punctuation: after a semicolon, colon or comma that white space follows, and on both sides
 * of a dash. Not after the comma of a date or a number (“January 3, 2020”), not at a hyphen or a range (“2011–2013”).
 */
export function clauseBounds(text: string): Bounds {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: mark, index } of text.matchAll(CLAUSE_MARK)) {
    const isDash = mark === '–' || mark === '—' || mark === '-';
    const after = isDash ? index + 1 : skip(text, index + 1, CLOSER);
    const next = skip(text, after, SPACE);
    if (isDash) {
      const spaced = SPACE.test(text.charAt(index - 1)) && next > after;
      if (!spaced && mark !== '—') continue;
      ends.push(skipBack(text, index, SPACE));
    } else {
      if (next === after || (mark === ',' && DIGIT.test(text.charAt(next)))) continue;
      ends.push(after);
    }
    starts.push(next);
  }
  return { starts: ascending(starts), ends: ascending(ends) };
}

/** Weaker bounds for a text whose clauses are too long: those of its clauses, and before conjunctions, and around quotations. */
export function phraseBounds(text: string, quotations: readonly Span[]): Bounds {
  const clauses = clauseBounds(text);
  const starts = [...clauses.starts];
  const ends = [...clauses.ends];
  for (const { index } of text.matchAll(CONJUNCTION)) {
    starts.push(index);
    ends.push(skipBack(text, index, SPACE));
  }
  for (const { start, end } of quotations) {
    // Only where white space sets the quotation off from the word beside it.
    if (start > 0 && SPACE.test(text.charAt(start - 1))) {
      starts.push(start);
      ends.push(skipBack(text, start, SPACE));
    }
    if (end < text.length && SPACE.test(text.charAt(end))) {
      starts.push(skip(text, end, SPACE));
      ends.push(end);
    }
  }
  return { starts: ascending(starts), ends: ascending(ends) };
}

function skip(text: string, from: number, what: RegExp): number {
  let at = from;
  while (at < text.length && what.test(text.charAt(at))) at += 1;
  return at;
}

function skipBack(text: string, from: number, what: RegExp): number {
  let at = from;
  while (at > 0 && what.test(text.charAt(at - 1))) at -= 1;
  return at;
}

function ascending(offsets: readonly number[]): readonly number[] {
  return [...new Set(offsets)].sort((a, b) => a - b);
}
