import type { Corpus } from '../model/corpus.ts';
import type { DocumentId, SealedDocument } from '../model/document.ts';
import type { Passage, PassageId } from '../model/passage.ts';
import type { Span } from '../model/span.ts';
import { documentPartOf, passageIdOf } from './passage-id.ts';
import { passagesIn } from './passages-in.ts';
import { quotationExtent } from './quotation-extent.ts';
import { shift } from './shift.ts';

/** A passage holds one to this many sentences, whatever grouping made it. */
const MAX_SENTENCES = 3;

/**
 * The passage that has an id: one of the corpus, else the one to three neighbouring sentences of a document's prose whose words
 * hash to it, so that an id outlives every change in how sentences are grouped. Nothing that merely resembles it is found.
 *
 * @returns null when no words of the corpus have that id.
 */
export function findPassage(id: PassageId, corpus: Corpus): Passage | null {
  const known = corpus.passages.get(id);
  if (known !== undefined) return known;
  for (const document of documentsNamedBy(id, corpus)) {
    const regrouped = regroup(id, document, corpus);
    if (regrouped !== null) return regrouped;
  }
  return null;
}

/** The documents that the first part of an id points to: one as a rule, whether or not it still holds the words. */
export function documentsNamedBy(id: PassageId, { documents }: Corpus): readonly SealedDocument[] {
  const known = documentsByPart.get(documents) ?? byPart(documents);
  documentsByPart.set(documents, known);
  return known.get(documentPartOf(id)) ?? [];
}

/** A corpus is never altered; a server may have hidden thousands of passages that it must be asked about. */
const documentsByPart = new WeakMap<Corpus['documents'], ReadonlyMap<string, readonly SealedDocument[]>>();

function byPart(documents: Corpus['documents']): ReadonlyMap<string, readonly SealedDocument[]> {
  const parts = new Map<string, SealedDocument[]>();
  for (const document of documents.values()) {
    const part = documentPartOf(passageIdOf(document.id, ''));
    const sharing = parts.get(part);
    if (sharing === undefined) parts.set(part, [document]);
    else sharing.push(document);
  }
  return parts;
}

/** Sentences are compared by hash: `O(sentences)`, and only for an id that no passage has. */
function regroup(id: PassageId, { id: document, body, blocks }: SealedDocument, corpus: Corpus): Passage | null {
  const passages = passagesIn(document, corpus);
  for (const block of blocks) {
    if (block.kind !== 'prose') continue;
    const own = passages.filter(({ span }) => block.span.start <= span.start && span.end <= block.span.end);
    const sentences = own.flatMap((passage) => passage.sentences);
    const run = runNamed(id, { document, body, sentences });
    const [first] = run;
    const last = run.at(-1);
    if (first === undefined || last === undefined) continue;
    const span = { start: first.start, end: last.end };
    const met = own.filter((passage) => passage.span.start < span.end && passage.span.end > span.start);
    const breaksOff = met.some((passage) => passage.breaksOff && passage.span.end === span.end);
    return { id, document, span, sentences: run, quotation: extentOf(span, { met, body, block: block.span }), breaksOff };
  }
  return null;
}

type Sentences = { readonly document: DocumentId; readonly body: string; readonly sentences: readonly Span[] };

/** The first one to three sentences in a row whose words have the id; none when there are none. */
function runNamed(id: PassageId, { document, body, sentences }: Sentences): readonly Span[] {
  for (const [index, { start }] of sentences.entries()) {
    for (let count = 1; count <= MAX_SENTENCES; count += 1) {
      const last = sentences[index + count - 1];
      if (last === undefined) break;
      if (passageIdOf(document, body.slice(start, last.end)) === id) return sentences.slice(index, index + count);
    }
  }
  return [];
}

/** By the marks of its block; where the block has none, a quotation may still run over it, which the passages there know. */
function extentOf(
  span: Span,
  { met, body, block }: { readonly met: readonly Passage[]; readonly body: string; readonly block: Span },
): Passage['quotation'] {
  const text = body.slice(block.start, block.end);
  const isUnmarked = quotationExtent(text, { start: 0, end: text.length }) === 'none';
  if (isUnmarked && met.some(({ quotation }) => quotation === 'inside')) return 'inside';
  return quotationExtent(text, shift(span, -block.start));
}
