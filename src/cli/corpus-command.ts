/** What a command of the curator works with; it knows no process. */
export type CorpusCommandContext = {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Writes a line to standard output; does nothing once its reader has gone, as `head` does. */
  print(line: string): void;
  /** Writes a line to standard error. */
  complain(line: string): void;
  readonly corpusFolder: string;
  /** The longest body that is read, in UTF-8 bytes. */
  readonly maxBodyBytes: number;
  /** The latest calendar day that a corpus file may name, e.g. `2026-11-20`. */
  readonly today: string;
};

/** A subcommand of `npm run corpus --`. */
export type CorpusCommand = {
  readonly name: string;
  /**
   * @param args what follows the name.
   * @returns the exit code: 0 done, 1 not done because something is wrong with what was read.
   * @throws {UsageError} for arguments that it does not take.
   */
  run(args: readonly string[], context: CorpusCommandContext): Promise<number>;
};
