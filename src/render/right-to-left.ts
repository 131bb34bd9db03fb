import { directionOf } from './direction-of.ts';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
const RIGHT_TO_LEFT_MARK = '\u200f';

/** Letters that are laid out from left to right, and digits, which a neighbouring Arabic letter may turn round. */
const LEFT_TO_RIGHT = /[\p{L}\p{Nd}]/u;
const ARABIC_LETTER = /^[\p{Script=Arabic}\p{Script=Hebrew}]$/u;
/** Reads the same from both sides: a year, a count. */
const ONE_NUMBER = /^[\p{Nd}\p{P}]*$/u;

/**
 * A value in a sentence that runs from right to left: set off where it holds anything that runs from left to right, such as
 * a Latin name, an id or a date in figures.
 */
export function isolateValue(value: string): string {
  return runsLeftToRight(value) && !isIsolated(value) ? `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}` : value;
}

/**
 * A line of ours that clients begin at the right: they look at its first letter outside isolates, and where that is none
 * of a script written from right to left a mark that shows nothing stands before it.
 */
export function startFromRight(line: string): string {
  return ONE_NUMBER.test(line) || directionOf(line) === 'rtl' ? line : `${RIGHT_TO_LEFT_MARK}${line}`;
}

/** One isolate from the first character to the last. */
function isIsolated(value: string): boolean {
  let depth = 0;
  for (let at = 0; at < value.length; at++) {
    const character = value[at] ?? '';
    if (/[\u2066-\u2068]/.test(character)) depth++;
    else if (character === POP_ISOLATE) depth--;
    if (depth <= 0) return depth === 0 && at > 0 && at === value.length - 1;
  }
  return false;
}

function runsLeftToRight(value: string): boolean {
  return Array.from(value).some((character) => LEFT_TO_RIGHT.test(character) && !ARABIC_LETTER.test(character));
}
