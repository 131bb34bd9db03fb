/**
 * Advance widths of DejaVu Sans and its bold face for U+0020 to U+007E, in thousandths of the font's size, rounded up; from
 * the fonts' own `hmtx` tables. With them a label's place is known before anything is drawn.
 */
const REGULAR =
  '318 401 460 838 637 951 780 275 391 391 500 838 318 361 318 337 637 637 637 637 637 637 637 637 637 637 337 337 838 838 838 531 1000 685 687 699 771 632 576 775 752 295 295 656 558 863 749 788 604 788 695 635 611 732 685 989 686 611 686 391 337 391 838 500 500 613 635 550 635 616 353 635 634 278 278 580 278 975 634 612 635 635 412 521 393 634 592 818 592 592 525 637 337 637 838';
const BOLD =
  '349 457 521 838 696 1002 873 307 458 458 523 838 380 416 380 366 696 696 696 696 696 696 696 696 696 696 400 400 838 838 838 581 1000 774 763 734 831 684 684 821 837 373 373 775 638 996 837 851 733 851 771 721 683 813 774 1104 771 725 726 458 366 458 838 500 500 675 716 593 716 679 436 716 712 343 343 666 343 1042 712 688 716 716 494 596 479 712 652 924 646 652 583 712 366 712 838';
const TABLES = { regular: REGULAR.split(' ').map(Number), bold: BOLD.split(' ').map(Number) } as const;

/** An em for whatever else there is: more than almost every letter takes, Arabic and Persian ones among them. */
const OTHER = 1000;
const DASH = 500;

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
const ELLIPSIS = '…';

export type Face = keyof typeof TABLES;

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
  return TABLES[face][(character.codePointAt(0) ?? 0) - 0x20] ?? OTHER;
}
