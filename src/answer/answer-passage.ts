import { buildExcerpt, isWithheld } from '../excerpt/build-excerpt.ts';
import { documentsNamedBy, findPassage } from '../excerpt/find-passage.ts';
import { oneSided } from '../excerpt/one-sided.ts';
import { isPassageId } from '../excerpt/passage-id.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Excerpt } from '../model/excerpt.ts';
import type { PassageId } from '../model/passage.ts';
import type { NoPassageReply } from '../model/quote-replies.ts';
import { refused } from '../model/refused.ts';
import type { Reply } from '../model/reply.ts';
import type { Visibility } from '../model/reply-parts.ts';
import type { Shelf } from '../model/shelf.ts';
import type { Span } from '../model/span.ts';
import { documentName } from './document-name.ts';
import { offersUnder } from './offers.ts';

/** A passage by its id, or an honest "gone": nothing that resembles it stands in for it. */
export async function answerPassage(id: PassageId, visibility: Visibility, shelf: Shelf): Promise<Reply> {
  const excerpt = excerptById(id, shelf);
  if (excerpt === null) return answerNoPassage(id, shelf);
  const [offers] = await offersUnder([excerpt], null, shelf);
  if (offers === undefined) return answerNoPassage(id, shelf);
  return { kind: 'passage', visibility, excerpt, offers, oneSided: oneSided([excerpt], shelf.corpus, shelf.today()) };
}

/** The passage whose id a button carries. */
export async function showPassage([id = '', ...rest]: readonly string[], visibility: Visibility, shelf: Shelf): Promise<Reply> {
  if (rest.length === 0 && isPassageId(id)) return await answerPassage(id, visibility, shelf);
  return refused({ code: 'button-unknown' });
}

/** Why there is nothing under an id, private to whoever asked. */
export function answerNoPassage(id: PassageId, { corpus, keptBack, unrestricted }: Shelf): NoPassageReply {
  const whole = unrestricted?.corpus ?? corpus;
  const none = { kind: 'no-passage', visibility: 'private', passageId: id, documents: [] } as const;
  if (documentsNamedBy(id, whole).some((document) => keptBack.has(document.id))) return { ...none, reason: 'kept-back' };
  const isHidden = unrestricted !== null && (findPassage(id, whole) !== null || namesHidden(id, corpus, whole));
  if (isHidden) return { ...none, reason: 'hidden' };
  const documents = documentsNamedBy(id, corpus).flatMap((document) => documentName(document.id, corpus));
  return {
    kind: 'no-passage',
    visibility: 'private',
    passageId: id,
    reason: documents.length > 0 ? 'source-changed' : 'unknown',
    documents,
  };
}

/** Whether the id points to a document that moderators took out of a part of a corpus. */
function namesHidden(id: PassageId, part: Corpus, whole: Corpus): boolean {
  return documentsNamedBy(id, part).length < documentsNamedBy(id, whole).length;
}

/**
 * The excerpt of a passage by its id; null when no words of the corpus have it, or they no longer match their seal.
 *
 * @param part what was shown of it before, counted from the passage's start; null lets the length decide.
 */
export function excerptById(id: PassageId, shelf: Shelf, part: Span | null = null): Excerpt | null {
  const { corpus, excerptMaxChars: maxChars } = shelf;
  const built = buildExcerpt({ corpus, passageId: id, maxChars, marks: [], part, score: 0, today: shelf.today() });
  return isWithheld(built) ? null : built;
}
