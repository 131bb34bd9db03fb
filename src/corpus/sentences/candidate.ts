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
export const WORD_MAX = 32;

const MARKS = '.!?…؟۔。！？｡‼⁇⁈⁉।॥';
const CLOSERS = '”’»›)]}」』】）';
const OPENERS = /[\s"'“”‘’„‚«»‹›([{「『【（*_—–―\-•·¿¡]/u;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}'’.-]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Looks around the sentence mark at `markAt`. `limit` is where the paragraph ends; cost is bounded by the gap to the next word. */
export function candidateAt(
  place: Pick<Candidate, 'text' | 'sentenceStart' | 'markAt' | 'inBrackets'> & {
    readonly limit: number;
    readonly straightOpen: boolean;
  },
): Candidate {
  const { text, limit, markAt } = place;
  let markEnd = markAt;
  while (markEnd < limit && isMark(text[markEnd])) markEnd += 1;
  const tail = tailFrom({ text, from: markEnd, limit, straightOpen: place.straightOpen });
  let nextAt = tail;
  while (nextAt < limit && OPENERS.test(text[nextAt] ?? '')) nextAt += 1;
  return {
    text,
    sentenceStart: place.sentenceStart,
    mark: text.slice(markAt, markEnd),
    markAt,
    word: wordBefore(text, markAt, place.sentenceStart),
    tail,
    closed: tail > markEnd,
    spaced: tail >= limit || isWhiteSpace(text[tail]),
    next: wordFrom(text, nextAt, limit),
    nextAt,
    inBrackets: place.inBrackets,
  };
}

/** Whether the character can end a sentence. */
export function isMark(character: string | undefined): boolean {
  return character !== undefined && MARKS.includes(character);
}

/** Goes over all that still belongs to a sentence after its mark, also over white space when closing marks or markers follow it. */
function tailFrom(place: { text: string; from: number; limit: number; straightOpen: boolean }): number {
  const { text, limit } = place;
  let { straightOpen } = place;
  let tail = place.from;
  while (tail < limit) {
    const character = text[tail] ?? '';
    if (CLOSERS.includes(character) || isMark(character)) {
      tail += 1;
    } else if (character === '"' && (straightOpen || !continuesWord(text[tail + 1]))) {
      straightOpen = !straightOpen;
      tail += 1;
    } else if (character === "'" && !continuesWord(text[tail + 1])) {
      tail += 1;
    } else {
      const marker = footnoteMarkerEnd(text, tail);
      if (marker > 0 && marker <= limit) tail = marker;
      else if (!isWhiteSpace(character)) return tail;
      else {
        const over = skipWhiteSpace(text, tail, limit);
        if (!goesOnClosing(text, over, limit)) return tail;
        tail = over;
      }
    }
  }
  return tail;
}

/** After white space only what cannot open anything goes with the sentence before: a marker, a bracket's end, stray marks. */
function goesOnClosing(text: string, at: number, limit: number): boolean {
  const character = text[at] ?? '';
  if (at >= limit) return false;
  if ('”)]}」』】）'.includes(character) || footnoteMarkerEnd(text, at) > 0) return true;
  if (!isMark(character)) return false;
  let end = at;
  while (end < limit && isMark(text[end])) end += 1;
  return end >= limit || isWhiteSpace(text[end]);
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

function wordFrom(text: string, start: number, limit: number): string {
  let end = start;
  while (end < limit && end - start < WORD_MAX && WORD_CHARACTER.test(text[end] ?? '')) end += 1;
  // Letters outside the basic plane come as two units and are no single-unit word character: take the pair as the word.
  const pair = String.fromCodePoint(text.codePointAt(start) ?? 32);
  if (end === start && start < limit && LETTER_OR_DIGIT.test(pair)) return pair;
  const word = text.slice(start, end).replace(/[.'’-]+$/u, '');
  return LETTER_OR_DIGIT.test(word) ? word : '';
}
