import type { Corpus } from '../model/corpus.ts';
import type { PassageSearch, Suggester } from '../model/search.ts';

/** What answers are made from: a corpus and the two indexes over it. */
export type Shelf = {
  readonly corpus: Corpus;
  readonly search: PassageSearch;
  readonly suggester: Suggester;
  /** The longest excerpt of a reply, in UTF-16 units. */
  readonly excerptMaxChars: number;
  /** The day on which a reply is made, `YYYY-MM-DD`. */
  today(): string;
};
