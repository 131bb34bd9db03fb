import { oneSided } from '../excerpt/one-sided.ts';
import { outletRef } from '../excerpt/outlet-ref.ts';
import type { Withheld } from '../model/excerpt.ts';
import { NO_FILTER } from '../model/filter.ts';
import type { Outlet, OutletId } from '../model/outlet.ts';
import type { PassageId } from '../model/passage.ts';
import type { ComparedOutlet } from '../model/quote-replies.ts';
import type { Reply } from '../model/reply.ts';
import type { OutletName, Visibility } from '../model/reply-parts.ts';
import type { Filter, Hit } from '../model/search.ts';
import type { Shelf } from '../model/shelf.ts';
import { answerNoMatch } from './answer-no-match.ts';
import { excerptsOf } from './excerpts-of.ts';
import { findPassages } from './find-passages.ts';
import { NO_OFFERS, offersBeside } from './offers.ts';
import { searchedWith } from './searched.ts';

export type ComparisonRequest = {
  readonly query: string;
  /** In any order; the reply names them in order of their ids, which favours none. */
  readonly outlets: readonly Outlet[];
  readonly from: Filter['from'];
  readonly to: Filter['to'];
  readonly besides: OutletName | null;
  readonly passageId: PassageId | null;
  readonly visibility: Visibility;
};

/** Should the best passage be withheld, one of these stands in for it. */
const TRIED = 3;
/** Of the hits over all outlets. */
const LOOKED_THROUGH = 100;
/** The excerpts of a reply together, in UTF-16 units: of more than three outlets each is shown shorter, so that more fit. */
const ALL_MAX_CHARS = 1050;
const LEAST_CHARS = 120;

/** The best clear passage of each outlet on the same thing. */
export async function answerComparison(request: ComparisonRequest, shelf: Shelf): Promise<Reply> {
  const { query, besides, passageId, visibility, from, to } = request;
  const outlets = request.outlets.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const filterFor = (some: readonly Outlet[]): Filter => ({ ...NO_FILTER, outlets: some.map(({ id }) => id), from, to });
  const all = filterFor([...outlets, ...hiddenBeside(request, shelf)]);
  const { found, hidden } = await hitsByOutlet({ query, outlets, all, filterFor }, shelf);
  const perOutlet = Math.max(LEAST_CHARS, Math.floor(ALL_MAX_CHARS / Math.max(1, found.size)));
  const sized = { ...shelf, excerptMaxChars: Math.min(shelf.excerptMaxChars, perOutlet) };
  const withheld: Withheld[] = [];
  const compared = outlets.map((outlet): ComparedOutlet => {
    const shown = excerptsOf(found.get(outlet.id) ?? [], sized);
    const excerpt = shown.excerpts[0] ?? null;
    withheld.push(...shown.withheld);
    return {
      outlet: outletRef(outlet, shelf.today()),
      documents: searchedWith(filterFor([outlet]), shelf).documents,
      excerpt,
      hidden: hidden.filter((one) => one === outlet.id).length,
      offers: excerpt === null ? NO_OFFERS : offersBeside(excerpt, shelf),
    };
  });
  const excerpts = compared.flatMap(({ excerpt }) => excerpt ?? []);
  const isEveryOutlet = outlets.length === shelf.corpus.outlets.size;
  const filter = isEveryOutlet ? { ...NO_FILTER, from, to } : filterFor(outlets);
  if (excerpts.length === 0) {
    const nearest = await findPassages({ text: query, filter: all, limit: TRIED }, shelf);
    return answerNoMatch({ query, filter, found: nearest, withheld }, shelf);
  }
  return {
    kind: 'comparison',
    visibility,
    query,
    passageId,
    besides,
    outlets: compared,
    withheld,
    oneSided: oneSided(excerpts, shelf.corpus, shelf.today()),
    searched: searchedWith(filter, shelf, hidden.length),
  };
}

/** Outlets that moderators of the server took out, where all, or all others, are asked: what they have counts as hidden. */
function hiddenBeside({ outlets, besides }: ComparisonRequest, { corpus, unrestricted }: Shelf): readonly Outlet[] {
  const asksAll = outlets.length + (besides === null ? 0 : 1) === corpus.outlets.size;
  if (unrestricted === null || !asksAll) return [];
  return [...unrestricted.corpus.outlets.values()].filter(({ id }) => !corpus.outlets.has(id));
}

type Asked = {
  readonly query: string;
  readonly outlets: readonly Outlet[];
  /** Of the first search: these outlets, and what is hidden beside them. */
  readonly all: Filter;
  filterFor(outlets: readonly Outlet[]): Filter;
};

/**
 * The clear hits of each outlet that has some, best first. All are searched together first, since a passage may be clear
 * beside a clearer one; an outlet that is not among the best of all is then asked by itself.
 *
 * @returns beside them, for each clear hit that moderators of the server took out of its answers, the outlet that it is of.
 */
async function hitsByOutlet(
  { query: text, outlets, all, filterFor }: Asked,
  shelf: Shelf,
): Promise<{ readonly found: ReadonlyMap<OutletId, readonly Hit[]>; readonly hidden: readonly OutletId[] }> {
  const { passages, documents } = (shelf.unrestricted ?? shelf).corpus;
  const outletOf = ({ passage }: Hit): OutletId => documents.get(passages.get(passage)?.document ?? '')?.outlet ?? '';
  const together = await findPassages({ text, filter: all, limit: LOOKED_THROUGH }, shelf);
  const found = new Map<OutletId, readonly Hit[]>();
  for (const hit of together.clear) {
    const outlet = outletOf(hit);
    found.set(outlet, [...(found.get(outlet) ?? []), hit].slice(0, TRIED));
  }
  const taken = new Map(together.hidden.map((hit) => [hit.passage, hit]));
  for (const outlet of outlets.filter(({ id }) => !found.has(id))) {
    const { clear, hidden } = await findPassages({ text, filter: filterFor([outlet]), limit: TRIED }, shelf);
    if (clear.length > 0) found.set(outlet.id, clear);
    for (const hit of hidden) taken.set(hit.passage, hit);
  }
  return { found, hidden: [...taken.values()].map(outletOf) };
}
