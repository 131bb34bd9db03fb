import type { Parser } from 'chrono-node';
import { dateParser, type Match, type Read } from '../date-parser.ts';
import { DASH, DAY, GAP, MONTH } from '../vocabulary.ts';
import { YEAR_PHRASE } from '../year-phrase.ts';
import { namedDay } from './day-reading.ts';

const UP_TO = `(?:${GAP}?${DASH}${GAP}?|${GAP}(?:to|until|through)${GAP})`;
const TWO_DAYS = `(?:(?:[Ff]rom${GAP})?(?<from>${DAY})${UP_TO}(?<to>${DAY})|[Bb]etween${GAP}(?<after>${DAY})${GAP}and${GAP}(?<until>${DAY}))`;

/** `24–26 April 2001`, `from 3 to 7 May`, `between 3 and 7 May 1999`. */
export const daysMonth: Parser = dateParser(`${TWO_DAYS}${GAP}(?:of${GAP})?(?<month>${MONTH})${YEAR_PHRASE}?`, readDays);

/** `April 24-26, 2001`, `from May 3 to 7`, `between May 3 and 7, 1999`. */
export const monthDays: Parser = dateParser(
  `(?:(?:[Ff]rom${GAP})?(?<month>${MONTH})${GAP}(?<from>${DAY})${UP_TO}(?<to>${DAY})(?![:,.]?\\d)${YEAR_PHRASE}?)`,
  readDays,
);

/** `between May 3 and 7, 1999`. */
export const betweenMonthDays: Parser = dateParser(
  `[Bb]etween${GAP}(?<month>${MONTH})${GAP}(?<from>${DAY})${GAP}and${GAP}(?<to>${DAY})(?![:,.]?\\d)${YEAR_PHRASE}?`,
  readDays,
);

/** `the week of March 6`: the week that holds the day. */
export const weekOfDay: Parser = dateParser(
  `[Tt]he${GAP}week${GAP}(?:of|beginning|starting|ending)${GAP}(?:(?<month>${MONTH})${GAP}(?<day>${DAY})(?![:,.]?\\d)${YEAR_PHRASE}?)`,
  ({ groups }) => {
    const day = namedDay(groups);
    return day === null ? null : { reading: { kind: 'week-of', day } };
  },
);

function readDays({ groups }: Match): Read | null {
  const from = namedDay({ ...groups, day: groups.from ?? groups.after });
  const to = namedDay({ ...groups, day: groups.to ?? groups.until });
  return from === null || to === null || to.day <= from.day ? null : { reading: { kind: 'range', from, to } };
}
