import { FONT_WIDTHS } from './font-widths.ts';

/** An em for whatever else there is: more than almost every letter takes. */
const OTHER = 1000;
const DASH = 500;
/** Joiners, marks of direction and isolates. */
const INVISIBLE = /[\u200b-\u200f\u2066-\u2069]/;

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
const ELLIPSIS = '…';

export type Face = keyof typeof FONT_WIDTHS;

/** How much room a line of text takes at most, in the unit of `size`. */
export function textWidth(text: string, size: number, face: Face = 'regular'): number {
  let sum = 0;
  for (const character of text) sum += advance(character, face);
  return (sum * size) / 1000;
}

/** A line of text shortened to a width, between graphemes and with an ellipsis; as it is when it fits. */
export function fitText(text: string, { width, size, face }: { width: number; size: number; face: Face }): string {
  if (textWidth(text, size, face) <= width) return text;
  let end = 0;
  for (const { index, segment } of GRAPHEMES.segment(text)) {
    if (textWidth(`${text.slice(0, index + segment.length)}${ELLIPSIS}`, size, face) > width) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end).trimEnd()}${ELLIPSIS}`;
}

function advance(character: string, face: Face): number {
  if (character === '–') return DASH;
  if (INVISIBLE.test(character)) return 0;
  return FONT_WIDTHS[face].get(character.codePointAt(0) ?? 0) ?? OTHER;
}
