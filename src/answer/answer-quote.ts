import { oneSided } from '../excerpt/one-sided.ts';
import type { Corpus } from '../model/corpus.ts';
import { NO_FILTER } from '../model/filter.ts';
import type { PagePlace } from '../model/page-place.ts';
import type { Reply } from '../model/reply.ts';
import type { Visibility } from '../model/reply-parts.ts';
import type { Shelf } from '../model/shelf.ts';
import { answerNoMatch } from './answer-no-match.ts';
import { excerptsOf } from './excerpts-of.ts';
import { findPassages } from './find-passages.ts';
import { offersUnder } from './offers.ts';
import { pageBounds } from './page-bounds.ts';
import { pagingOf, readQuotePage } from './quote-page.ts';
import { refuseButton } from './refuse-button.ts';
import type { StatedRequest } from './request-state.ts';
import { searchedWith } from './searched.ts';

export type QuoteRequest = StatedRequest & {
  /** At most this many excerpts, 1 to 5. */
  readonly count: number;
  readonly place: PagePlace;
  readonly visibility: Visibility;
};

/** As many as a search looks at closely: what lies beyond them is not worth paging to. */
const MAX_HITS = 100;

/** A query becomes hits, a page of hits becomes excerpts, excerpts become a reply. */
export async function answerQuote(request: QuoteRequest, shelf: Shelf): Promise<Reply> {
  const { query, narrowing, count, place, visibility } = request;
  const { outlet, from, to } = narrowing;
  const filter = { ...NO_FILTER, outlets: outlet && [outlet.id], from, to };
  const found = await findPassages({ text: query, filter, limit: MAX_HITS }, shelf);
  const total = found.clear.length;
  const [offset, end] = pageBounds(request, total);
  const { excerpts, why, withheld } = excerptsOf(found.clear.slice(offset, end), shelf);
  if (excerpts.length === 0 && (total === 0 || offset < end)) {
    return answerNoMatch({ query, filter, found: { ...found, closest: found.closest.slice(0, count) }, withheld }, shelf);
  }
  return {
    kind: 'quotes',
    visibility: excerpts.length === 0 ? 'private' : visibility,
    query,
    excerpts,
    offers: await offersUnder(excerpts, request, shelf),
    numbers: why.map((hit) => found.clear.indexOf(hit) + 1),
    total,
    offset,
    end,
    keep: place.edge === 'from' ? 'first' : 'last',
    paging: pagingOf(request),
    why,
    withheld,
    oneSided: oneSided(excerpts, shelf.corpus, shelf.today()),
    searched: searchedWith(filter, shelf, found.hidden.length),
  };
}

/** Other passages for a query, from their button's state alone. */
export async function turnQuotePage(state: readonly string[], visibility: Visibility, shelf: Shelf): Promise<Reply> {
  const read = (corpus: Corpus) => readQuotePage(state, corpus, visibility);
  const request = read(shelf.corpus);
  return request === null ? refuseButton(read, shelf) : answerQuote(request, shelf);
}
