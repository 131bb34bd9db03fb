import { dayExists } from '../calendar.ts';
import type { Read } from '../date-parser.ts';
import { type DayReading, OPEN_YEAR, statedYear, type YearRef } from '../reading.ts';
import { weekdayNumber } from '../vocabulary.ts';

export type DayWords = {
  /** Undefined when the words name none. */
  readonly year: string | undefined;
  readonly month: number;
  /** May carry an ordinal ending. */
  readonly day: string | undefined;
  readonly weekday?: string | undefined;
  readonly shiftedYears?: number | null;
};

/** A day, or null for one that exists in no year the words allow: 31 February is left out, not moved. */
export function dayReading(words: DayWords): Read | null {
  const reading = dayOfWords(words);
  return reading === null ? null : { reading };
}

/** As {@link dayReading}, for strategies that build something larger from days. */
export function dayOfWords({ year, month, day, weekday, shiftedYears = null }: DayWords): DayReading | null {
  const number = Number.parseInt(day ?? '', 10);
  const leapYear = 2000;
  if (!dayExists({ year: year === undefined ? leapYear : Number(year), month, day: number })) return null;
  return { kind: 'day', year: yearOf(year, shiftedYears), month, day: number, weekday: weekdayNumber(weekday) };
}

function yearOf(year: string | undefined, shifted: number | null): YearRef {
  if (year !== undefined) return statedYear(Number(year));
  return shifted === null ? OPEN_YEAR : { kind: 'shifted', years: shifted };
}
