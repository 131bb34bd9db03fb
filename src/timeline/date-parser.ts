import type { Parser } from 'chrono-node';
import type { DateQualifier } from '../model/date.ts';
import { impossibleDate, ReadResult } from './read-result.ts';
import type { Reading } from './reading.ts';

/** What a strategy made of a match; `impossible` for a date that no calendar has, of which no part may be read for itself. */
export type Read =
  | {
      readonly reading: Reading;
      readonly qualifier?: DateQualifier | null;
    }
  | 'impossible';

/** The expression found, with the text it stands in for strategies that must look around it. */
export type Match = {
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

/**
 * A chrono parser from a pattern with named groups and a function that reads it or declines with null.
 *
 * Chrono looks for the next match in what is left of the text, so that after a match (or a refusal) the pattern sees a text
 * that starts in the middle of a word: `^`, `\b` and lookbehinds hold there by accident. Each match is therefore read again
 * in place, and neither end may touch a letter or digit of any script.
 */
export function dateParser(source: string, read: (match: Match) => Read | null): Parser {
  const pattern = new RegExp(source);
  const inPlace = new RegExp(source, 'y');
  return {
    pattern: () => pattern,
    extract(context, { index = 0 }) {
      inPlace.lastIndex = index;
      const found = inPlace.exec(context.text);
      if (found === null) return null;
      const end = index + found[0].length;
      if (touchesWord(context.text, index, end)) return null;
      const result = read({ groups: found.groups ?? {}, text: context.text, start: index, end });
      if (result === null) return null;
      if (result === 'impossible') return impossibleDate({ reference: context.reference, index, text: found[0] });
      const { reading, qualifier = null } = result;
      return new ReadResult({ reference: context.reference, index, text: found[0], reading, qualifier });
    },
  };
}

/** The characters before a match, enough to judge its nearest words. */
export function before({ text, start }: Match, chars = 40): string {
  return text.slice(Math.max(0, start - chars), start);
}

/** The characters after a match. */
export function after({ text, end }: Match, chars = 40): string {
  return text.slice(end, end + chars);
}

const WORD = /[\p{L}\p{N}\p{M}_]/u;

function touchesWord(text: string, start: number, end: number): boolean {
  const first = WORD.test(text.charAt(start)) && WORD.test(text.charAt(start - 1));
  return first || (WORD.test(text.charAt(end - 1)) && WORD.test(text.charAt(end)));
}
