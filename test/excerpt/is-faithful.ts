import { SpanError, slice, UnsealedDocumentError } from '../../src/excerpt/slice.ts';
import { sourceRef } from '../../src/excerpt/source-ref.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Excerpt } from '../../src/model/excerpt.ts';

/**
 * The last look before a reply leaves: whether every quoted word of an excerpt, the document's disclaimer and biography
 * included, is what the corpus holds at its place now. Never throws; a document that is gone or unsealed makes it false.
 */
export function isFaithful(excerpt: Excerpt, corpus: Corpus): boolean {
  const document = corpus.documents.get(excerpt.document);
  if (document === undefined) return false;
  try {
    const printed = sourceRef(document).about;
    const { about } = excerpt.source;
    return (
      slice(document, excerpt.span) === excerpt.text &&
      about.length === printed.length &&
      about.every(({ kind, text }, at) => kind === printed[at]?.kind && text === printed[at]?.text)
    );
  } catch (error) {
    if (error instanceof SpanError || error instanceof UnsealedDocumentError) return false;
    throw error;
  }
}
