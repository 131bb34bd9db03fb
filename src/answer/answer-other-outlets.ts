import { isPassageId } from '../excerpt/passage-id.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Reply } from '../model/reply.ts';
import type { Shelf } from '../model/shelf.ts';
import { answerComparison } from './answer-comparison.ts';
import { answerNoPassage, excerptById } from './answer-passage.ts';
import { wordsOf } from './offers.ts';
import { refuseButton } from './refuse-button.ts';
import { readState } from './request-state.ts';

/** What the other outlets have on the same thing, from the button under a quotation alone. */
export async function answerOtherOutlets([id = '', ...rest]: readonly string[], shelf: Shelf): Promise<Reply> {
  const read = (corpus: Corpus) => (isPassageId(id) ? readState(rest, corpus) : null);
  const request = rest.length === 0 ? null : read(shelf.corpus);
  if (!isPassageId(id) || (rest.length > 0 && request === null)) return refuseButton(read, shelf);
  const excerpt = excerptById(id, shelf);
  if (excerpt === null) return answerNoPassage(id, shelf);
  const { outlet } = excerpt;
  return answerComparison(
    {
      query: request?.query ?? wordsOf(id, shelf),
      outlets: [...shelf.corpus.outlets.values()].filter((other) => other.id !== outlet.id),
      from: request?.narrowing.from ?? null,
      to: request?.narrowing.to ?? null,
      besides: { id: outlet.id, name: outlet.name },
      passageId: request === null ? id : null,
      visibility: 'private',
    },
    shelf,
  );
}
