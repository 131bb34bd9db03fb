import type { ParsedQuery } from './parse-query.ts';
import { type PostingList, postingsOf, type Segment } from './segment.ts';
import { hasRow, type TextIndex } from './text-index.ts';
import { ABSENT } from './vocabulary.ts';

/**
 * The items that a query's phrases and excluded words leave, out of those in `keep`.
 *
 * @returns 1 for each of them; `keep` itself, which may be null for "all", when the query has neither.
 */
export function requiredItems(index: TextIndex, query: ParsedQuery, keep: Uint8Array | null): Uint8Array | null {
  if (query.phrases.length === 0 && query.excluded.length === 0) return keep;
  let allowed = keep?.slice() ?? new Uint8Array(index.size).fill(1);
  for (const phrase of query.phrases) {
    const having = new Uint8Array(index.size);
    for (const item of itemsHaving(index, phrase)) having[item] = allowed[item] ?? 0;
    allowed = having;
  }
  for (const words of query.excluded) for (const item of itemsWithout(index, words)) allowed[item] = 0;
  return allowed;
}

/** A single excluded word takes its other forms with it (-tunnel, tunnels); a run of words is meant as it is written. */
function itemsWithout(index: TextIndex, words: readonly string[]): Iterable<number> {
  const [only] = words;
  return words.length === 1 && only !== undefined ? itemsOfStem(index, only) : itemsHaving(index, words);
}

function* itemsOfStem({ segments, vocabulary }: TextIndex, key: string): Iterable<number> {
  const stem = vocabulary.stemIdOf(key);
  for (const { segment, base } of segments) yield* itemsIn(postingsOf(segment, stem), base);
}

/** The items that hold the words in a row, as written but for case, accents and apostrophes. */
function* itemsHaving({ segments, vocabulary }: TextIndex, keys: readonly string[]): Iterable<number> {
  const words = keys.map((key) => vocabulary.idOf(key));
  if (words.includes(ABSENT)) return;
  for (const { segment, base } of segments) {
    for (const item of itemsIn(
      rarest(
        segment,
        words.map((word) => vocabulary.stemOfWord(word)),
      ),
      0,
    )) {
      if (hasRow(segment, item, (word, place) => word === words[place], words.length)) yield base + item;
    }
  }
}

function rarest(segment: Segment, stems: readonly number[]): PostingList {
  return stems.map((stem) => postingsOf(segment, stem)).reduce((a, b) => (b.to - b.from < a.to - a.from ? b : a));
}

function* itemsIn(list: PostingList, base: number): Iterable<number> {
  for (let i = list.from; i < list.to; i++) yield base + (list.items[i] ?? 0);
}
