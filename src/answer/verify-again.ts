import { z } from 'zod';
import type { Corpus } from '../model/corpus.ts';
import type { Reply } from '../model/reply.ts';
import type { Shelf, VerifyRequest } from '../model/shelf.ts';
import { writeQuery } from '../model/written-query.ts';
import { NONE, OutletState, QueryState, readOutlet } from './button-state.ts';
import { refuseButton } from './refuse-button.ts';

const State = z.tuple([OutletState, QueryState]);

/** The state of a button that checks the same again. */
export function verifyStateOf({ text, outlet }: Pick<VerifyRequest, 'text' | 'outlet'>): readonly string[] {
  return [outlet?.id ?? NONE, writeQuery(text)];
}

/** The verdicts on a text that stood in a button's state. */
export async function verifyAgain(state: readonly string[], shelf: Shelf): Promise<Reply> {
  const read = (corpus: Corpus) => readRequest(state, corpus);
  const asked = read(shelf.corpus);
  return asked === null ? refuseButton(read, shelf) : shelf.checker.check({ ...asked, visibility: 'private' }, shelf);
}

function readRequest(state: readonly string[], corpus: Corpus): Pick<VerifyRequest, 'text' | 'outlet'> | null {
  const read = State.safeParse(state);
  const outlet = read.success ? readOutlet(read.data[0], corpus) : undefined;
  return !read.success || outlet === undefined ? null : { text: read.data[1], outlet };
}
