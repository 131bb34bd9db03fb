import type { Parser } from 'chrono-node';
import { dateParser } from '../date-parser.ts';
import { dayReading } from './day-reading.ts';

/** `2006-07-12`, `2006/7/12`: the one order of digits alone that reads the same everywhere. */
export const yearFirstDate: Parser = dateParser(
  '(?<![\\d/.-])(?<year>[12]\\d{3})(?<mark>[-/])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?![\\d/-])',
  ({ groups }) => dayReading({ year: groups.year, month: Number(groups.month), day: groups.day }),
);

/**
 * `25/12/2006`, `12-25-2006`: read only where a number above twelve (or two equal ones) tells day from month. `9/11/2001` is two
 * different days in two countries and is left out.
 */
export const slashDate: Parser = dateParser(
  '(?<![\\d/.-])(?<first>\\d{1,2})(?<mark>[-/])(?<second>\\d{1,2})\\k<mark>(?<year>[12]\\d{3})(?![\\d/-])',
  ({ groups }) => {
    const first = Number(groups.first);
    const second = Number(groups.second);
    if (first > 12 || first === second) return dayReading({ year: groups.year, month: second, day: groups.first });
    return second > 12 ? dayReading({ year: groups.year, month: first, day: groups.second }) : null;
  },
);

/** `3.1.2020`: with points the day stands first wherever this form is used. */
export const dottedDate: Parser = dateParser(
  '(?<![\\d/.-])(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>[12]\\d{3})(?!\\.?\\d)',
  ({ groups }) => dayReading({ year: groups.year, month: Number(groups.month), day: groups.day }),
);
