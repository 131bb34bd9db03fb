import type { OutletId } from '../model/outlet.ts';

/** What is compared to keep a list from repeating itself. */
export type VariedHit = {
  readonly score: number;
  readonly outlet: OutletId;
  /** The numbers of its words, each once. */
  readonly words: ReadonlySet<number>;
};

/** Of the words of two passages together, this share in both makes them the same to a reader. */
const SAME_WORDS = 0.8;
/** How many places from the top are looked over; what comes after is seldom seen. */
const LOOKED_OVER = 20;
/** A score this close is similar: which of the two comes first is chance. */
const SIMILAR_SCORE = 0.8;
const MIXED_PLACES = 3;

/**
 * The hits without those that repeat one before them, and with the first three not all from one outlet where another outlet has a hit of
 * similar score: that one comes third then. Order and hits stay the same otherwise.
 *
 * @param hits best first.
 */
export function varyHits<Hit extends VariedHit>(hits: readonly Hit[]): readonly Hit[] {
  return mixOutlets(collapse(hits));
}

function collapse<Hit extends VariedHit>(hits: readonly Hit[]): readonly Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits.slice(0, LOOKED_OVER)) {
    if (!kept.some((before) => shared(before.words, hit.words) >= SAME_WORDS)) kept.push(hit);
  }
  return [...kept, ...hits.slice(LOOKED_OVER)];
}

function mixOutlets<Hit extends VariedHit>(hits: readonly Hit[]): readonly Hit[] {
  const first = hits.slice(0, MIXED_PLACES);
  const outlets = new Set(first.map(({ outlet }) => outlet));
  if (first.length < MIXED_PLACES || outlets.size > 1) return hits;
  const floor = (first.at(-1)?.score ?? 0) * SIMILAR_SCORE;
  const other = hits.slice(0, LOOKED_OVER).find(({ outlet, score }) => !outlets.has(outlet) && score >= floor);
  if (other === undefined) return hits;
  const rest = hits.filter((hit) => hit !== other);
  return [...rest.slice(0, MIXED_PLACES - 1), other, ...rest.slice(MIXED_PLACES - 1)];
}

/** Jaccard's index of two sets: 1 for equal ones, two empty ones included. */
function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  const together = a.size + b.size - common;
  return together === 0 ? 1 : common / together;
}
