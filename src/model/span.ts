/**
 * A half-open range `[start, end)` in UTF-16 code units of one document's body.
 *
 * Offsets count from the first character after the front matter, so that they stay true however the front matter changes.
 */
export type Span = {
  readonly start: number;
  readonly end: number;
};
