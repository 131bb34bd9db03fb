/** White space of every kind, line ends among it. */
const BLANKS = /[\s\u0085\u2028\u2029]+/gu;
/** Controls, direction controls, halves of surrogate pairs, and noncharacters, which the formatting uses as its own marks. */
const UNPRINTABLE = /[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}\p{Bidi_Control}]+/gu;
/** Far above any title; the processor's time grows with the square of the quotation marks in a field. */
const MAX_CHARS = 1000;

/**
 * Metadata as one line that no format can take for more than text: runs of white space become one space, what shows
 * nothing itself goes, and what is longer than any title ends in an ellipsis. A field of RIS ends with its line, and two
 * spaces before a hyphen would begin another one.
 */
export function oneLine(text: string): string {
  const line = text.replace(BLANKS, ' ').replace(UNPRINTABLE, '').replace(BLANKS, ' ').trim();
  if (line.length <= MAX_CHARS) return line;
  return `${line
    .slice(0, MAX_CHARS - 1)
    .replace(/\p{Surrogate}$/u, '')
    .trimEnd()}…`;
}
