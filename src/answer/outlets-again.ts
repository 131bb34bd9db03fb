import type { Corpus } from '../model/corpus.ts';
import type { Reply } from '../model/reply.ts';
import type { Shelf } from '../model/shelf.ts';
import { describeOutlet, listOutlets } from './list-outlets.ts';
import { findOutlet } from './read-narrowing.ts';
import { refuseButton } from './refuse-button.ts';

/**
 * The list of outlets, or all that is noted about one, from a button's state.
 *
 * @param state empty, or the id of an outlet.
 */
export async function outletsAgain(state: readonly string[], shelf: Shelf): Promise<Reply> {
  const [id, ...more] = state;
  if (id === undefined) return listOutlets(shelf, 'private');
  const read = (corpus: Corpus) => (more.length > 0 ? null : findOutlet(id, corpus));
  const outlet = read(shelf.corpus);
  return outlet === null ? refuseButton(read, shelf) : describeOutlet(outlet, shelf, 'private');
}
