import type { OutletId } from '../model/outlet.ts';

/** What is compared to keep a list from repeating itself. */
export type VariedHit = {
  readonly score: number;
  readonly outlet: OutletId;
  /** The numbers of its words, in order. */
  readonly words: readonly number[];
};

/** How many places from the top are looked over; what comes after is seldom seen. */
const LOOKED_OVER = 20;
/** A score this close is similar: which of the two comes first is chance. */
const SIMILAR_SCORE = 0.8;
const MIXED_PLACES = 3;

/**
 * The hits without those whose words an earlier one of the same outlet holds in the same order, and with the first three not
 * all from one outlet where another outlet has a hit of similar score: that one comes third then. Nothing else changes.
 *
 * @param hits best first.
 */
export function varyHits<Hit extends VariedHit>(hits: readonly Hit[]): readonly Hit[] {
  return mixOutlets(collapse(hits));
}

/**
 * Only what is repeated word for word goes, however it is cased and punctuated. Passages that differ in a number or a "not", or
 * that two outlets share, look alike to any measure of likeness, and are just what a reader must see side by side.
 */
function collapse<Hit extends VariedHit>(hits: readonly Hit[]): readonly Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits.slice(0, LOOKED_OVER)) {
    if (!kept.some((before) => before.outlet === hit.outlet && holds(before.words, hit.words))) kept.push(hit);
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

/** Whether the words stand among the others in a row. */
function holds(words: readonly number[], part: readonly number[]): boolean {
  const last = words.length - part.length;
  for (let from = 0; from <= last; from++) if (part.every((word, at) => words[from + at] === word)) return true;
  return false;
}
