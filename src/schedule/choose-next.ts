import type { OutletId } from '../model/outlet.ts';
import type { PassageId } from '../model/passage.ts';
import { hash } from './hash.ts';

/** Something that may be posted. */
export type Candidate = { readonly id: PassageId; readonly outlet: OutletId };

export type ShownBefore = {
  readonly candidates: readonly Candidate[];
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
 * Depends on its arguments alone: another process, or the next one, chooses the same.
 */
export function chooseNext({ candidates, shown, seed }: ShownBefore): Candidate | null {
  const seen = new Set(shown);
  const fresh = candidates.filter(({ id }) => !seen.has(id));
  if (fresh.length === 0) return longestUnseen(candidates, shown);
  const outlet = nextInTurn(new Set(fresh.map((candidate) => candidate.outlet)), lastOutlet(candidates, shown), seed);
  return leastBy(
    fresh.filter((candidate) => candidate.outlet === outlet),
    ({ id }) => shuffled(seed, id),
  );
}

function longestUnseen(candidates: readonly Candidate[], shown: readonly PassageId[]): Candidate | null {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const id = shown.find((one) => byId.has(one));
  return (id !== undefined && byId.get(id)) || null;
}

/** Whose turn it was last; null when nothing was shown that still can be. */
function lastOutlet(candidates: readonly Candidate[], shown: readonly PassageId[]): OutletId | null {
  const outlets = new Map(candidates.map(({ id, outlet }) => [id, outlet]));
  const id = shown.findLast((one) => outlets.has(one));
  return (id !== undefined && outlets.get(id)) || null;
}

/** The outlet that follows the last one in the shuffled round, which has one place for each whether or not it has its turn. */
function nextInTurn(outlets: ReadonlySet<OutletId>, last: OutletId | null, seed: string): OutletId | null {
  const place = (outlet: OutletId) => shuffled(seed, outlet);
  const after = last === null ? [] : [...outlets].filter((outlet) => place(outlet) > place(last));
  return leastBy(after.length > 0 ? after : [...outlets], place);
}

function leastBy<T>(items: readonly T[], key: (item: T) => string): T | null {
  let least: { readonly item: T; readonly key: string } | null = null;
  for (const item of items) {
    const own = key(item);
    if (least === null || own < least.key) least = { item, key: own };
  }
  return least?.item ?? null;
}

/** A place in a shuffled order, compared as a string; different for different texts. */
function shuffled(seed: string, text: string): string {
  return `${hash(`${seed}\n${text}`).toString(16).padStart(8, '0')} ${text}`;
}
