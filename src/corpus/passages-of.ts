import { passageIdOf } from '../excerpt/passage-id.ts';
import type { SealedDocument } from '../model/document.ts';
import type { Passage, QuotationExtent } from '../model/passage.ts';
import type { Span } from '../model/span.ts';
import { endsSentence } from './blocks/paragraph.ts';
import { groupSentences } from './passages/group-sentences.ts';
import { type Prose, proseOf } from './passages/prose-of.ts';
import { hasWithin, type QuotedStretches, quotedStretches } from './passages/quoted-stretches.ts';
import { isAbbreviation, wantsMore } from './sentences/end-rules.ts';
import { splitSentences } from './split-sentences.ts';

/**
 * The passages of a document in order. Each sentence of its prose stands in exactly one, and none crosses a block. Empty
 * when the document has no prose. Two passages with the same words have the same id.
 *
 * How far quotations reach is told by their marks alone, see `passages/prose-of.ts`; how sentences are grouped, by
 * `passages/group-sentences.ts`.
 */
export function passagesOf(document: SealedDocument): readonly Passage[] {
  const prose = proseOf(document);
  return prose.flatMap((one, index) => passagesOfBlock(document, one, index === prose.length - 1));
}

function passagesOfBlock(document: SealedDocument, prose: Prose, isLastBlock: boolean): readonly Passage[] {
  const { body } = document;
  const quoted = quotedStretches(prose.quoted);
  const groups = groupSentences(splitSentences(body, prose.span), quoted.isOpenAt);
  return groups.map((sentences, index) => {
    const span = { start: sentences[0]?.start ?? 0, end: sentences.at(-1)?.end ?? 0 };
    const isCutOff = index === groups.length - 1 && !hasEnd(document, span, isLastBlock);
    return {
      id: passageIdOf(document.id, body.slice(span.start, span.end)),
      document: document.id,
      span,
      sentences,
      quotation: extentOf(span, quoted),
      breaksOff: isCutOff || hasWithin(prose.strayMarks, span),
    };
  });
}

function extentOf(span: Span, quoted: QuotedStretches): QuotationExtent {
  if (quoted.isOpenAt(span.start) || quoted.isOpenAt(span.end)) return 'inside';
  return quoted.beginsIn(span) ? 'contains' : 'none';
}

/**
 * Whether a block's last passage is finished. A colon ends it where another paragraph follows. A title or "e.g." wants
 * more; in an extract, whose sentences may be cut anywhere, so does any abbreviation: "… Shia militias and U.S."
 */
function hasEnd({ body, extract }: SealedDocument, { start, end }: Span, isLastBlock: boolean): boolean {
  const text = body.slice(Math.max(start, end - 120), end);
  if (!endsSentence(text)) return !isLastBlock && /[:：]$/u.test(text);
  const word = /(?:^|[\s“"‘(])([^\s“"‘(]{1,32})\.$/u.exec(text)?.[1];
  return word === undefined || !(extract ? isAbbreviation(word) : wantsMore(word));
}
