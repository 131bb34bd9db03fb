import type { Corpus } from '../model/corpus.ts';
import { refused } from '../model/refused.ts';
import type { RefusalReply } from '../model/reply.ts';
import type { Shelf } from '../model/shelf.ts';

/**
 * The answer to a button whose state cannot be read.
 *
 * @param read - reads the state over a corpus; null when it cannot be read there.
 */
export function refuseButton(read: (corpus: Corpus) => unknown, { unrestricted }: Shelf): RefusalReply {
  const isHidden = unrestricted !== null && read(unrestricted.corpus) !== null;
  return refused({ code: isHidden ? 'hidden-here' : 'button-unknown' });
}
