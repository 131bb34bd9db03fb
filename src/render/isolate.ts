import { RIGHT_TO_LEFT } from './direction-of.ts';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
/** Every character that changes the direction of others while showing nothing itself. */
const BIDI_CONTROL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/**
 * Sets one line off from what surrounds it, so that right-to-left words inside do not reorder what is outside. The
 * isolates stand outside the text and are not displayed; a text that needs none is returned as it is.
 *
 * Text that opens or closes isolates of its own cannot break out: for each that it leaves open or closes too much, one
 * more is added outside.
 */
export function isolate(line: string): string {
  if (!BIDI_CONTROL.test(line) && !RIGHT_TO_LEFT.test(line)) return line;
  let open = 0;
  let surplus = 0;
  for (const character of line) {
    if (/[\u2066-\u2068]/.test(character)) open++;
    else if (character === POP_ISOLATE) open > 0 ? open-- : surplus++;
  }
  return FIRST_STRONG_ISOLATE.repeat(1 + surplus) + line + POP_ISOLATE.repeat(1 + open);
}
