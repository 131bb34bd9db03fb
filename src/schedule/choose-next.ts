import type { OutletId } from '../model/outlet.ts';
import type { PassageId } from '../model/passage.ts';
import { hashAfter } from './hash.ts';

/** Something that may be posted. */
export type Candidate = { readonly id: PassageId; readonly outlet: OutletId };

export type ShownBefore = {
  /** Each once, in any order; read once through. */
  readonly candidates: Iterable<Candidate>;
  /** The outlet of a candidate; null for what is none, or is none any more. */
  outletOf(id: PassageId): OutletId | null;
  /** What was shown before, each once, in the order in which it was last shown; may name things that are no candidates any more. */
  readonly shown: readonly PassageId[];
  /** Two schedules with different seeds go through the same passages in different orders. */
  readonly seed: string;
};

/**
 * What comes next; null when there are no candidates. Nothing is shown again before everything else was: as long as there is
 * something new, the outlets take turns at it, in an order that the seed shuffles and that nobody's name leads; within an
 * outlet the seed shuffles too. An outlet that has nothing new is passed over. Once all were shown, what was not seen
 * for longest comes back, so that the same turns are taken again.
 *
 * Depends on its arguments alone: another process, or the next one, chooses the same. Keeps one candidate of each outlet, since
 * every schedule that is due at a full hour asks at once and a large corpus has a hundred thousand.
 */
export function chooseNext({ candidates, outletOf, shown, seed }: ShownBefore): Candidate | null {
  const fresh = firstOfEach(candidates, new Set(shown), hashAfter(`${seed}\n`));
  if (fresh.size === 0) return candidateOf(shown.find((id) => outletOf(id) !== null));
  const last = candidateOf(shown.findLast((id) => outletOf(id) !== null))?.outlet ?? null;
  const outlet = nextInTurn([...fresh.keys()], last, hashAfter(`${seed}\n`));
  return (outlet !== null && fresh.get(outlet)?.candidate) || null;

  function candidateOf(id: PassageId | undefined): Candidate | null {
    const outletOfIt = id === undefined ? null : outletOf(id);
    return id === undefined || outletOfIt === null ? null : { id, outlet: outletOfIt };
  }
}

/** A place in a shuffled order; texts that share one stand in the order of their code units. */
type PlaceOf = (text: string) => number;

/** Of each outlet the first that was not shown, in shuffled order. */
function firstOfEach(candidates: Iterable<Candidate>, shown: ReadonlySet<PassageId>, placeOf: PlaceOf) {
  const firsts = new Map<OutletId, { readonly candidate: Candidate; readonly place: number }>();
  for (const candidate of candidates) {
    const { id, outlet } = candidate;
    const place = placeOf(id);
    const first = firsts.get(outlet);
    const isLater = first !== undefined && (place > first.place || (place === first.place && id > first.candidate.id));
    if (!isLater && !shown.has(id)) firsts.set(outlet, { candidate, place });
  }
  return firsts;
}

/** The outlet that follows the last one in the shuffled round, which has one place for each whether or not it has its turn. */
function nextInTurn(outlets: readonly OutletId[], last: OutletId | null, placeOf: PlaceOf): OutletId | null {
  const inOrder = outlets.toSorted((one, other) => placeOf(one) - placeOf(other) || (one < other ? -1 : 1));
  const isAfter = (outlet: OutletId): boolean =>
    last !== null && (placeOf(outlet) > placeOf(last) || (placeOf(outlet) === placeOf(last) && outlet > last));
  return inOrder.find(isAfter) ?? inOrder[0] ?? null;
}
