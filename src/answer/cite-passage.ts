import { citationOf } from '../citation/citation-of.ts';
import { buildExcerpt, isWithheld } from '../excerpt/build-excerpt.ts';
import { findPassage } from '../excerpt/find-passage.ts';
import { isPassageId } from '../excerpt/passage-id.ts';
import { refused } from '../model/refused.ts';
import type { Reply } from '../model/reply.ts';
import type { Shelf } from '../model/shelf.ts';
import { answerNoPassage } from './answer-passage.ts';
import { documentName } from './document-name.ts';

/**
 * The citations behind the button of a quotation.
 *
 * @param args the passage's id alone; ids can be forged, and passages can go or change after a message was sent.
 */
export async function citePassage(args: readonly string[], shelf: Shelf): Promise<Reply> {
  const { corpus } = shelf;
  const [id, ...others] = args;
  if (id === undefined || others.length > 0 || !isPassageId(id)) {
    return refused({ code: 'button-unknown' });
  }
  const today = shelf.today();
  const passage = findPassage(id, corpus);
  const document = passage === null ? undefined : corpus.documents.get(passage.document);
  const outlet = document && corpus.outlets.get(document.outlet);
  const [name] = document === undefined ? [] : documentName(document.id, corpus);
  if (passage === null || document === undefined || outlet === undefined || name === undefined) {
    return answerNoPassage(id, shelf);
  }
  const built = buildExcerpt({ corpus, passageId: id, maxChars: shelf.excerptMaxChars, marks: [], score: 0, today });
  if (isWithheld(built)) return answerNoPassage(id, shelf);
  const citation = await citationOf({ document, outlet, passage, accessed: today });
  return { kind: 'citation', visibility: 'private', document: name, citation };
}
