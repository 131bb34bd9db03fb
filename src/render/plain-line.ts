/** Characters that move a cursor, end a line, colour a terminal or reorder text. */
const STEERING = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Surrogate}\uFEFF]/gu;

/** Foreign text as one line of a report: what could steer the reader's screen is written out as `U+001B`. */
export function plainLine(text: string): string {
  return text.replace(
    STEERING,
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}
