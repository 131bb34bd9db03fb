import { LONG_FROM, SegmentBuilder } from './build-segment.ts';
import { frequencyOf, type PostingList, postingsOf, type Segment } from './segment.ts';
import { SoundIndex } from './sound-index.ts';
import { SpellingIndex } from './spelling-index.ts';
import { TopItems } from './top-items.ts';
import { Vocabulary } from './vocabulary.ts';

/** A segment with its place in the index: its item `i` is the index's item `base + i`. */
export type PlacedSegment = {
  readonly segment: Segment;
  readonly base: number;
  readonly topItems: TopItems;
};

/**
 * An index of texts that knows nothing of documents or outlets: texts in, item numbers out. Immutable but for what is known about
 * words, which only grows; adding texts makes a new index that shares the old segments.
 */
export type TextIndex = {
  readonly vocabulary: Vocabulary;
  readonly spelling: SpellingIndex;
  readonly sounds: SoundIndex;
  readonly segments: readonly PlacedSegment[];
  /** Number of items, from 0. */
  readonly size: number;
};

/** An index of no texts, to be extended by `withTexts`. */
export function emptyTextIndex(): TextIndex {
  return { vocabulary: new Vocabulary(), spelling: new SpellingIndex(), sounds: new SoundIndex(), segments: [], size: 0 };
}

/** The index with the texts as further items, the first of them numbered `index.size`. */
export function withTexts(index: TextIndex, texts: Iterable<string>): TextIndex {
  const known = index.vocabulary.size;
  const builder = new SegmentBuilder(index.vocabulary);
  for (const text of texts) builder.add(text);
  const segment = builder.build();
  // After building, which counts how often each word is written small.
  learnWords(index, known);
  if (segment.size === 0) return index;
  const placed = { segment, base: index.size, topItems: new TopItems(segment.size) };
  return { ...index, segments: [...index.segments, placed], size: index.size + segment.size };
}

function learnWords({ vocabulary, spelling, sounds }: TextIndex, from: number): void {
  spelling.add(from, vocabulary.size, (word) => vocabulary.wordAt(word));
  for (let word = from; word < vocabulary.size; word++) {
    if (vocabulary.isName(word)) sounds.add(word, vocabulary.wordAt(word));
  }
}

/** Inverse document frequency in nats, above 0 (the form of Lucene's BM25). */
export function idfOf(frequency: number, size: number): number {
  return Math.log(1 + Math.max(0, size - frequency + 0.5) / (frequency + 0.5));
}

/** Whether the items are long on average: about a topic rather than saying one thing. */
export function hasLongTexts({ segments, size }: TextIndex): boolean {
  return segments.reduce((sum, { segment }) => sum + segment.stream.length, 0) >= LONG_FROM * Math.max(1, size);
}

/** Number of items that hold a stem. */
export function itemsWith(index: TextIndex, stem: number): number {
  return index.segments.reduce((sum, { segment }) => sum + frequencyOf(segment, stem), 0);
}

/**
 * The segment that holds an item.
 *
 * @throws {RangeError} when the index has no such item.
 */
export function segmentOfItem({ segments, size }: TextIndex, item: number): PlacedSegment {
  const placed = segments.findLast(({ base }) => base <= item);
  if (placed === undefined || item >= size) throw new RangeError(`no item ${item} in an index of ${size}`);
  return placed;
}

/** The numbers of the words of an item, in order. */
export function wordsOfItem(index: TextIndex, item: number): readonly number[] {
  const { segment, base } = segmentOfItem(index, item);
  return [...segment.stream.subarray(segment.streamStarts[item - base] ?? 0, segment.streamStarts[item - base + 1] ?? 0)];
}

/** The postings in one segment of stems in a row: one stem's own, or the items that hold them side by side. */
export function postingsOfRow(vocabulary: Vocabulary, segment: Segment, stems: readonly number[]): PostingList {
  const lists = stems.map((stem) => postingsOf(segment, stem));
  const shortest = lists.reduce((a, b) => (b.to - b.from < a.to - a.from ? b : a));
  if (lists.length === 1) return shortest;
  const items: number[] = [];
  const impacts: number[] = [];
  let maxImpact = 0;
  for (let i = shortest.from; i < shortest.to; i++) {
    const item = shortest.items[i] ?? 0;
    if (!hasRow(segment, item, (word, place) => vocabulary.stemOfWord(word) === stems[place], stems.length)) continue;
    const impact = shortest.impacts[i] ?? 0;
    items.push(item);
    impacts.push(impact);
    maxImpact = Math.max(maxImpact, impact);
  }
  return { items: Int32Array.from(items), impacts: Uint8Array.from(impacts), from: 0, to: items.length, maxImpact };
}

/** Whether an item has `length` words in a row of which each fits its place. */
export function hasRow(segment: Segment, item: number, fits: (word: number, place: number) => boolean, length: number): boolean {
  const last = (segment.streamStarts[item + 1] ?? 0) - length;
  for (let at = segment.streamStarts[item] ?? 0; at <= last; at++) {
    let place = 0;
    while (place < length && fits(segment.stream[at + place] ?? 0, place)) place++;
    if (place === length) return true;
  }
  return false;
}
