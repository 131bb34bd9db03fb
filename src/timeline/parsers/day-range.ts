import type { Parser } from 'chrono-node';
import { dateParser, type Match, type Read } from '../date-parser.ts';
import { DASH, DAY, GAP, MONTH } from '../vocabulary.ts';
import { YEAR_PHRASE } from '../year-phrase.ts';
import { namedDay } from './day-reading.ts';

const TWO_DAYS = `(?<from>${DAY})${GAP}?${DASH}${GAP}?(?<to>${DAY})`;

/** `24–26 April 2001`; of `from 3 to 7 May` each day is read on its own. */
export const daysMonth: Parser = dateParser(`${TWO_DAYS}${GAP}(?:of${GAP})?(?<month>${MONTH})${YEAR_PHRASE}?`, readDays);

/** `April 24-26, 2001`. */
export const monthDays: Parser = dateParser(`(?<month>${MONTH})${GAP}${TWO_DAYS}(?![:,.]?\\d)${YEAR_PHRASE}?`, readDays);

/** `the week of March 6`: the week that holds the day. */
export const weekOfDay: Parser = dateParser(
  `[Tt]he${GAP}week${GAP}(?:of|beginning|starting|ending)${GAP}(?:(?<month>${MONTH})${GAP}(?<day>${DAY})(?![:,.]?\\d)${YEAR_PHRASE}?)`,
  ({ groups }) => {
    const day = namedDay(groups);
    return day === null ? 'impossible' : { reading: { kind: 'week-of', day } };
  },
);

function readDays({ groups }: Match): Read | null {
  const from = namedDay({ ...groups, day: groups.from });
  const to = namedDay({ ...groups, day: groups.to });
  if (from === null || to === null) return 'impossible';
  return to.day <= from.day ? null : { reading: { kind: 'range', from, to } };
}
