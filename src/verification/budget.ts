/**
 * What may still be spent on one text, so that no text costs more than another by much. Counts down; what it runs out on is
 * reported as not looked up, never as not found.
 */
export type Budget = {
  /** Places of words in the index that may be looked at. */
  places: number;
  /** Characters of stored text that may be read through. */
  scanChars: number;
};

/** Some 50 ms of work on two cores of 2026. */
export function newBudget(): Budget {
  return { places: 2_000_000, scanChars: 20_000_000 };
}

export function isSpent({ places }: Budget): boolean {
  return places <= 0;
}
