import type { AliasTable } from './aliases.ts';
import { createExaminer, type Examination, type Meeting } from './examine.ts';
import type { ParsedQuery } from './parse-query.ts';
import { planQuery } from './plan-query.ts';
import type { QueryWord } from './query-plan.ts';
import { requiredItems } from './required-items.ts';
import { type PlacedSegment, postingsOfRow, type TextIndex } from './text-index.ts';
import { bestIn, type Slot } from './top-items.ts';

/** An item with its lexical score and what it was found by. */
export type RankedText = Examination & {
  readonly item: number;
  /** In units of idf, so that scores of one query can be compared; 0 without any word of the query. */
  readonly score: number;
  /** The share of the query's words that the item has, each by how telling it is; in [0, 1]. */
  readonly coverage: number;
};

export type Ranking = {
  readonly words: readonly QueryWord[];
  /** The items with a word of the query, best first, items of equal score in rising order. */
  readonly ranked: readonly RankedText[];
  /** 1 for each item that may be found; null lets all be. */
  readonly allowed: Uint8Array | null;
  /** The same for any one item, ranked or not. */
  look(item: number): RankedText;
  /** Which stored words stood for each of `words` in an item. */
  explain(item: number): readonly (Meeting | null)[];
};

export type RankRequest = {
  readonly index: TextIndex;
  readonly query: ParsedQuery;
  /** The query's text, which the offsets of `query` refer to. */
  readonly text: string;
  readonly aliases: AliasTable;
  /** Whether a folded word is known from elsewhere, and so no misspelling; when left out, none is. */
  knows?(word: string): boolean;
  /** 1 for each item that may be found; null lets all be. */
  readonly keep: Uint8Array | null;
  /** How many items are looked at closely and returned at most. */
  readonly top: number;
};

/** What the nearness of the query's words adds, in parts of their own score. */
const PROXIMITY_WEIGHT = 0.2;

type SlottedSegment = PlacedSegment & { readonly slots: readonly Slot[] };

/** Ranks the items of an index by the words of a query. Phrases and excluded words leave out the items that break them. */
export function rankTexts({ keep, top, ...plan }: RankRequest): Ranking {
  const { index, query } = plan;
  const words = planQuery(plan);
  const allowed = requiredItems(index, query, keep);
  const segments = index.segments.map((placed) => ({ ...placed, slots: slotsOf(words, placed, index) }));
  const examiner = createExaminer(words, index.vocabulary);
  const total = words.reduce((sum, { idf }) => sum + idf, 0);

  const candidates = segments.flatMap((segment) => findIn(segment, allowed, top)).sort(byScore);
  const ranked = candidates.slice(0, top).map(({ item, score, segment }) => close(item, score, segment));
  return { words, ranked: ranked.sort(byScore), allowed, look, explain };

  function look(item: number): RankedText {
    const segment = segmentWith(item);
    const score = segment.slots.reduce((sum, slot) => sum + bestIn(slot, item - segment.base), 0);
    return close(item, score, segment);
  }

  function explain(item: number): readonly (Meeting | null)[] {
    const { segment, base } = segmentWith(item);
    return examiner.explain(segment, item - base);
  }

  function segmentWith(item: number): SlottedSegment {
    const segment = segments.findLast(({ base }) => base <= item);
    if (segment === undefined) throw new RangeError(`no item ${item} in an index of ${index.size}`);
    return segment;
  }

  function close(item: number, score: number, { segment, base }: PlacedSegment): RankedText {
    const { weights, proximity } = examiner.examine(segment, item - base);
    let covered = 0;
    for (let i = 0; i < weights.length; i++) covered += (weights[i] ?? 0) * (words[i]?.idf ?? 0);
    return {
      item,
      score: score + PROXIMITY_WEIGHT * proximity,
      coverage: total > 0 ? covered / total : 0,
      weights,
      proximity,
    };
  }
}

type Ordered = { readonly item: number; readonly score: number };

function byScore(a: Ordered, b: Ordered): number {
  return b.score - a.score || a.item - b.item;
}

function slotsOf(words: readonly QueryWord[], { segment }: PlacedSegment, { vocabulary }: TextIndex): readonly Slot[] {
  return words.map(({ alternatives, idf, count }) =>
    alternatives.map(({ stems, weight }) => ({
      list: postingsOfRow(vocabulary, segment, stems),
      weight: (weight * idf * count) / 255,
    })),
  );
}

function findIn(segment: SlottedSegment, allowed: Uint8Array | null, top: number) {
  const { base, slots, topItems } = segment;
  const keep = allowed?.subarray(base, base + segment.segment.size) ?? null;
  return topItems.find(slots, keep, top).map(({ item, score }) => ({ item: base + item, score, segment }));
}
