import type { Corpus } from './corpus.ts';
import type { DocumentId, DocumentKind } from './document.ts';
import type { OutletId, PartialDate } from './outlet.ts';
import type { PassageId } from './passage.ts';

/** Narrows what is searched; null means "any". Applied before ranking ends, so it never empties a page that has matches. */
export type Filter = {
  readonly outlets: readonly OutletId[] | null;
  /** Publication date, both ends included; a document with an unknown date is out as soon as either is set. */
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  readonly kinds: readonly DocumentKind[] | null;
  /** BCP 47 tags. */
  readonly languages: readonly string[] | null;
};

export type Query = {
  readonly text: string;
  readonly filter: Filter;
  /** At most this many hits in each list of the result; at least 1. */
  readonly limit: number;
};

/** Why a passage was chosen, for `--explain`. */
export type WordMatch = {
  /** The word as the reader typed it. */
  readonly query: string;
  /** The stored words it stood for in this passage. */
  readonly matched: readonly string[];
  readonly by: 'word' | 'stem' | 'spelling' | 'sound' | 'alias' | 'compound' | 'phrase';
};

export type Hit = {
  readonly passage: PassageId;
  /** Comparable within one result only; higher is better. */
  readonly score: number;
  /** How sure it is that the passage answers the query, in [0, 1]: a scale set so that from 0.5 on it may be presented as an answer. */
  readonly confidence: number;
  readonly words: readonly WordMatch[];
  /** Cosine similarity of meaning in [-1, 1]; null when meaning was not asked. */
  readonly similarity: number | null;
};

/**
 * `clear` hits may be presented as an answer: those that clearly match, then those likely to add to them, best first. `closest`
 * ones only when asked for, under a heading that says so: the best by words and by meaning in turn.
 */
export type SearchResult = {
  readonly clear: readonly Hit[];
  readonly closest: readonly Hit[];
};

/** Finds passages. Implementations hold an index of one {@link Corpus} and never alter a word of it. */
export interface PassageSearch {
  search(query: Query): Promise<SearchResult>;
  /** The same over a part of the corpus, with the same index; what the part does not have is passed over before ranking ends. */
  within(part: Corpus): PassageSearch;
}

/** One line of autocompletion; both at most 100 UTF-16 units once rendered. */
export type Suggestion = {
  readonly name: string;
  readonly value: string;
};

/** A line of autocompletion that names nothing of the corpus: the renderer has the words for it. */
export type FixedSuggestion = { readonly says: 'every-outlet'; readonly value: string };

/** Short-field matching over titles, outlets, people and terms. */
export interface Suggester {
  /** Titles, people and terms of the corpus for what was typed so far; at most `limit`, best first. */
  suggestQueries(typed: string, limit: number): readonly Suggestion[];
  suggestOutlets(typed: string, limit: number): readonly Suggestion[];
  /** The documents whose titles, people and terms come nearest to the query; at most `limit`, best first. */
  nearestDocuments(query: string, filter: Filter, limit: number): readonly DocumentId[];
  /** The same over a part of the corpus: of nothing else a title, a name or a term is suggested. */
  within(part: Corpus): Suggester;
}
