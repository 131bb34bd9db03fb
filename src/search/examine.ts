import type { ExpandedBy, QueryWord } from './query-plan.ts';
import type { Segment } from './segment.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How one word of the query was met in one item. */
export type Meeting = {
  /** The alternative's weight, the best of those met. */
  readonly weight: number;
  readonly by: ExpandedBy;
  /** The numbers of the stored words, each once. */
  readonly words: readonly number[];
};

/** What a close look at one item shows. */
export type Examination = {
  /** Aligned with the words of the query; null for a word the item lacks. */
  readonly meetings: readonly (Meeting | null)[];
  /** How close together the words stand, in units of idf; 0 when at most one is met. */
  readonly proximity: number;
};

/** Which alternative begins with a stem. */
type Entry = { readonly word: number; readonly stems: readonly number[]; readonly weight: number; readonly by: ExpandedBy };

/** Looks items over for the words of one query. */
export function createExaminer(
  words: readonly QueryWord[],
  vocabulary: Vocabulary,
): (segment: Segment, item: number) => Examination {
  const entries = entriesByStem(words);
  return (segment, item) => {
    const met: { weight: number; by: ExpandedBy; words: Set<number> }[] = [];
    let proximity = 0;
    let last = { at: -1, word: -1 };
    const to = segment.streamStarts[item + 1] ?? 0;
    for (let at = segment.streamStarts[item] ?? 0; at < to; at++) {
      const stored = segment.stream[at] ?? 0;
      for (const entry of entries.get(vocabulary.stemOfWord(stored)) ?? []) {
        if (!fits(entry, segment, at, to, vocabulary)) continue;
        record(entry, segment.stream.subarray(at, at + entry.stems.length));
        if (last.word !== -1 && last.word !== entry.word && at > last.at)
          proximity += closeness(words, entry.word, last.word, at - last.at);
        last = { at: at + entry.stems.length - 1, word: entry.word };
      }
    }
    return { proximity, meetings: words.map((_, i) => (met[i] === undefined ? null : { ...met[i], words: [...met[i].words] })) };

    function record({ word, weight, by }: Entry, stored: Int32Array): void {
      const before = met[word];
      if (before === undefined) met[word] = { weight, by, words: new Set(stored) };
      else {
        for (const one of stored) before.words.add(one);
        if (weight > before.weight) {
          before.weight = weight;
          before.by = by;
        }
      }
    }
  };
}

/** Two words that follow each other count for the lesser idf of both, and less by the square of the distance. */
function closeness(words: readonly QueryWord[], a: number, b: number, distance: number): number {
  return Math.min(words[a]?.idf ?? 0, words[b]?.idf ?? 0) / (distance * distance);
}

function fits({ stems }: Entry, segment: Segment, at: number, to: number, vocabulary: Vocabulary): boolean {
  if (at + stems.length > to) return false;
  for (let i = 1; i < stems.length; i++) {
    if (vocabulary.stemOfWord(segment.stream[at + i] ?? 0) !== stems[i]) return false;
  }
  return true;
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
