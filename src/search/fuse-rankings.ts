import type { RankedText, Ranking } from './rank-texts.ts';

/** An item as both words and meaning see it. */
export type FusedText = RankedText & {
  /** What the order goes by, in [0, 1] or a little above; without meaning, the lexical score. */
  readonly rank: number;
  /** Cosine of query and item; null when meaning was not asked or the item has no vector yet. */
  readonly similarity: number | null;
};

export type FuseParts = {
  readonly ranking: Ranking;
  /** By item number; NaN for an unknown one. Null when meaning cannot be asked. */
  readonly similarities: Float32Array | null;
  /** How many items each of both sides may bring in. */
  readonly top: number;
};

/** What meaning counts for when an item has all words of the query; when none has any of them, it counts for this much more. */
const MEANING_WEIGHT = 0.4;
const MEANING_WEIGHT_WITHOUT_WORDS = 0.2;
/** Of the highest score that is thinkable, good passages reach about this much. */
const GOOD_SCORE = 0.4;

/**
 * One order from two: the lexical score as a part of the best one, and the similarity as a part of the way from the mean to the best.
 * The less of the query's words the texts have, the more meaning counts, since the asker then seems to use other words than they do.
 */
export function fuseRankings({ ranking, similarities, top }: FuseParts): readonly FusedText[] {
  const { ranked, highest } = ranking;
  if (similarities === null) return ranked.map((text) => ({ ...text, rank: text.score, similarity: null }));

  const { mean, best } = spreadOf(similarities);
  const coverage = ranked.slice(0, 10).reduce((most, text) => Math.max(most, text.coverage), 0);
  const meaningWeight = MEANING_WEIGHT + MEANING_WEIGHT_WITHOUT_WORDS * (1 - coverage);
  const bestScore = Math.max(GOOD_SCORE * highest, ranked[0]?.score ?? 0);
  const fused = candidates(ranking, similarities, top).map((text) => {
    const similarity = similarities[text.item] ?? Number.NaN;
    const byWords = bestScore > 0 ? text.score / bestScore : 0;
    const byMeaning = Number.isNaN(similarity) || best <= mean ? 0 : (similarity - mean) / (best - mean);
    return {
      ...text,
      similarity: Number.isNaN(similarity) ? null : similarity,
      rank: (1 - meaningWeight) * byWords + meaningWeight * byMeaning,
    };
  });
  return fused.sort((a, b) => b.rank - a.rank || a.item - b.item);
}

/** The best by words and the best by meaning, each once. */
function candidates(ranking: Ranking, similarities: Float32Array, top: number): readonly RankedText[] {
  const ranked = ranking.ranked.slice(0, top);
  const known = new Set(ranked.map(({ item }) => item));
  const alike = mostAlike(similarities, ranking.allowed, top).filter((item) => !known.has(item));
  return [...ranked, ...alike.map((item) => ranking.look(item))];
}

function mostAlike(similarities: Float32Array, allowed: Uint8Array | null, top: number): readonly number[] {
  const items: number[] = [];
  const floor = highFloor(similarities, allowed, top);
  for (const [item, similarity] of similarities.entries()) {
    if (similarity >= floor && allowed?.[item] !== 0) items.push(item);
  }
  return items.sort((a, b) => (similarities[b] ?? 0) - (similarities[a] ?? 0) || a - b).slice(0, top);
}

/** A similarity that at least `top` of the allowed items reach, if there are so many; found by counting, since sorting them all takes long. */
function highFloor(similarities: Float32Array, allowed: Uint8Array | null, top: number): number {
  const STEPS = 200;
  const steps = new Uint32Array(2 * STEPS + 1);
  for (const [item, similarity] of similarities.entries()) {
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
