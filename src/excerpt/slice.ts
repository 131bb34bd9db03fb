import type { DocumentId, SealedDocument } from '../model/document.ts';
import type { VerbatimText } from '../model/excerpt.ts';
import type { Span } from '../model/span.ts';
import { holdsHidden } from './hide-spans.ts';
import { isSealed } from './seal.ts';
import { splitsPair } from './splits-pair.ts';

/** A span that cannot be quoted: empty, outside the body, not in whole units, or with an end inside a surrogate pair. */
export class SpanError extends Error {
  readonly code = 'bad-span';
  readonly document: DocumentId;
  readonly span: Span;

  constructor(document: DocumentId, span: Span) {
    super(`${document}: [${span.start}, ${span.end}) is not a span of the body`);
    this.name = 'SpanError';
    this.document = document;
    this.span = span;
  }
}

/** Something of a document's type that `seal` did not make: nobody has checked its body. */
export class UnsealedDocumentError extends Error {
  readonly code = 'unsealed-document';
  readonly document: DocumentId;

  constructor(document: DocumentId) {
    super(`${document}: not a document that was sealed`);
    this.name = 'UnsealedDocumentError';
    this.document = document;
  }
}

/** Somebody tried to quote what moderators hid in this view of the document. The words are no part of the error. */
export class HiddenWordsError extends Error {
  readonly code = 'hidden-words';
  readonly document: DocumentId;
  readonly span: Span;

  constructor(document: DocumentId, span: Span) {
    super(`${document}: some of [${span.start}, ${span.end}) is hidden`);
    this.name = 'HiddenWordsError';
    this.document = document;
    this.span = span;
  }
}

/**
 * The words of a document from `span.start` up to, not including, `span.end`. Nothing else makes a {@link VerbatimText}.
 *
 * @throws {SpanError} when the span is empty, reaches outside the body, or ends inside a surrogate pair.
 * @throws {UnsealedDocumentError} when the document is a copy of a sealed one, or never was sealed.
 * @throws {HiddenWordsError} when some of it is hidden in this view of the document: a mistake of the caller, who was to go by its
 * blocks.
 */
export function slice(document: SealedDocument, span: Span): VerbatimText {
  if (!isSealed(document)) throw new UnsealedDocumentError(document.id);
  const { body } = document;
  const fits = Number.isInteger(span.start) && Number.isInteger(span.end) && 0 <= span.start && span.start < span.end;
  if (!fits || span.end > body.length || splitsPair(body, span.start) || splitsPair(body, span.end)) {
    throw new SpanError(document.id, span);
  }
  if (holdsHidden(document, span)) throw new HiddenWordsError(document.id, span);
  // The one branding cast for quoted text of the repository.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return body.slice(span.start, span.end) as VerbatimText;
}
