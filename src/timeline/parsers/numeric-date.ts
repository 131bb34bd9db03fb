import type { Parser } from 'chrono-node';
import { dateParser, type Read } from '../date-parser.ts';
import { statedYear } from '../reading.ts';
import { MONTH, monthNumber } from '../vocabulary.ts';
import { dayFrom, readDay } from './day-reading.ts';

/** `2006-07-12`, `2006/7/12`: the one order of digits alone that reads the same everywhere. */
export const yearFirstDate: Parser = dateParser(
  '(?<![\\d/.-])(?<year>[12]\\d{3})(?<mark>[-/])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?![\\d/-])',
  ({ groups }) => day(groups.year, groups.month, groups.day),
);

/**
 * `25/12/2006`, `12-25-2006`: read only where a number above twelve (or two equal ones) tells day from month. `9/11/2001` is two
 * different days in two countries and is left out.
 */
export const slashDate: Parser = dateParser(
  '(?<![\\d/.-])(?<first>\\d{1,2})(?<mark>[-/])(?<second>\\d{1,2})\\k<mark>(?<year>[12]\\d{3})(?![\\d/-])',
  ({ groups: { first, second, year } }) => {
    if (Number(first) > 12 || Number(first) === Number(second)) return day(year, second, first);
    return Number(second) > 12 ? day(year, first, second) : null;
  },
);

/** `3.1.2020`: with points the day stands first wherever this form is used. */
export const dottedDate: Parser = dateParser(
  '(?<![\\d/.-])(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>[12]\\d{3})(?!\\.?\\d)',
  ({ groups }) => day(groups.year, groups.month, groups.day),
);

/** `3-Jan-2020`. */
export const dashedDate: Parser = dateParser(
  `(?<![\\d/.-])(?<day>\\d{1,2})-(?<month>${MONTH})-(?<year>[12]\\d{3})(?![\\d/-])`,
  ({ groups }) => day(groups.year, String(monthNumber(groups.month)), groups.day),
);

function day(year = '', month = '', dayOfMonth = ''): Read {
  return readDay(dayFrom({ year: statedYear(Number(year)), month: Number(month), day: Number(dayOfMonth) }));
}
