import { splitsPair } from './splits-pair.ts';

/** Where one user-perceived character ends and the next begins in one text. */
export type Graphemes = {
  /** Offsets 0 and the text's length are bounds. */
  isBound(offset: number): boolean;
  /** The last bound at or before `offset`. */
  floor(offset: number): number;
  /** The first bound at or after `offset`. */
  ceil(offset: number): number;
};

/** The rules for grapheme clusters do not depend on the language; naming one keeps the machine's own out. */
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Grapheme bounds of a text by UAX #29, so that no cut parts a letter from its accent, a flag or an emoji sequence.
 *
 * Between two plain characters the answer is at hand. The first question about any others segments the whole text, once and
 * in steps.
 */
export function graphemesOf(text: string): Graphemes {
  let bounds: Uint8Array | null = null;
  const isBound = (offset: number): boolean => {
    if (offset <= 0 || offset >= text.length) return offset === 0 || offset === text.length;
    if (isPlain(text.charCodeAt(offset - 1)) && isPlain(text.charCodeAt(offset))) return true;
    bounds ??= boundsOf(text);
    return bounds[offset] === 1;
  };
  return {
    isBound,
    floor(offset) {
      let at = Math.min(offset, text.length);
      while (at > 0 && !isBound(at)) at -= 1;
      return Math.max(at, 0);
    },
    ceil(offset) {
      let at = Math.max(offset, 0);
      while (at < text.length && !isBound(at)) at += 1;
      return Math.min(at, text.length);
    },
  };
}

/** Latin letters, spaces and common punctuation: a grapheme each, next to one another. Carriage return joins a line feed. */
function isPlain(unit: number): boolean {
  return (unit < 0x300 && unit !== 0x0d && unit !== 0xa9 && unit !== 0xad && unit !== 0xae) || (unit >= 0x2010 && unit <= 0x2027);
}

/** Each step of Node's segmenter costs as much as its text is long: whole, 200,000 units of flags took it a minute. */
const STEP_CHARS = 512;

/**
 * All bounds of a text. A step starts at a bound, before which nothing matters to what follows, and leaves its last grapheme
 * to the next one, since it may go on; a grapheme that fills a step is read again with twice the room.
 */
function boundsOf(text: string): Uint8Array {
  const bounds = new Uint8Array(text.length + 1);
  bounds[text.length] = 1;
  let room = STEP_CHARS;
  for (let from = 0; from < text.length; ) {
    const to = splitsPair(text, from + room) ? from + room + 1 : from + room;
    let last = 0;
    for (const { index } of segmenter.segment(text.slice(from, to))) {
      bounds[from + index] = 1;
      last = index;
    }
    if (to >= text.length) break;
    room = last === 0 ? room * 2 : STEP_CHARS;
    from += last;
  }
  return bounds;
}
