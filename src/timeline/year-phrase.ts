import type { Match } from './date-parser.ts';
import { OPEN_YEAR, statedYear, type YearRef } from './reading.ts';
import { GAP, shiftOf, turnOf, YEAR } from './vocabulary.ts';

/** What may follow a month, a season or a quarter to say its year: ` 2006`, `, 2006`, ` of last year`, ` of that year`. */
export const YEAR_PHRASE =
  `(?:,?${GAP}(?:(?:of|in)${GAP})?(?:(?:fiscal${GAP}|the${GAP}year${GAP})?(?<year>${YEAR})|(?<turn>last|this|next)${GAP}year` +
  `|(?:that|the${GAP}same|the${GAP}(?:(?<following>following|next)|(?<previous>previous)))${GAP}(?<told>year)))`;

/** The year that {@link YEAR_PHRASE} found, open where it found none. */
export function yearRefOf({ year, turn, told, following, previous }: Match['groups']): YearRef {
  if (year !== undefined) return statedYear(Number(year));
  const direction = turnOf(turn);
  if (direction !== null) return { kind: 'shifted', years: shiftOf(direction) };
  if (told === undefined) return OPEN_YEAR;
  return { kind: 'told', years: following === undefined ? (previous === undefined ? 0 : -1) : 1 };
}
