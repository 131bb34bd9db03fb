import stringWidth from 'string-width';
import { directionOf } from '../render/direction-of.ts';
import { type Mark, type Run, textOf } from './run.ts';

/** Columns that the text takes; nothing in it may be a control character. */
export function widthOf(text: string): number {
  return stringWidth(text, { countAnsiEscapeCodes: true });
}

/**
 * Breaks runs into lines of at most `width` columns, at spaces, else beside wide characters, else between graphemes. The
 * order of characters is never touched. Spaces at a break are left out; a single grapheme wider than `width` stands alone.
 * An isolate that is open at a break is closed there and opened again on the next line, in the direction that it had, so that
 * each line can be shown by itself in the right order.
 *
 * @param runs without line feeds.
 * @returns at least one line, perhaps empty.
 */
export function wrap(runs: readonly Run[], width: number): readonly (readonly Run[])[] {
  const lines = new Lines(width);
  for (const word of wordsOf(graphemesOf(runs))) lines.add(word);
  return lines.finish();
}

type Grapheme = {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly width: number;
  /** What opens the same isolate in the middle of its text; null for what is no isolate's beginning. */
  readonly reopener: string | null;
};
type Word = { readonly kind: 'space' | 'text'; readonly graphemes: Grapheme[]; width: number };

const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Spaces at which a line may end; no-break spaces are not among them. */
const SPACE = /^[ \u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]$/;
/** Punctuation that stays with what stands before it. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}]/u;

/** Segments each run by itself: a grapheme that marks cut in two has two appearances and can only be drawn as two. */
function graphemesOf(runs: readonly Run[]): readonly Grapheme[] {
  const whole = textOf(runs);
  let start = 0;
  return runs.flatMap(({ text, marks }) => {
    const runStart = start;
    start += text.length;
    return Array.from(SEGMENTER.segment(text), ({ segment, index }) => ({
      text: segment,
      marks,
      width: widthOf(segment),
      reopener: reopenerOf(segment, whole, runStart + index),
    }));
  });
}

/** An isolate that takes the direction of its first letter must not take it from the first letter of a further line. */
function reopenerOf(segment: string, whole: string, at: number): string | null {
  if (segment === FIRST_STRONG_ISOLATE) {
    return directionOf(whole.slice(at + 1)) === 'rtl' ? RIGHT_TO_LEFT_ISOLATE : LEFT_TO_RIGHT_ISOLATE;
  }
  return segment === LEFT_TO_RIGHT_ISOLATE || segment === RIGHT_TO_LEFT_ISOLATE ? segment : null;
}

function wordsOf(graphemes: readonly Grapheme[]): readonly Word[] {
  const words: Word[] = [];
  let previousIsWide = false;
  for (const grapheme of graphemes) {
    const kind = SPACE.test(grapheme.text) ? 'space' : 'text';
    const last = words.at(-1);
    const isWide = kind === 'text' && grapheme.width > 1;
    const mayBreak = kind === 'text' && (isWide || previousIsWide) && grapheme.width > 0 && !CLOSING.test(grapheme.text);
    if (last?.kind === kind && !mayBreak) {
      last.graphemes.push(grapheme);
      last.width += grapheme.width;
    } else words.push({ kind, graphemes: [grapheme], width: grapheme.width });
    if (grapheme.width > 0) previousIsWide = isWide;
  }
  return words;
}

/** Fills line after line. */
class Lines {
  readonly #width: number;
  readonly #lines: Run[][] = [];
  readonly #isolates: string[] = [];
  #line: Run[] = [];
  #used = 0;
  /** Spaces that are drawn only if something follows them on the same line. */
  #pending: Word | null = null;

  constructor(width: number) {
    this.#width = width;
  }

  add(word: Word): void {
    if (word.kind === 'space') {
      this.#pending = word;
      return;
    }
    const gap = this.#pending?.width ?? 0;
    if (this.#used > 0 && this.#used + gap + word.width > this.#width) this.#break();
    if (this.#pending !== null) this.#putAll(this.#pending);
    this.#pending = null;
    this.#putAll(word);
  }

  finish(): readonly (readonly Run[])[] {
    this.#lines.push(this.#line);
    return this.#lines;
  }

  #putAll({ graphemes }: Word): void {
    for (const grapheme of graphemes) {
      if (this.#used > 0 && this.#used + grapheme.width > this.#width) this.#break();
      this.#put(grapheme);
      this.#used += grapheme.width;
      this.#follow(grapheme);
    }
  }

  #put({ text, marks }: Run): void {
    const last = this.#line.at(-1);
    if (last?.marks === marks) this.#line[this.#line.length - 1] = { text: last.text + text, marks };
    else this.#line.push({ text, marks });
  }

  #break(): void {
    this.#pending = null;
    const open = this.#isolates.join('');
    if (open !== '') this.#put({ text: POP_ISOLATE.repeat(open.length), marks: [] });
    this.#lines.push(this.#line);
    this.#line = open === '' ? [] : [{ text: open, marks: [] }];
    this.#used = 0;
  }

  #follow({ text, reopener }: Grapheme): void {
    if (reopener !== null) this.#isolates.push(reopener);
    else if (text === POP_ISOLATE) this.#isolates.pop();
  }
}
