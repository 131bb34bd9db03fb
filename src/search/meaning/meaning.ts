/** Compares a query with the items of an index by meaning. A port of the search: without one it goes by words alone. */
export interface Meaning {
  /**
   * The cosine of the query and each item, by item number; NaN for items whose vectors are not there yet. Null when meaning
   * cannot be asked, which is logged once.
   */
  compare(query: string): Promise<Float32Array | null>;
  /** Whether the model knows the folded word, though the texts may not: it is no misspelling then. */
  knows(word: string): boolean;
}
