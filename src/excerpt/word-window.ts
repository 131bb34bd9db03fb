import type { Span } from '../model/span.ts';
import type { Graphemes } from './graphemes-of.ts';
import { splitsPair } from './splits-pair.ts';

/**
 * How far, in UTF-16 units, a word bound is looked for before a cut falls inside a word: longer than any English word, shorter
 * than what a text without spaces would lose.
 */
const REACH = 40;
const SPACE = /\s/;
/** Words of scripts that write no spaces; the language is named so that the machine's own plays no part. */
const words = new Intl.Segmenter('en', { granularity: 'word' });

export type WordWindowRequest = {
  readonly text: string;
  /** Part of the text, neither end on white space. */
  readonly room: Span;
  /** Part of the room. */
  readonly anchor: Span;
  /** At least 2, so that each code point fits. */
  readonly maxChars: number;
  /** Those of the text. */
  readonly graphemes: Graphemes;
};

/**
 * A part of `room` of at most `maxChars` that holds `anchor`, between word bounds where one is within reach, else between
 * graphemes: from the start of the room when that holds the anchor, up to its end when that does, else with the anchor in the
 * middle. Where a grapheme is longer than `maxChars`, the first one that fits stands in; where none does, a part of a
 * grapheme is shown between whole code points, since the limit is a right of the source's owner and holds always.
 */
export function wordWindow({ text, room: { start, end }, anchor, maxChars, graphemes }: WordWindowRequest): Span {
  const room = { start: graphemes.floor(start), end: graphemes.ceil(end) };
  const first = graphemes.floor(anchor.start);
  const whole = graphemes.ceil(anchor.end);
  const last = whole - first <= maxChars ? whole : graphemes.ceil(first + 1);
  const fallback = { text, room, from: first, maxChars, graphemes };
  if (last - first > maxChars) return firstThatFits(fallback);

  const target = startOf({ room, first, last, maxChars });
  const from = target === room.start ? target : wordStart({ text, from: target, latest: first, graphemes });
  const limit = Math.min(from + maxChars, room.end);
  const to = limit === room.end ? limit : wordEnd({ text, from: limit, earliest: last, graphemes });
  const window = trim(text, { start: from, end: to }, graphemes);
  return window.start < window.end ? window : firstThatFits(fallback);
}

function startOf({ room, first, last, maxChars }: { room: Span; first: number; last: number; maxChars: number }): number {
  if (last - room.start <= maxChars) return room.start;
  if (room.end - first <= maxChars) return room.end - maxChars;
  return first - Math.floor((maxChars - (last - first)) / 2);
}

type Snap = { readonly text: string; readonly from: number; readonly graphemes: Graphemes };

function wordStart({ text, from, latest, graphemes }: Snap & { readonly latest: number }): number {
  const furthest = Math.min(latest, from + REACH);
  for (let at = from; at <= furthest; at += 1) {
    if (SPACE.test(text.charAt(at - 1)) && !SPACE.test(text.charAt(at)) && graphemes.isBound(at)) return at;
  }
  const next = wordBounds(text, from).find((at) => at >= from && graphemes.isBound(at));
  if (next !== undefined && next <= furthest) return next;
  return Math.min(graphemes.ceil(from), latest);
}

function wordEnd({ text, from, earliest, graphemes }: Snap & { readonly earliest: number }): number {
  const nearest = Math.max(earliest, from - REACH);
  for (let at = from; at >= nearest; at -= 1) {
    if (SPACE.test(text.charAt(at)) && !SPACE.test(text.charAt(at - 1)) && graphemes.isBound(at)) return at;
  }
  const before = wordBounds(text, from).findLast((at) => at <= from && graphemes.isBound(at));
  if (before !== undefined && before >= nearest) return before;
  return Math.max(graphemes.floor(from), earliest);
}

/** Word bounds near an offset; only the neighbourhood is segmented, since each question costs as much as the text is long. */
function wordBounds(text: string, offset: number): readonly number[] {
  const from = Math.max(offset - 2 * REACH, 0);
  const near = text.slice(from, offset + 2 * REACH);
  return [...words.segment(near)].map(({ index }) => from + index).slice(from === 0 ? 0 : 1);
}

/** Without blank graphemes at either end: a line end of two units goes whole, a space with an accent on it stays. */
function trim(text: string, { start, end }: Span, graphemes: Graphemes): Span {
  let from = start;
  for (let next = graphemes.ceil(from + 1); from < end && isBlank(text, from, next); next = graphemes.ceil(from + 1)) from = next;
  let to = end;
  for (let next = graphemes.floor(to - 1); to > from && isBlank(text, next, to); next = graphemes.floor(to - 1)) to = next;
  return { start: from, end: to };
}

function isBlank(text: string, start: number, end: number): boolean {
  return text.slice(start, end).trim() === '';
}

type Fallback = Omit<WordWindowRequest, 'anchor'> & { readonly from: number };

/** As many graphemes as fit, from the first one that does and is not blank; looked for from `from` on, then from the start. */
function firstThatFits({ text, room, from, maxChars, graphemes }: Fallback): Span {
  for (const origin of [from, 0]) {
    for (let at = origin; at < text.length; at = graphemes.ceil(at + 1)) {
      const next = graphemes.ceil(at + 1);
      if (next - at > maxChars || isBlank(text, at, next)) continue;
      return trim(text, { start: at, end: graphemes.floor(Math.min(at + maxChars, text.length)) }, graphemes);
    }
  }
  const end = Math.min(from + maxChars, room.end);
  return { start: from, end: splitsPair(text, end) ? end - 1 : end };
}
