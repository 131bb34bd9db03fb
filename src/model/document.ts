import type { OutletId, PartialDate } from './outlet.ts';
import type { Span } from './span.ts';

/** Path below `corpus/documents` without ending: `<outlet>/<slug>`. */
export type DocumentId = string;

export const DOCUMENT_KINDS = ['news', 'feature', 'opinion', 'encyclopaedia', 'statement', 'transcript'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** How a publication date is known: printed in the text, read off the link, inferred by a curator, or not at all. */
export const DATE_BASES = ['stated', 'link', 'inferred', 'unknown'] as const;
export type DateBasis = (typeof DATE_BASES)[number];

export type Published =
  | {
      readonly date: PartialDate;
      readonly precision: 'day' | 'month' | 'year';
      readonly basis: Exclude<DateBasis, 'unknown'>;
      readonly note: string | null;
    }
  | { readonly date: null; readonly precision: null; readonly basis: 'unknown'; readonly note: string | null };

export type Rights = {
  /** The licence as its owner names it; null when none was found: treat as all rights reserved. */
  readonly licence: string | null;
  readonly url: string | null;
  /** Whether it is sure that the licence applies to this text; false when it is only reported, or none was found. */
  readonly confirmed: boolean;
  /** The longest excerpt in UTF-16 units that may be shown at once. */
  readonly maxExcerptChars: number;
};

export const BLOCK_KINDS = ['title', 'byline', 'heading', 'prose', 'embed', 'caption', 'disclaimer', 'biography'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A run of lines of one kind. Only `prose` is ever quoted as the outlet's text. */
export type Block = {
  /** `hidden`: prose that moderators of a server took out of its answers; no document is loaded so. */
  readonly kind: BlockKind | 'hidden';
  /** Trimmed: neither end stands on white space. */
  readonly span: Span;
  /** First and last line of the body, counted from 1, both included. */
  readonly firstLine: number;
  readonly lastLine: number;
};

/** A correction of the dates found in a document, keyed by the words it applies to. */
export type DateCorrection = {
  /** The date expression exactly as the body writes it. */
  readonly text: string;
  /** Which occurrence, from 1; null applies to all of them. */
  readonly occurrence: number | null;
  /** The right value in TIMEX3 form; null takes the expression off the timeline. */
  readonly value: string | null;
};

/** What is known about a document. `null` and empty lists mean "unknown" or "none stated", and are shown so. */
export type DocumentMeta = {
  readonly id: DocumentId;
  readonly outlet: OutletId;
  /** Why the outlet is taken to be this one when the text does not say so. */
  readonly outletNote: string | null;
  readonly title: string | null;
  readonly titleNote: string | null;
  /** Empty: none stated. */
  readonly authors: readonly string[];
  readonly published: Published;
  readonly url: string | null;
  readonly kind: DocumentKind;
  /** BCP 47 tag of the body's language. */
  readonly language: string;
  /** The text is itself an extract of a longer one. */
  readonly extract: boolean;
  readonly rights: Rights;
  /** SHA-256 of the body's UTF-8 bytes in lower-case hexadecimal. */
  readonly sha256: string;
  readonly dateCorrections: readonly DateCorrection[];
  readonly notes: readonly string[];
};

declare const sealed: unique symbol;

/**
 * A document whose body was hashed and found equal to its seal when it was loaded. Only `seal` in
 * `src/excerpt/seal.ts` makes one, so nothing unsealed can be quoted.
 */
export type SealedDocument = DocumentMeta & {
  readonly body: string;
  readonly blocks: readonly Block[];
  readonly [sealed]: true;
};
