import { oneSided } from '../excerpt/one-sided.ts';
import type { Corpus } from '../model/corpus.ts';
import { NO_FILTER } from '../model/filter.ts';
import type { PagePlace } from '../model/page-place.ts';
import type { Reply } from '../model/reply.ts';
import type { Visibility } from '../model/reply-parts.ts';
import type { Hit } from '../model/search.ts';
import type { Shelf } from '../model/shelf.ts';
import type { TimelineOrder, TimelineReply } from '../model/timeline-reply.ts';
import { filterStatements, orderStatements } from '../timeline/order-statements.ts';
import type { Dating } from '../timeline/statement.ts';
import { statementsOf } from '../timeline/statements-of.ts';
import { answerNoMatch } from './answer-no-match.ts';
import { chartOf } from './chart-of.ts';
import { entriesOf } from './entries-of.ts';
import { findPassages } from './find-passages.ts';
import { pageBounds } from './page-bounds.ts';
import { quoteStateOf } from './quote-again.ts';
import type { Narrowing } from './read-narrowing.ts';
import { refuseButton } from './refuse-button.ts';
import { searchedWith } from './searched.ts';
import { pagingOf, readPage } from './timeline-page.ts';

export type TimelineRequest = {
  readonly query: string;
  /** `from` and `to` ask for the event's date here, not the publication's. */
  readonly narrowing: Narrowing;
  readonly order: TimelineOrder;
  /** Entries on a page, 1 to 10. */
  readonly count: number;
  readonly place: PagePlace;
  readonly visibility: Visibility;
};

/** How many matching passages are looked through for dates. */
const MAX_HITS = 200;

/** A query becomes hits, hits become dated statements, a page of them in order of the event's date becomes a reply. */
export async function answerTimeline(request: TimelineRequest, shelf: Shelf): Promise<Reply> {
  const { query, narrowing, order, visibility } = request;
  const { outlet, from, to } = narrowing;
  const filter = { ...NO_FILTER, outlets: outlet && [outlet.id] };
  const found = await findPassages({ text: query, filter, limit: MAX_HITS }, shelf);
  if (found.clear.length === 0) return answerNoMatch({ query, filter, found, withheld: [] }, shelf);

  const datings = datingsOf(found.clear, shelf);
  const dated = datings.flatMap((dating) => (dating.kind === 'dated' ? [dating.statement] : []));
  const ordered = orderStatements(filterStatements(dated, { from, to }), order);
  const [offset, end] = pageBounds(request, ordered.length);
  const page = entriesOf({ statements: ordered, hits: found.clear, offset, end }, shelf);
  const undated = countOf('undated', datings);
  const unresolved = countOf('unresolved', datings);
  return {
    kind: 'timeline',
    visibility: page.entries.length === 0 ? 'private' : visibility,
    query,
    order,
    ...page,
    total: ordered.length,
    offset,
    end,
    keep: request.place.edge === 'from' ? 'first' : 'last',
    between: { from, to },
    outOfRange: dated.length - ordered.length,
    paging: pagingOf(request),
    quote: ordered.length === 0 && undated + unresolved > 0 ? quoteStateOf({ query, outlet }) : null,
    undated,
    unresolved,
    chart: page.entries.length === 0 ? null : chartOf(ordered, end, shelf.corpus),
    oneSided: oneSided(
      page.entries.map(({ excerpt }) => excerpt),
      shelf.corpus,
      shelf.today(),
    ),
    searched: searchedWith(filter, shelf, found.hidden.length),
  } satisfies TimelineReply;
}

/** Another page of a timeline, from its button's state alone. */
export async function turnTimelinePage(state: readonly string[], visibility: Visibility, shelf: Shelf): Promise<Reply> {
  const read = (corpus: Corpus) => readPage(state, corpus, visibility);
  const request = read(shelf.corpus);
  return request === null ? refuseButton(read, shelf) : answerTimeline(request, shelf);
}

/** What is dated among the hits; a document's passages are read together, since a date may hang on an earlier one. */
function datingsOf(hits: readonly Hit[], { corpus }: Shelf): readonly Dating[] {
  const passages = hits.flatMap((hit) => corpus.passages.get(hit.passage) ?? []);
  const documents = [...new Set(passages.map((passage) => passage.document))].flatMap((id) => corpus.documents.get(id) ?? []);
  return documents.flatMap((document) => {
    const ofDocument = passages.filter((passage) => passage.document === document.id);
    return statementsOf(document, ofDocument);
  });
}

function countOf(kind: Dating['kind'], datings: readonly Dating[]): number {
  return datings.filter((dating) => dating.kind === kind).length;
}
