import type { Season, Turn, Unit } from './reading.ts';

/*
 * English words of dates as pieces of patterns. Names of months and days count only when they are capitalised, so that "may",
 * "march" and "sat" stay verbs.
 */

/** Month names and their usual short forms, with the point that belongs to a short form. */
export const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December' +
  '|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER' +
  '|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?)';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 1 to 12; 0 for a word that is no month. */
export function monthNumber(name = ''): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

export const WEEKDAY =
  '(?:Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|SUNDAY|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY)';

/** Short forms, which alone could be other words and count only next to a date. */
export const SHORT_WEEKDAY = '(?:Sun|Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat)\\b\\.?';

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** 0 for Sunday to 6 for Saturday; null for a word that is no weekday. */
export function weekdayNumber(name = ''): number | null {
  const index = WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase());
  return index < 0 ? null : index;
}

export const SEASON = '(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)';

/** Null for a word that is no season. */
export function seasonOf(name = ''): Season | null {
  switch (name.toLowerCase()) {
    case 'spring':
      return 'SP';
    case 'summer':
      return 'SU';
    case 'autumn':
    case 'fall':
      return 'FA';
    case 'winter':
      return 'WI';
    default:
      return null;
  }
}

/** White space inside an expression: a line may break once, a paragraph may not end. */
export const GAP = '(?:[^\\S\\n]{1,8}|[^\\S\\n]{0,8}\\n[^\\S\\n]{0,8})';

/** Day of a month, with or without ordinal ending. */
export const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';

/** A year that stands next to a month and needs no other sign that it is one. */
export const YEAR = '(?:1\\d{3}|2[01]\\d{2})(?![,.]?\\d)';

/** Before a year that stands alone: no part of a longer number, price, link or hyphenated word, save `mid-2014` and its like. */
export const YEAR_START = '(?<![\\d.,:$£€¥#/&=?_])(?<!(?<!\\b(?:[Mm]id|[Pp]re|[Pp]ost|[Ll]ate|[Ee]arly))-)';

/** A dash between the ends of a range: hyphen, en or em dash, figure dash, minus. */
export const DASH = '[-\\u2010-\\u2015\\u2212]';

export const UNIT = '(?:days?|weeks?|months?|years?)';

export function unitOf(word = ''): Unit {
  if (word.startsWith('day')) return 'day';
  if (word.startsWith('week')) return 'week';
  return word.startsWith('month') ? 'month' : 'year';
}

/** Null for a word of no direction. */
export function turnOf(word = ''): Turn | null {
  const lower = word.toLowerCase();
  if (lower === 'last' || lower === 'past' || lower === 'previous') return 'last';
  if (lower === 'next' || lower === 'coming') return 'next';
  return lower === 'this' || lower === 'current' ? 'this' : null;
}

export function shiftOf(turn: Turn): number {
  return { last: -1, this: 0, next: 1 }[turn];
}

const NUMBERS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** A count as digits or as a word up to twenty, or an article: `a year ago`. */
export const COUNT = `(?:\\d{1,3}|[Aa]n?|${NUMBERS.map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`).join('|')})`;

/** Expects what {@link COUNT} matched, in any case. */
export function countOf(word = ''): number {
  const lower = word.toLowerCase();
  if (/^an?$/.test(lower)) return 1;
  const index = NUMBERS.indexOf(lower);
  return index < 0 ? Number(lower) : index + 1;
}
