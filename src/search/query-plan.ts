import type { WordMatch } from '../model/search.ts';

/** How a stored word came to stand for a word of the query; "word" and "stem" are told apart in each passage. */
export type ExpandedBy = Exclude<WordMatch['by'], 'word' | 'phrase'>;

/** Something in the texts that may stand for a word of the query. */
export type Alternative = {
  /** One stem, or several that must stand in a row. */
  readonly stems: readonly number[];
  /** In (0, 1]: how surely it means the same. */
  readonly weight: number;
  readonly by: ExpandedBy;
  /** For a word that was taken for a misspelling or another romanisation: the stored word. */
  readonly word?: string;
};

/** A word of the query with all that it may stand for. */
export type QueryWord = {
  /** As the reader typed it. */
  readonly typed: string;
  readonly key: string;
  /** Most certain first; empty when nothing in the texts resembles it. */
  readonly alternatives: readonly Alternative[];
  /** The stored word that a word no text has was taken for; null when there is none or none is needed. */
  readonly correction: string | null;
  /** How often the query says it; at least 1. */
  readonly count: number;
  /** Inverse document frequency in nats: how telling the word is. That of a word no text has is the highest. */
  readonly idf: number;
};
