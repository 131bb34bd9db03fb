import { dayExists } from '../calendar.ts';
import type { Match, Read } from '../date-parser.ts';
import type { DayReading, YearRef } from '../reading.ts';
import { monthNumber, weekdayNumber } from '../vocabulary.ts';
import { yearRefOf } from '../year-phrase.ts';

/** The day that the groups `month`, `day`, `weekday` and those of a year's phrase name; null as {@link dayFrom}. */
export function namedDay(groups: Match['groups']): DayReading | null {
  const day = { year: yearRefOf(groups), month: monthNumber(groups.month), day: Number.parseInt(groups.day ?? '', 10) };
  return dayFrom({ ...day, weekday: weekdayNumber(groups.weekday) });
}

export type DayParts = { readonly year: YearRef; readonly month: number; readonly day: number; readonly weekday?: number | null };

/** Null for a day that exists in no year that the words allow: 31 February is left out, not moved. */
export function dayFrom({ year, month, day, weekday = null }: DayParts): DayReading | null {
  const leapYear = 2000;
  if (!dayExists({ year: year.kind === 'stated' ? year.year : leapYear, month, day })) return null;
  return { kind: 'day', year, month, day, weekday };
}

/** Null, a day that does not exist, is left out with all its words. */
export function readDay(day: DayReading | null): Read {
  return day === null ? 'impossible' : { reading: day };
}
