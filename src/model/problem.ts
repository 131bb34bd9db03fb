/** Something wrong with a file of the corpus: coded, so that tests and programs match on `code` and never on words. */
export type CorpusProblem = {
  /** Path below the corpus folder, with forward slashes. */
  readonly file: string;
  /** From 1, in the whole file, front matter included; null when the file as a whole is meant. */
  readonly line: number | null;
  /** Stable, kebab-case, e.g. `seal-mismatch`. */
  readonly code: string;
  /** What the words need: names, numbers, what was expected. Never a stretch of the body longer than a few words. */
  readonly facts: Readonly<Record<string, string | number>>;
};
