import type { Parser } from 'chrono-node';
import { after, dateParser, type Match, type Read } from '../date-parser.ts';
import { DASH, DAY, GAP, MONTH, monthNumber, SHORT_WEEKDAY, shiftOf, turnOf, WEEKDAY, YEAR } from '../vocabulary.ts';
import { dayOfWords, dayReading } from './day-reading.ts';

const NAMED_DAY = `(?:(?:${SHORT_WEEKDAY}|(?<weekday>${WEEKDAY})),?${GAP}(?:the${GAP})?)?`;
const TURNED_YEAR = `${GAP}(?:(?<turn>last|this|next)${GAP}year)`;
const UP_TO = `(?:${GAP}?${DASH}${GAP}?|${GAP}(?:to|until|through)${GAP})`;

/** `12 July 2006`, `the 12th of July`, `Friday, 3 January 2020`. */
export const dayMonth: Parser = dateParser(
  `${NAMED_DAY}(?<day>${DAY})${GAP}(?:of${GAP})?(?<month>${MONTH})(?:,?${GAP}(?<year>${YEAR})|${TURNED_YEAR})?`,
  (match) => namedDay(match),
);

/** `July 12, 2006`, `Jan. 3rd`, `Friday, Oct. 23`. */
export const monthDay: Parser = dateParser(
  `${NAMED_DAY}(?<month>${MONTH})${GAP}(?:the${GAP})?(?<day>${DAY})(?![:,.]?\\d)(?:(?:,${GAP}?|${GAP})(?<year>${YEAR})|,?${TURNED_YEAR})?`,
  (match) => (YEAR_IS_DAY.test(match.groups.day ?? '') || isEventName(match) ? null : namedDay(match)),
);

/** `24–26 April 2001`, `from 3 to 7 May`. */
export const daysMonth: Parser = dateParser(
  `(?<from>${DAY})${UP_TO}(?<to>${DAY})${GAP}(?:of${GAP})?(?<month>${MONTH})(?:,?${GAP}(?<year>${YEAR}))?`,
  ({ groups }) => days(groups),
);

/** `April 24-26, 2001`, `May 3 to 7`. */
export const monthDays: Parser = dateParser(
  `(?<month>${MONTH})${GAP}(?<from>${DAY})${UP_TO}(?<to>${DAY})(?![:,.]?\\d)(?:,?${GAP}(?<year>${YEAR}))?`,
  ({ groups }) => days(groups),
);

/** `the week of March 6`: the week that holds the day. */
export const weekOfDay: Parser = dateParser(
  `[Tt]he${GAP}week${GAP}(?:of|beginning|starting|ending)${GAP}(?:(?<month>${MONTH})${GAP}(?<day>${DAY})(?![:,.]?\\d)(?:,?${GAP}(?<year>${YEAR}))?)`,
  ({ groups }) => {
    const day = dayOfWords({ year: groups.year, month: monthNumber(groups.month), day: groups.day });
    return day === null ? null : { reading: { kind: 'week-of', day } };
  },
);

/** The second day of `April 24 and 25, 2001`. */
export const secondDay: Parser = dateParser(
  `(?=\\d)(?<=(?<month>${MONTH})${GAP}${DAY}${GAP}and${GAP})(?<day>${DAY})(?![:,.]?\\d)(?:,?${GAP}(?<year>${YEAR}))?`,
  (match) =>
    /^\s+\p{Ll}/u.test(after(match)) && !/^\s+(?:in|at|on|for|as|by|with|to)\b/.test(after(match)) ? null : namedDay(match),
);

/** `May 03` and `May 3` are days, `May 00` is nothing. */
const YEAR_IS_DAY = /^0?0$/;

/** Days whose attacks became a name that stands without its year: the words tell of the event, not of when. */
const NAMED_EVENTS = [
  { month: 9, day: 11 },
  { month: 10, day: 7 },
  { month: 1, day: 6 },
];

/** `the September 11 attacks` without a year. */
function isEventName(match: Match): boolean {
  const { month, day, year } = match.groups;
  if (
    year !== undefined ||
    !/^['’]?s?\s+(?:terror(?:ist)?\s+)?(?:attacks?|hijack\w+|massacre|riots?|insurrection|assault)\b/i.test(after(match))
  )
    return false;
  return NAMED_EVENTS.some((event) => event.month === monthNumber(month) && event.day === Number.parseInt(day ?? '', 10));
}

function namedDay({ groups }: Match): Read | null {
  const turn = turnOf(groups.turn);
  const shiftedYears = turn === null ? null : shiftOf(turn);
  return dayReading({
    year: groups.year,
    month: monthNumber(groups.month),
    day: groups.day,
    weekday: groups.weekday,
    shiftedYears,
  });
}

function days({ from, to, month, year }: Match['groups']): Read | null {
  const first = dayOfWords({ year, month: monthNumber(month), day: from });
  const last = dayOfWords({ year, month: monthNumber(month), day: to });
  if (first === null || last === null || Number.parseInt(to ?? '', 10) <= Number.parseInt(from ?? '', 10)) return null;
  return { reading: { kind: 'range', from: first, to: last } };
}
