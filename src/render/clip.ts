const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
const ELLIPSIS = '…';

export type ClipLimit = {
  /** In UTF-16 units of what `write` makes of the text, the ellipsis included. */
  readonly maxChars: number;
  /** How the text will be written: limits are measured after escaping. */
  readonly write?: (text: string) => string;
  /** Stands where text was left out. */
  readonly mark?: string;
};

/**
 * Shortens our own or curated words to a limit, never inside a surrogate pair or grapheme, and marks the place. The cut is
 * made before writing, so no escape is ever left without what it escapes. Not for quotations: those are never shortened here.
 *
 * @returns the text as written; only the mark when not even one grapheme fits.
 */
export function clip(text: string, { maxChars, write = (kept) => kept, mark = ELLIPSIS }: ClipLimit): string {
  const end = longestFit(
    text,
    (kept) => (kept === text ? write(text) : write(`${kept.trimEnd()}${mark}`)).length <= maxChars,
    maxChars,
  );
  return end === text.length ? write(text) : write(`${text.slice(0, end).trimEnd()}${mark}`);
}

/**
 * Divides a text into pieces that each fit once written, at white space where there is some, else between graphemes.
 *
 * @returns nothing of an empty text; never an endless list: a grapheme that does not fit by itself ends it.
 */
export function piecesOf(text: string, maxChars: number, write: (text: string) => string): readonly string[] {
  const pieces: string[] = [];
  for (let rest = text; rest !== ''; ) {
    const fit = longestFit(rest, (kept) => write(kept).length <= maxChars, maxChars);
    if (fit === 0) break;
    const space = fit === rest.length ? -1 : rest.slice(0, fit + 1).search(/\s\S*$/u);
    const end = space > 0 ? space : fit;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return pieces;
}

/** At most `count` graphemes of a text, with the ellipsis where something was left out. */
export function clipGraphemes(text: string, count: number): string {
  let seen = 0;
  for (const { index } of GRAPHEMES.segment(text)) {
    if (++seen > count) return `${text.slice(0, index).trimEnd()}${ELLIPSIS}`;
  }
  return text;
}

/** Grows a range to whole graphemes: a mark of ours before a combining character would take it away from its letter. */
export function toGraphemeBounds(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const segments = GRAPHEMES.segment(text);
  const last = segments.containing(Math.max(start, end - 1));
  return {
    start: segments.containing(start)?.index ?? start,
    end: last === undefined ? end : last.index + last.segment.length,
  };
}

/** The longest run of whole graphemes from the start that `fits`; what is longer than `maxChars` is taken not to. */
function longestFit(text: string, fits: (kept: string) => boolean, maxChars: number): number {
  if (text.length <= maxChars && fits(text)) return text.length;
  const ends = [0];
  for (const { index, segment } of GRAPHEMES.segment(text)) {
    if (index + segment.length > maxChars) break;
    ends.push(index + segment.length);
  }
  let low = 0;
  for (let high = ends.length - 1; low < high; ) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(text.slice(0, ends[middle]))) low = middle;
    else high = middle - 1;
  }
  return ends[low] ?? 0;
}
