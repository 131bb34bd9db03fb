import { isPassageId } from '../excerpt/passage-id.ts';
import { refused } from '../model/refused.ts';
import type { Reply } from '../model/reply.ts';
import type { Shelf } from '../model/shelf.ts';
import { answerPassage } from './answer-passage.ts';

/**
 * The passage of a timeline's entry that was chosen in the menu below, with all that is offered under a quotation; for whoever
 * chose it alone.
 *
 * @param chosen as sent: anybody can forge it.
 */
export async function openEntry(chosen: readonly string[], shelf: Shelf): Promise<Reply> {
  const [id, ...others] = chosen;
  if (id === undefined || others.length > 0 || !isPassageId(id)) {
    return refused({ code: 'button-unknown' });
  }
  return answerPassage(id, 'private', shelf);
}
