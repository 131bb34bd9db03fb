import type { ExpandedBy, QueryWord } from './query-plan.ts';
import type { Segment } from './segment.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a close look at one item shows. */
export type Examination = {
  /** How surely the item has each word of the query: the weight of the best alternative met, 0 for none. In the query's order. */
  readonly weights: readonly number[];
  /** How close the words stand to those before them, each at its closest, in units of idf; 0 when at most one is met. */
  readonly proximity: number;
};

/** How one word of the query was met in one item. */
export type Meeting = {
  readonly by: ExpandedBy;
  /** The numbers of the stored words, each once, in the order of the item. */
  readonly words: readonly number[];
};

/** Looks items over for the words of one query. */
export type Examiner = {
  examine(segment: Segment, item: number): Examination;
  /** What {@link examine} found, in the query's order; null for a word the item lacks. */
  explain(segment: Segment, item: number): readonly (Meeting | null)[];
};

/** An alternative that begins with a certain stem. */
type Entry = { readonly word: number; readonly stems: readonly number[]; readonly weight: number; readonly by: ExpandedBy };

/** A power of two; two stems that share a place cost a look more and nothing else. */
const SOUGHT_SIZE = 4096;
const NONE: readonly Entry[] = [];

/** To be used before the vocabulary grows. */
export function createExaminer(words: readonly QueryWord[], vocabulary: Vocabulary): Examiner {
  const entries = entriesByStem(words);
  const stems = vocabulary.stemTable;
  // Most words of an item are none of the query's: a look into a few bytes tells, which one array a query can hold for any vocabulary.
  const sought = new Uint8Array(SOUGHT_SIZE);
  for (const stem of entries.keys()) sought[stem & (SOUGHT_SIZE - 1)] = 1;
  return { examine, explain };

  function examine(segment: Segment, item: number): Examination {
    const weights: number[] = new Array(words.length).fill(0);
    const nearest: number[] = new Array(words.length).fill(0);
    let lastAt = -1;
    let lastWord = -1;
    forEachMet(segment, item, ({ word, weight, stems: row }, at) => {
      if (weight > (weights[word] ?? 0)) weights[word] = weight;
      if (lastWord !== -1 && lastWord !== word && at > lastAt) {
        const near = closeness(word, lastWord, at - lastAt);
        if (near > (nearest[word] ?? 0)) nearest[word] = near;
      }
      lastAt = at + row.length - 1;
      lastWord = word;
    });
    return { weights, proximity: nearest.reduce((sum, near) => sum + near, 0) };
  }

  function explain(segment: Segment, item: number): readonly (Meeting | null)[] {
    const met = words.map((): { weight: number; by: ExpandedBy; words: Set<number> } => ({
      weight: 0,
      by: 'stem',
      words: new Set(),
    }));
    forEachMet(segment, item, ({ word, weight, by, stems: row }, at) => {
      const meeting = met[word];
      if (meeting === undefined) return;
      for (const stored of segment.stream.subarray(at, at + row.length)) meeting.words.add(stored);
      if (weight <= meeting.weight) return;
      meeting.weight = weight;
      meeting.by = by;
    });
    return met.map((meeting) => (meeting.words.size === 0 ? null : { by: meeting.by, words: [...meeting.words] }));
  }

  function forEachMet({ streamStarts, stream }: Segment, item: number, visit: (entry: Entry, at: number) => void): void {
    const to = streamStarts[item + 1] ?? 0;
    for (let at = streamStarts[item] ?? 0; at < to; at++) {
      const stem = stems[stream[at] ?? 0] ?? 0;
      if (sought[stem & (SOUGHT_SIZE - 1)] === 0) continue;
      for (const entry of entries.get(stem) ?? NONE) {
        if (entry.stems.length === 1 || standsAt(entry, stream, at, to)) visit(entry, at);
      }
    }
  }

  function standsAt(entry: Entry, stream: Int32Array, at: number, to: number): boolean {
    return at + entry.stems.length <= to && entry.stems.every((other, i) => stems[stream[at + i] ?? 0] === other);
  }

  /** Two words that follow each other count for the lesser idf of both, and less by the square of the distance. */
  function closeness(a: number, b: number, distance: number): number {
    return Math.min(words[a]?.idf ?? 0, words[b]?.idf ?? 0) / (distance * distance);
  }
}

function entriesByStem(words: readonly QueryWord[]): ReadonlyMap<number, readonly Entry[]> {
  const entries = new Map<number, Entry[]>();
  for (const [word, { alternatives }] of words.entries()) {
    for (const { stems, weight, by } of alternatives) {
      const [first] = stems;
      if (first === undefined) continue;
      const sharing = entries.get(first) ?? [];
      sharing.push({ word, stems, weight, by });
      entries.set(first, sharing);
    }
  }
  return entries;
}
