import { z } from 'zod';
import { cut } from '../excerpt/cut.ts';
import { findPassage } from '../excerpt/find-passage.ts';
import { oneSided } from '../excerpt/one-sided.ts';
import { isPassageId } from '../excerpt/passage-id.ts';
import { shift } from '../excerpt/shift.ts';
import { surroundings } from '../excerpt/surroundings.ts';
import type { SealedDocument } from '../model/document.ts';
import type { Excerpt } from '../model/excerpt.ts';
import type { Stretch } from '../model/quote-replies.ts';
import { refused } from '../model/refused.ts';
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
  if (!state.success) return refused({ code: 'button-unknown' });
  const [id, start, end] = state.data;
  const { corpus } = shelf;
  const excerpt = excerptById(id, shelf, start === undefined || end === undefined ? null : { start, end });
  const document = excerpt && corpus.documents.get(excerpt.document);
  if (excerpt === null || document === null || document === undefined) return answerNoPassage(id, shelf);
  const quoted = halfAsLong(excerpt, document, shelf);
  const around = { span: excerpt.span, maxChars: shelf.excerptMaxChars, shownChars: quoted.text.length };
  const hidden = hiddenBeside({ ...around, document }, shelf);
  return {
    kind: 'context',
    visibility: 'private',
    excerpt: quoted,
    ...surroundings({ ...around, document, corpus }),
    hiddenBefore: hidden.before,
    hiddenAfter: hidden.after,
    offers: { ...NO_OFFERS, cite: [id] },
    oneSided: oneSided([excerpt], corpus, shelf.today()),
  };
}

/** Whether moderators took something out of what would stand on either side. */
function hiddenBeside(
  around: Omit<Parameters<typeof surroundings>[0], 'corpus'>,
  { unrestricted }: Shelf,
): { readonly before: boolean; readonly after: boolean } {
  const { document } = around;
  const whole = unrestricted?.corpus.documents.get(document.id);
  const hidden = document.blocks.filter(({ kind }) => kind === 'hidden').map(({ span }) => span);
  if (unrestricted === null || whole === undefined || hidden.length === 0) return { before: false, after: false };
  const { before, after } = surroundings({ ...around, document: whole, corpus: unrestricted.corpus });
  const holdsHidden = (stretches: readonly Stretch[]): boolean =>
    stretches.some(({ span }) => hidden.some(({ start, end }) => start < span.end && span.start < end));
  return { before: holdsHidden(before), after: holdsHidden(after) };
}

/**
 * The quoted words, of which the reader has the message with all of them, cut so that half of the longest excerpt that the
 * document's rights allow is left for what stands around them.
 */
function halfAsLong(excerpt: Excerpt, document: SealedDocument, shelf: Shelf): Excerpt {
  const maxChars = Math.floor(document.rights.maxExcerptChars / 2);
  const passage = findPassage(excerpt.passageId, shelf.corpus);
  if (passage === null || excerpt.text.length <= maxChars) return excerpt;
  const { start, end } = excerpt.span;
  const sentences = passage.sentences
    .filter((sentence) => sentence.start < end && start < sentence.end)
    .map((sentence) => ({ start: Math.max(start, sentence.start), end: Math.min(end, sentence.end) }));
  const { span } = cut({ document, passage: { span: excerpt.span, sentences }, maxChars, focus: [] });
  return excerptById(excerpt.passageId, shelf, shift(span, -passage.span.start)) ?? excerpt;
}
