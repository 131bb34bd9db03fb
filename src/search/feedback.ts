import { positionOf, postingsOf } from './segment.ts';
import { isStopWord } from './stop-words.ts';
import { idfOf, itemsWith, segmentOfItem, type TextIndex } from './text-index.ts';

/** How many of the first items are taken to be about what was asked. */
const TRUSTED = 5;
/** How many of their words are looked for in the others. */
const MAX_TERMS = 30;
/** A word in more of the items than this says nothing about what was asked. */
const COMMON = 0.15;

export type FeedbackParts = {
  readonly index: TextIndex;
  /** Best first. */
  readonly ranked: readonly { readonly item: number; readonly rank: number }[];
};

/**
 * How much an item speaks like the first ones do: pseudo-relevance feedback (RM3 of Abdul-Jaleel and others, 2004). The asker's few words
 * are joined by those that the best items share, each by how often it stands there.
 *
 * @returns a score for an item, at least 0, comparable between items of one call.
 */
export function feedbackScore(parts: FeedbackParts): (item: number) => number {
  const { index } = parts;
  const terms = termsOf(parts);
  const total = terms.reduce((sum, { share }) => sum + share, 0);
  return (item) => {
    const { segment, base } = segmentOfItem(index, item);
    let score = 0;
    for (const { stem, share, idf } of terms) {
      const list = postingsOf(segment, stem);
      const at = positionOf(list, item - base);
      if (at >= 0) score += ((share / total) * idf * (list.impacts[at] ?? 0)) / 255;
    }
    return score;
  };
}

type Term = { readonly stem: number; readonly share: number; readonly idf: number };

/** The most telling words of the trusted items. */
function termsOf({ index, ranked }: FeedbackParts): readonly Term[] {
  const { vocabulary } = index;
  const trusted = ranked.slice(0, TRUSTED).filter(({ rank }) => rank > 0);
  const trust = trusted.reduce((sum, { rank }) => sum + rank, 0);
  const shares = new Map<number, number>();
  for (const { item, rank } of trusted) {
    const { segment, base } = segmentOfItem(index, item);
    const from = segment.streamStarts[item - base] ?? 0;
    const to = segment.streamStarts[item - base + 1] ?? 0;
    for (const word of segment.stream.subarray(from, to)) {
      if (isStopWord(vocabulary.wordAt(word))) continue;
      const stem = vocabulary.stemOfWord(word);
      shares.set(stem, (shares.get(stem) ?? 0) + rank / trust / (to - from));
    }
  }
  return [...shares]
    .map(([stem, share]) => ({ stem, share, frequency: itemsWith(index, stem) }))
    .filter(({ frequency }) => frequency <= COMMON * index.size)
    .map(({ stem, share, frequency }) => ({ stem, share, idf: idfOf(frequency, index.size) }))
    .sort((a, b) => b.share * b.idf - a.share * a.idf)
    .slice(0, MAX_TERMS);
}
