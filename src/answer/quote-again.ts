import { z } from 'zod';
import type { Corpus } from '../model/corpus.ts';
import type { Outlet } from '../model/outlet.ts';
import type { Reply } from '../model/reply.ts';
import type { Shelf } from '../model/shelf.ts';
import { writeQuery } from '../model/written-query.ts';
import { answerQuote } from './answer-quote.ts';
import { NONE, OutletState, QueryState, readOutlet } from './button-state.ts';
import { refuseButton } from './refuse-button.ts';

const State = z.tuple([OutletState, QueryState]);

/** As many as `/quote` gives at most: nothing better is at hand where this button stands. */
const COUNT = 5;

/** The state of a button that asks `/quote` the same; without dates, which mean the event's in a timeline and the publication's there. */
export function quoteStateOf({ query, outlet }: { readonly query: string; readonly outlet: Outlet | null }): readonly string[] {
  return [outlet?.id ?? NONE, writeQuery(query)];
}

/** The passages for a query that stood in a button's id; private, because somebody else may have asked in public. */
export async function quoteAgain(state: readonly string[], shelf: Shelf): Promise<Reply> {
  const read = (corpus: Corpus) => readQuoteState(state, corpus);
  const asked = read(shelf.corpus);
  if (asked === null) return refuseButton(read, shelf);
  const narrowing = { outlet: asked.outlet, from: null, to: null };
  return answerQuote(
    { query: asked.query, narrowing, count: COUNT, place: { edge: 'from', offset: 0 }, visibility: 'private' },
    shelf,
  );
}

function readQuoteState(
  state: readonly string[],
  corpus: Corpus,
): { readonly query: string; readonly outlet: Outlet | null } | null {
  const read = State.safeParse(state);
  const outlet = read.success ? readOutlet(read.data[0], corpus) : undefined;
  return !read.success || outlet === undefined ? null : { query: read.data[1], outlet };
}
