export type Direction = 'ltr' | 'rtl';

const POP_ISOLATE = '\u2069';
/** The blocks in which Unicode lays out from right to left: Hebrew to Arabic Extended-A, presentation forms, ancient and new scripts. */
export const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LETTER = /\p{L}/u;
const LEFT_TO_RIGHT_MARK = '\u200e';
const RIGHT_TO_LEFT_MARK = '\u200f';

/**
 * Where a line begins: at the side of its first letter or mark of direction, isolates and what they hold left out, as
 * clients settle it (rules P2 and P3 of Unicode's UAX #9). A line without one runs from left to right. What stands behind an
 * isolate that the line closes and never opened says nothing, so that the inside of an isolate can be asked about, too.
 */
export function directionOf(line: string): Direction {
  let depth = 0;
  for (const character of line) {
    if (character >= '\u2066' && character <= '\u2068') depth++;
    else if (character === POP_ISOLATE) depth--;
    if (depth < 0) return 'ltr';
    if (depth > 0) continue;
    if (character === LEFT_TO_RIGHT_MARK) return 'ltr';
    if (character === RIGHT_TO_LEFT_MARK) return 'rtl';
    if (LETTER.test(character)) return RIGHT_TO_LEFT.test(character) ? 'rtl' : 'ltr';
  }
  return 'ltr';
}
