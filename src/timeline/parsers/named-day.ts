import type { Parser } from 'chrono-node';
import { after, dateParser } from '../date-parser.ts';
import { OPEN_YEAR, statedYear } from '../reading.ts';
import { GAP, YEAR } from '../vocabulary.ts';
import { dayFrom, readDay } from './day-reading.ts';

/**
 * Days that a name fixes wherever English is written. Thanksgiving, Labour Day, Easter and the religious feasts move with the
 * country, the church or the moon and are left out.
 */
const NAMED_DAYS = [
  { name: "New Year['’]s Day", month: 1, day: 1 },
  { name: "New Year['’]s Eve", month: 12, day: 31 },
  { name: "Valentine['’]s Day", month: 2, day: 14 },
  { name: 'Christmas Eve', month: 12, day: 24 },
  { name: 'Christmas Day', month: 12, day: 25 },
];

/** `New Year's Eve 1999`, `Christmas Day`. */
export const namedDays: readonly Parser[] = NAMED_DAYS.map(({ name, month, day }) =>
  dateParser(`${name.replace(' ', GAP)}(?:,?${GAP}(?<year>${YEAR}))?`, (match) => {
    const { year } = match.groups;
    if (/^\s\p{Lu}/u.test(after(match))) return null;
    return readDay(dayFrom({ year: year === undefined ? OPEN_YEAR : statedYear(Number(year)), month, day }));
  }),
);
