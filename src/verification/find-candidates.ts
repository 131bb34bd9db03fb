import type { CodedQuotation } from './align.ts';
import { countOf, type QuotationIndex } from './quotation-index.ts';

/** A commoner word says nothing about where a quotation comes from. As a share of all tokens, but never fewer than some. */
const MAX_SHARE = 1 / 500;
const MIN_MAX_COUNT = 40;
/** How many places of words are counted in all, the rarest words first: the bound on the work. */
const MAX_PLACES = 3_000;
/** Places whose diagonals differ by less are of one stretch. */
const STRETCH = 32;
const MAX_CANDIDATES = 4;

/**
 * Where in the index a quotation could come from: the diagonals on which most of its rarer words stand, the best first. Empty
 * when none of its words is rare enough to tell.
 */
export function findCandidates(index: QuotationIndex, { ids, isWord }: CodedQuotation): readonly number[] {
  const maxCount = Math.max(MIN_MAX_COUNT, Math.floor(index.ids.length * MAX_SHARE));
  const seeds = [...ids.keys()]
    .map((at) => ({ at, id: ids[at] ?? -1, count: countOf(index, ids[at] ?? -1) }))
    .filter(({ at, count }) => isWord[at] === 1 && count > 0 && count <= maxCount)
    .sort((a, b) => a.count - b.count || a.at - b.at);
  const votes = new Map<number, Votes>();
  let looked = 0;
  for (const { at, id, count } of seeds) {
    if (looked + count > MAX_PLACES) break;
    looked += count;
    const weight = 1 + Math.log2(maxCount / count + 1);
    for (let place = index.firstPlace[id] ?? 0; place < (index.firstPlace[id + 1] ?? 0); place += 1) {
      const diagonal = (index.places[place] ?? 0) - at;
      // Two grids, shifted by half a stretch, so that no bound between stretches parts what belongs together.
      vote(votes, 2 * Math.floor(diagonal / STRETCH), { diagonal, at, weight });
      vote(votes, 2 * Math.floor((diagonal + STRETCH / 2) / STRETCH) - 1, { diagonal, at, weight });
    }
  }
  return best([...votes.values()]);
}

type Votes = { weight: number; lastAt: number; sum: number; count: number };

/** Each token of the quotation has one vote for a stretch, however often its word stands there. */
function vote(votes: Map<number, Votes>, stretch: number, cast: { diagonal: number; at: number; weight: number }): void {
  const known = votes.get(stretch);
  if (known === undefined) votes.set(stretch, { weight: cast.weight, lastAt: cast.at, sum: cast.diagonal, count: 1 });
  else {
    if (known.lastAt !== cast.at) known.weight += cast.weight;
    known.lastAt = cast.at;
    known.sum += cast.diagonal;
    known.count += 1;
  }
}

function best(votes: readonly Votes[]): readonly number[] {
  const diagonals: number[] = [];
  for (const { sum, count } of votes.toSorted((a, b) => b.weight - a.weight || a.sum / a.count - b.sum / b.count)) {
    const diagonal = Math.round(sum / count);
    if (diagonals.some((other) => Math.abs(other - diagonal) < STRETCH)) continue;
    diagonals.push(diagonal);
    if (diagonals.length >= MAX_CANDIDATES) break;
  }
  return diagonals;
}
