import { oneSided } from '../excerpt/one-sided.ts';
import { NO_FILTER } from '../model/filter.ts';
import type { Reply, Visibility } from '../model/reply.ts';
import { answerNoMatch } from './answer-no-match.ts';
import { excerptsOf } from './excerpts-of.ts';
import { findPassages } from './find-passages.ts';
import type { Narrowing } from './read-narrowing.ts';
import { searchedWith } from './searched.ts';
import type { Shelf } from './shelf.ts';

export type QuoteRequest = {
  readonly query: string;
  readonly narrowing: Narrowing;
  /** At most this many excerpts, 1 to 5. */
  readonly count: number;
  readonly visibility: Visibility;
};

/** A query becomes hits, hits become excerpts, excerpts become a reply. */
export async function answerQuote({ query, narrowing, count, visibility }: QuoteRequest, shelf: Shelf): Promise<Reply> {
  const { outlet, from, to } = narrowing;
  const filter = { ...NO_FILTER, outlets: outlet && [outlet.id], from, to };
  const found = await findPassages({ text: query, filter, limit: count }, shelf);
  const { excerpts, why, withheld } = excerptsOf(found.clear, shelf);
  if (excerpts.length === 0) return answerNoMatch({ query, filter, found, withheld }, shelf);
  return {
    kind: 'quotes',
    visibility,
    query,
    excerpts,
    why,
    withheld,
    oneSided: oneSided(excerpts, shelf.corpus, shelf.today()),
    searched: searchedWith(filter, shelf.corpus),
  };
}
