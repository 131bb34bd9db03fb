/** Turns texts into vectors whose cosine says how alike their meanings are. A port: the worker thread is one, the fake of the tests another. */
export interface Embedder {
  /** Names the model and its version: vectors of another model are of no use. */
  readonly model: string;
  readonly dimensions: number;
  /**
   * One vector of length 1 a text, in order. Those for a query are made before those for passages that wait.
   *
   * @throws {MeaningUnavailableError} once the model cannot be loaded or has failed.
   */
  embed(texts: readonly string[], purpose: 'query' | 'passage'): Promise<readonly Float32Array[]>;
  /** Whether the model has met the word, folded and in lower case, often enough to know it or its base as a whole; false until it is loaded. */
  knows(word: string): boolean;
  close(): Promise<void>;
}

/** The model cannot be used; the product goes on by words alone. */
export class MeaningUnavailableError extends Error {
  readonly code = 'meaning-unavailable';

  constructor(cause: unknown) {
    super('texts cannot be compared by meaning', { cause });
    this.name = 'MeaningUnavailableError';
  }
}
