import type { AliasTable } from './aliases.ts';
import { createExaminer, type Examination } from './examine.ts';
import type { ParsedQuery } from './parse-query.ts';
import { planQuery } from './plan-query.ts';
import type { QueryWord } from './query-plan.ts';
import { requiredItems } from './required-items.ts';
import { type PlacedSegment, postingsOfRow, type TextIndex } from './text-index.ts';
import type { Candidate, Slot } from './top-items.ts';

/** An item with its lexical score and what it was found by. */
export type RankedText = Examination & {
  readonly item: number;
  /** In units of idf, so that scores of one query can be compared; above 0. */
  readonly score: number;
  /** The share of the query's words that the item has, each by how telling it is; in [0, 1]. */
  readonly coverage: number;
};

export type Ranking = {
  readonly words: readonly QueryWord[];
  /** Best first. */
  readonly ranked: readonly RankedText[];
};

export type RankRequest = {
  readonly index: TextIndex;
  readonly query: ParsedQuery;
  /** The query's text, which the offsets of `query` refer to. */
  readonly text: string;
  readonly aliases: AliasTable;
  /** 1 for each item that may be found; null lets all be. */
  readonly keep: Uint8Array | null;
  /** How many items are looked at closely and returned at most. */
  readonly top: number;
};

/** What the nearness of the query's words adds, in parts of their own score. */
const PROXIMITY_WEIGHT = 0.1;

/** Ranks the items of an index by the words of a query. Phrases and excluded words leave out the items that break them. */
export function rankTexts({ index, query, text, aliases, keep, top }: RankRequest): Ranking {
  const words = planQuery({ query, text, index, aliases });
  const allowed = requiredItems(index, query, keep);
  const candidates = index.segments.flatMap((placed) => findIn(index, placed, words, allowed, top));
  candidates.sort((a, b) => b.score - a.score || a.item - b.item);
  const examine = createExaminer(words, index.vocabulary);
  const total = words.reduce((sum, { idf }) => sum + idf, 0);
  const ranked = candidates.slice(0, top).map(({ item, score, placed }) => {
    const seen = examine(placed.segment, item - placed.base);
    const covered = seen.meetings.reduce((sum, met, i) => sum + (met?.weight ?? 0) * (words[i]?.idf ?? 0), 0);
    return { ...seen, item, score: score + PROXIMITY_WEIGHT * seen.proximity, coverage: total > 0 ? covered / total : 0 };
  });
  ranked.sort((a, b) => b.score - a.score || a.item - b.item);
  return { words, ranked };
}

function findIn(
  { vocabulary }: TextIndex,
  placed: PlacedSegment,
  words: readonly QueryWord[],
  allowed: Uint8Array | null,
  top: number,
): readonly (Candidate & { readonly placed: PlacedSegment })[] {
  const { segment, base, topItems } = placed;
  const slots = words.map(({ alternatives, idf, count }): Slot => {
    return alternatives.map(({ stems, weight }) => ({
      list: postingsOfRow(vocabulary, segment, stems),
      weight: (weight * idf * count) / 255,
    }));
  });
  const keep = allowed?.subarray(base, base + segment.size) ?? null;
  return topItems.find(slots, keep, top).map(({ item, score }) => ({ item: base + item, score, placed }));
}
