import { footnoteMarkerEnd, isWhiteSpace, skipWhiteSpace } from './footnote-marker.ts';

/** A place where a sentence may end: a run of sentence marks and what stands around it. */
export type Candidate = {
  readonly text: string;
  /** Where the sentence began that would end here. */
  readonly sentenceStart: number;
  /** The marks themselves, e.g. `.`, `?!`, `...`. */
  readonly mark: string;
  readonly markAt: number;
  /** What stands directly before the mark, back to the last white space or opening mark, at most {@link WORD_MAX} units. */
  readonly word: string;
  /** Position after closing quotation marks, brackets and footnote markers: the sentence's end if it ends here. */
  readonly tail: number;
  /** A closing mark or a footnote marker stands between the sentence mark and the tail. */
  readonly closed: boolean;
  /** The closing marks hold an odd number of straight quotation marks. */
  readonly togglesQuote: boolean;
  /** White space or the end of the text follows the tail. */
  readonly spaced: boolean;
  /** The next word without opening marks before it, at most {@link WORD_MAX} units; empty when no letter or digit follows. */
  readonly next: string;
  /** Position of that word, or of whatever stopped the search. */
  readonly nextAt: number;
  /** The mark stands inside round brackets that opened within this sentence and close later. */
  readonly inBrackets: boolean;
};

/** Long enough for any abbreviation; a limit, so that text without a space costs no more than other text. */
const WORD_MAX = 32;

const MARKS = '.!?…؟۔。！？｡‼⁇⁈⁉।॥';
const CLOSERS = '”’»›)]}」』】）';
const OPENERS = /[\s"'`“”‘’„‚«»‹›([{「『【（*_—–―\-•·¿¡]/u;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}'’.-]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Looks around the sentence mark at `markAt`. Costs no more than the gap to the next word and {@link WORD_MAX} units to either side. */
export function candidateAt(
  place: Pick<Candidate, 'text' | 'sentenceStart' | 'markAt' | 'inBrackets'> & { readonly straightOpen: boolean },
): Candidate {
  const { text, markAt, sentenceStart, inBrackets } = place;
  const markEnd = endOfMarks(text, markAt);
  const { tail, straightOpen } = tailFrom(text, { tail: markEnd, straightOpen: place.straightOpen });
  let nextAt = tail;
  while (OPENERS.test(text[nextAt] ?? '')) nextAt += 1;
  return {
    text,
    sentenceStart,
    mark: text.slice(markAt, markEnd),
    markAt,
    word: wordBefore(text, markAt, sentenceStart),
    tail,
    closed: tail > markEnd,
    togglesQuote: straightOpen !== place.straightOpen,
    spaced: tail >= text.length || isWhiteSpace(text[tail]),
    next: wordFrom(text, nextAt),
    nextAt,
    inBrackets,
  };
}

type Tail = { readonly tail: number; readonly straightOpen: boolean };

/** Goes over all that still belongs to a sentence after its mark, also over white space when closing marks or markers follow it. */
function tailFrom(text: string, from: Tail): Tail {
  let { tail, straightOpen } = from;
  while (tail < text.length) {
    const character = text[tail] ?? '';
    const marker = footnoteMarkerEnd(text, tail);
    if (CLOSERS.includes(character) || isMark(character)) tail += 1;
    else if (character === '"' && (straightOpen || !continuesWord(text[tail + 1]))) {
      straightOpen = !straightOpen;
      tail += 1;
    } else if (character === "'" && !continuesWord(text[tail + 1])) tail += 1;
    else if (marker > 0) tail = marker;
    else {
      const next = isWhiteSpace(character) ? skipWhiteSpace(text, tail) : tail;
      if (next === tail || !goesOnClosing(text, next)) break;
      tail = next;
    }
  }
  return { tail, straightOpen };
}

/** After white space only what cannot open anything goes with the sentence before: a marker, a bracket's end, stray marks. */
function goesOnClosing(text: string, at: number): boolean {
  const character = text[at];
  if (character === undefined) return false;
  if ('”)]}」』】）'.includes(character) || footnoteMarkerEnd(text, at) > 0) return true;
  if (!isMark(character)) return false;
  const end = endOfMarks(text, at);
  return end >= text.length || isWhiteSpace(text[end]);
}

function isMark(character: string | undefined): boolean {
  return character !== undefined && MARKS.includes(character);
}

function endOfMarks(text: string, at: number): number {
  let end = at;
  while (isMark(text[end])) end += 1;
  return end;
}

function continuesWord(character: string | undefined): boolean {
  return character !== undefined && LETTER_OR_DIGIT.test(character);
}

function wordBefore(text: string, end: number, floor: number): string {
  let start = end;
  while (
    start > floor &&
    end - start < WORD_MAX &&
    !isWhiteSpace(text[start - 1]) &&
    !'“”"‘([{—–'.includes(text[start - 1] ?? '')
  )
    start -= 1;
  return text.slice(start, end);
}

function wordFrom(text: string, start: number): string {
  let end = start;
  while (end - start < WORD_MAX && WORD_CHARACTER.test(text[end] ?? '')) end += 1;
  // Letters outside the basic plane come as two units, neither of which is a letter by itself.
  const word =
    end > start ? text.slice(start, end).replace(/[.'’-]+$/u, '') : String.fromCodePoint(text.codePointAt(start) ?? 32);
  return LETTER_OR_DIGIT.test(word) ? word : '';
}
