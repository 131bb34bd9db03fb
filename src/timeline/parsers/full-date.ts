import type { Parser } from 'chrono-node';
import { dayExists } from '../calendar.ts';
import { dateParser, type Read } from '../date-parser.ts';
import { DAY, GAP, MONTH, monthNumber } from '../vocabulary.ts';

const YEAR = '(?<year>[12]\\d{3})(?![,.]?\\d)';
const WEEKDAY = `(?:(?:Sun|Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?)(?:day)?\\.?,?${GAP})?`;

/** `12 July 2006`, `the 12th of July, 2006`. */
export const dayMonthYear: Parser = dateParser(
  `${WEEKDAY}(?<day>${DAY})${GAP}(?:of${GAP})?(?<month>${MONTH}),?${GAP}${YEAR}`,
  ({ groups }) => fullDate(groups),
  'i',
);

/** `July 12, 2006`, `Jan. 3rd 2020`. */
export const monthDayYear: Parser = dateParser(
  `${WEEKDAY}(?<month>${MONTH})${GAP}(?:the${GAP})?(?<day>${DAY})(?:,${GAP}?|${GAP})${YEAR}`,
  ({ groups }) => fullDate(groups),
  'i',
);

/** `2006-07-12`, the one order of digits alone that reads the same everywhere. */
export const isoDate: Parser = dateParser(
  '(?<![\\d-])(?<year>[12]\\d{3})-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\\d|3[01])(?![\\d-])',
  ({ groups }) => dayReading(Number(groups.year), Number(groups.month), Number(groups.day)),
);

function fullDate({ year, month, day }: Readonly<Record<string, string | undefined>>): Read | null {
  return dayReading(Number(year), monthNumber(month ?? ''), Number.parseInt(day ?? '', 10));
}

/** Declines a day that does not exist: 31 February is left out, not moved. */
function dayReading(year: number, month: number, day: number): Read | null {
  return dayExists({ year, month, day }) ? { reading: { kind: 'day', year, month, day } } : null;
}
