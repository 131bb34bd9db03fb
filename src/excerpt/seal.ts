import { createHash } from 'node:crypto';
import type { Block, DocumentId, DocumentMeta, SealedDocument } from '../model/document.ts';

/** The body's hash is not the one its front matter states: the text was changed after a curator sealed it. */
export class SealMismatchError extends Error {
  readonly code = 'seal-mismatch';
  readonly document: DocumentId;
  readonly expected: string;
  readonly actual: string;

  constructor({ document, expected, actual }: { document: DocumentId; expected: string; actual: string }) {
    super(`${document}: the body hashes to ${actual}, its seal says ${expected}`);
    this.name = 'SealMismatchError';
    this.document = document;
    this.expected = expected;
    this.actual = actual;
  }
}

/**
 * The body holds half a surrogate pair, at `offset`. UTF-8 cannot write one: each would hash like U+FFFD, and a seal that
 * fits several texts vouches for none. Text that was decoded from UTF-8 never holds one.
 */
export class IllFormedBodyError extends Error {
  readonly code = 'ill-formed-body';
  readonly document: DocumentId;
  /** UTF-16 units from the start of the body. */
  readonly offset: number;

  constructor({ document, offset }: { document: DocumentId; offset: number }) {
    super(`${document}: the body holds half a surrogate pair at offset ${offset}`);
    this.name = 'IllFormedBodyError';
    this.document = document;
    this.offset = offset;
  }
}

/** SHA-256 of the body's UTF-8 bytes in lower-case hexadecimal: what a document's front matter states as `sha256`. */
export function sealOf(body: string): string {
  return createHash('sha256').update(body, 'utf8').digest('hex');
}

/**
 * Checks a body against its seal and makes the document that may be quoted. All that it holds is frozen, the values
 * handed in included, so that no body or block can be swapped by accident.
 *
 * @throws {SealMismatchError} when the body does not hash to `meta.sha256`.
 * @throws {IllFormedBodyError} when the body holds half a surrogate pair.
 */
export function seal({ meta, body, blocks }: { meta: DocumentMeta; body: string; blocks: readonly Block[] }): SealedDocument {
  const offset = body.search(/\p{Surrogate}/u);
  if (offset !== -1) throw new IllFormedBodyError({ document: meta.id, offset });
  const actual = sealOf(body);
  if (actual !== meta.sha256) throw new SealMismatchError({ document: meta.id, expected: meta.sha256, actual });
  // One of the two branding casts of the repository: from here on the type says that the hash was checked.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const document = deepFreeze({ ...meta, body, blocks }) as SealedDocument;
  sealedDocuments.add(document);
  return document;
}

/**
 * Whether {@link seal} made this very object. A copy keeps the type (`{ ...document, body: other }` compiles), but it is
 * another object, and nobody has checked its body.
 */
export function isSealed(document: SealedDocument): boolean {
  return sealedDocuments.has(document);
}

/** Weak, so that the documents of a corpus that was replaced can go. */
const sealedDocuments = new WeakSet<SealedDocument>();

function deepFreeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) {
    if (typeof part === 'object' && part !== null && !Object.isFrozen(part)) deepFreeze(part);
  }
  return Object.freeze(value);
}
