import { feedbackScore } from './feedback.ts';
import type { RankedText, Ranking } from './rank-texts.ts';
import { hasLongTexts, type TextIndex } from './text-index.ts';

/** An item as both words and meaning see it. */
export type FusedText = RankedText & {
  /** What the order goes by, in [0, 1] or a little above; without meaning, the lexical score. */
  readonly rank: number;
  /** Cosine of query and item; null when meaning was not asked or the item has no vector yet. */
  readonly similarity: number | null;
  /** How far the similarity exceeds that of the fifth most alike item; 0 without one, negative for an item below it. */
  readonly lead: number;
};

export type FuseParts = {
  readonly index: TextIndex;
  readonly ranking: Ranking;
  /** By item number; NaN for an unknown one. Null when meaning cannot be asked. */
  readonly similarities: Float32Array | null;
  /** How many items each of both sides may bring in. */
  readonly top: number;
};

/**
 * What meaning counts for among short texts: so much when one has all words of the query, so much when none has any. A passage that
 * answers in other words shares hardly one with the question, and what few it shares with others are there by chance.
 */
const MEANING_WEIGHT = { allWords: 0.3, noWords: 0.9 };
/** Among long texts a low share of words only says that the question was long. */
const MEANING_WEIGHT_LONG = 0.4;
/**
 * What the likeness to the first items counts for beside the query's own words, where texts are long (half, as RM3 is commonly used). Among passages it was seen to put
 * others on the same subject before the one that says what was asked (on derived questions, right first .86 became .82).
 */
const FEEDBACK_WEIGHT = 0.5;

/**
 * One order from two: the lexical score as a part of the best one, and the similarity as a part of the way from the mean to the best
 * (a convex combination; Bruch and others, "An Analysis of Fusion Functions for Hybrid Retrieval", 2023). The less of the query's words
 * a passage has, the more meaning counts, since the asker then seems to use other words than the texts do.
 * Among long texts, what comes first then lends its words to the lexical side, and the order is made once more.
 */
export function fuseRankings({ index, ranking, similarities, top }: FuseParts): readonly FusedText[] {
  const { ranked, words } = ranking;
  if (similarities === null) {
    return ranked.map((text) => ({ ...text, rank: text.score, similarity: null, lead: 0 }));
  }
  const { mean, best } = spreadOf(similarities);
  const alike = mostAlike(similarities, ranking.allowed, top);
  const fifth = similarities[alike[4] ?? alike.at(-1) ?? -1] ?? mean;
  const meaningWeight = hasLongTexts(index) ? MEANING_WEIGHT_LONG : meaningWeightAt(bestCoverage(ranking));

  const texts = candidates(ranking, alike, top).map((text) => {
    const similarity = similarities[text.item] ?? Number.NaN;
    if (Number.isNaN(similarity)) return { ...text, similarity: null, lead: 0, byMeaning: 0 };
    return {
      ...text,
      similarity,
      lead: similarity - fifth,
      byMeaning: best > mean ? (similarity - mean) / (best - mean) : 0,
    };
  });
  const bestScore = ranked[0]?.score ?? 0;
  const once = order(({ score }) => share(score, bestScore));
  if (!hasLongTexts(index)) return once;

  const likeness = feedbackScore({ index, ranked: once });
  const count = words.reduce((sum, word) => sum + word.count, 0);
  const mixed = texts.map((text) => (1 - FEEDBACK_WEIGHT) * share(text.score, count) + FEEDBACK_WEIGHT * likeness(text.item));
  const bestMixed = Math.max(...mixed);
  return order((_, i) => share(mixed[i] ?? 0, bestMixed));

  function order(byWords: (text: (typeof texts)[number], i: number) => number): readonly FusedText[] {
    return texts
      .map((text, i) => ({ ...text, rank: (1 - meaningWeight) * byWords(text, i) + meaningWeight * text.byMeaning }))
      .sort((a, b) => b.rank - a.rank || a.item - b.item);
  }
}

/** The largest share of the query's words that one of the first items has. */
function bestCoverage({ ranked }: Ranking): number {
  return ranked.slice(0, 10).reduce((most, { coverage }) => Math.max(most, coverage), 0);
}

function meaningWeightAt(coverage: number): number {
  return coverage * MEANING_WEIGHT.allWords + (1 - coverage) * MEANING_WEIGHT.noWords;
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

/** The best by words and the best by meaning, each once. */
function candidates(ranking: Ranking, alike: readonly number[], top: number): readonly RankedText[] {
  const ranked = ranking.ranked.slice(0, top);
  const known = new Set(ranked.map(({ item }) => item));
  return [...ranked, ...alike.filter((item) => !known.has(item)).map((item) => ranking.look(item))];
}

function mostAlike(similarities: Float32Array, allowed: Uint8Array | null, top: number): readonly number[] {
  const items: number[] = [];
  const floor = highFloor(similarities, allowed, top);
  // By index: an iterator's pair an item is more than a million passages can be given within milliseconds.
  for (let item = 0; item < similarities.length; item++) {
    if ((similarities[item] ?? -1) >= floor && allowed?.[item] !== 0) items.push(item);
  }
  return items.sort((a, b) => (similarities[b] ?? 0) - (similarities[a] ?? 0) || a - b).slice(0, top);
}

/** A similarity that at least `top` of the allowed items reach, if there are so many; found by counting, since sorting them all takes long. */
function highFloor(similarities: Float32Array, allowed: Uint8Array | null, top: number): number {
  const STEPS = 200;
  const steps = new Uint32Array(2 * STEPS + 1);
  for (let item = 0; item < similarities.length; item++) {
    const similarity = similarities[item] ?? Number.NaN;
    if (Number.isNaN(similarity) || allowed?.[item] === 0) continue;
    const step = Math.floor((Math.max(-1, Math.min(1, similarity)) + 1) * STEPS);
    steps[step] = (steps[step] ?? 0) + 1;
  }
  let reached = 0;
  for (let step = 2 * STEPS; step >= 0; step--) {
    reached += steps[step] ?? 0;
    if (reached >= top) return step / STEPS - 1;
  }
  return -1;
}

function spreadOf(similarities: Float32Array): { readonly mean: number; readonly best: number } {
  let sum = 0;
  let count = 0;
  let best = -1;
  for (const similarity of similarities) {
    if (Number.isNaN(similarity)) continue;
    sum += similarity;
    count++;
    best = Math.max(best, similarity);
  }
  return { mean: count > 0 ? sum / count : 0, best };
}
