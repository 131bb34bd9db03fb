import { z } from 'zod';
import { oneSided } from '../excerpt/one-sided.ts';
import { isPassageId } from '../excerpt/passage-id.ts';
import { surroundings } from '../excerpt/surroundings.ts';
import type { Reply } from '../model/reply.ts';
import type { Shelf } from '../model/shelf.ts';
import { answerNoPassage, excerptById } from './answer-passage.ts';
import { NO_OFFERS } from './offers.ts';

const Offset = z
  .string()
  .regex(/^[\da-z]{1,5}$/)
  .transform((text) => Number.parseInt(text, 36));
const Id = z.string().refine(isPassageId);
/** A passage, and when only a part of it was shown, from where to where. */
const State = z.union([z.tuple([Id]), z.tuple([Id, Offset, Offset])]);

/** What a document says before and after a quotation, from the button under it alone. */
export function answerContext(args: readonly string[], shelf: Shelf): Reply {
  const state = State.safeParse(args);
  if (!state.success) return { kind: 'refusal', visibility: 'private', refusals: [{ code: 'button-unknown' }] };
  const [id, start, end] = state.data;
  const { corpus } = shelf;
  const excerpt = excerptById(id, shelf, start === undefined || end === undefined ? null : { start, end });
  const document = excerpt && corpus.documents.get(excerpt.document);
  if (excerpt === null || document === null || document === undefined) return answerNoPassage(id, shelf);
  return {
    kind: 'context',
    visibility: 'private',
    excerpt,
    ...surroundings({ document, span: excerpt.span, corpus, maxChars: shelf.excerptMaxChars }),
    offers: { ...NO_OFFERS, cite: [id] },
    oneSided: oneSided([excerpt], corpus, shelf.today()),
  };
}
