import { z } from 'zod';
import type { Corpus } from '../model/corpus.ts';
import type { Reply } from '../model/reply.ts';
import type { Shelf } from '../model/shelf.ts';
import { answerComparison } from './answer-comparison.ts';
import { OutletState, QueryState, readOutlet } from './button-state.ts';
import { refuseButton } from './refuse-button.ts';

/** The query, and the outlets that were named; none names all. */
const State = z.tuple([QueryState]).rest(OutletState);

/** The comparison for a query that stood in a button's id; private, because somebody else may have asked in public. */
export async function compareAgain(state: readonly string[], shelf: Shelf): Promise<Reply> {
  const read = (corpus: Corpus) => readComparison(state, corpus);
  const asked = read(shelf.corpus);
  if (asked === null) return refuseButton(read, shelf);
  return answerComparison({ ...asked, from: null, to: null, besides: null, passageId: null, visibility: 'private' }, shelf);
}

function readComparison(state: readonly string[], corpus: Corpus) {
  const read = State.safeParse(state);
  if (!read.success) return null;
  const [query, ...ids] = read.data;
  const named = ids.flatMap((id) => readOutlet(id, corpus) ?? []);
  if (named.length < ids.length) return null;
  return { query, outlets: named.length === 0 ? [...corpus.outlets.values()] : named };
}
