import type { CivilDay } from './calendar.ts';
import { dayExists, dayNumber, dayOf, type KnownDay, weekdayOf } from './calendar.ts';
import {
  type DayReading,
  isPartOfYear,
  type MonthReading,
  type PartOfYear,
  type Reading,
  type Season,
  type Turn,
} from './reading.ts';
import { inYear } from './settle-by-words.ts';
import type { Settled } from './settled.ts';
import { shiftFrom } from './shift-from.ts';
import type { Tense } from './tenses.ts';

/** Null for a text that is no `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or a day that does not exist. */
export function parsePublished(date: string | null): KnownDay | null {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date ?? '');
  if (found === null) return null;
  const [year, month, day] = [Number(found[1]), found[2], found[3]].map((part) => (part === undefined ? null : Number(part)));
  if (year === null || year === undefined || !dayExists({ year, month: month ?? 1, day: day ?? 1 })) return null;
  return { year, month: month ?? null, day: day ?? null };
}

/**
 * What an expression means that hangs on the day of publication; null when the publication date is known less finely than
 * that takes.
 */
export function settleByPublication(reading: Reading, published: KnownDay, tense: Tense): Settled | null {
  if (isPartOfYear(reading)) {
    const year = yearOfPart(reading, published, tense);
    return year === null ? null : inYear(reading, year);
  }
  switch (reading.kind) {
    case 'weekday': {
      const day = wholeDay(published);
      return day === null
        ? null
        : { kind: 'day', ...dayOf(dayNumber(day) + daysToWeekday(weekdayOf(day), reading.weekday, reading.turn, tense)) };
    }
    case 'weekend': {
      const day = wholeDay(published);
      if (day === null) return null;
      const saturday = dayNumber(day) + daysToSaturday(weekdayOf(day), reading.turn);
      return { kind: 'range', from: { kind: 'day', ...dayOf(saturday) }, to: { kind: 'day', ...dayOf(saturday + 1) } };
    }
    case 'shift':
      return shiftFrom(published, reading.unit, reading.amount);
    case 'year':
    case 'decade':
    case 'century':
    case 'week-of':
    case 'after-event':
    case 'range':
      return null;
    default:
      return reading satisfies never;
  }
}

function wholeDay({ year, month, day }: KnownDay): CivilDay | null {
  return month === null || day === null ? null : { year, month, day };
}

function yearOfPart(reading: PartOfYear, published: KnownDay, tense: Tense): number | null {
  if (reading.year.kind === 'unclear') return null;
  if (reading.year.kind === 'shifted') return published.year + reading.year.years;
  switch (reading.kind) {
    case 'day':
      return yearOfDay(reading, published, tense);
    case 'month':
      return yearOfMonth(reading, published, tense);
    case 'season':
      return yearOfSeason(reading, published);
    case 'quarter':
      return yearOfQuarter(reading.quarter, published, tense);
    case 'half':
      return null;
    default:
      return reading satisfies never;
  }
}

/** Results are told of a quarter that has begun, plans of one that has not ended. */
function yearOfQuarter(quarter: number, { year, month }: KnownDay, tense: Tense): number | null {
  if (month === null) return null;
  const current = Math.ceil(month / 3);
  if (tense === 'future') return quarter >= current ? year : year + 1;
  return quarter <= current ? year : year - 1;
}

/** The nearest such day; with a weekday the nearest that falls on it, since the writer looked at a calendar. */
function yearOfDay(reading: DayReading, published: KnownDay, tense: Tense): number | null {
  const origin = wholeDay(published);
  if (origin === null) return null;
  const years = [published.year, published.year - 1, published.year + 1].filter((year) => dayExists({ ...reading, year }));
  const fitting = years.filter((year) => reading.weekday === null || weekdayOf({ ...reading, year }) === reading.weekday);
  // What is told lies behind more often than ahead, and a cue in the words outweighs some weeks.
  const lean = tense === 'future' ? -120 : tense === 'past' ? 120 : 15;
  return nearest(fitting.length === 0 ? years : fitting, (year) => {
    const away = dayNumber({ ...reading, year }) - dayNumber(origin);
    return Math.abs(away + lean);
  });
}

/** What is over unless the clause looks ahead; without a cue the nearer of both. */
function yearOfMonth(reading: MonthReading, published: KnownDay, tense: Tense): number | null {
  const { year: ref, month } = reading;
  if (published.month === null) return null;
  if (ref.kind === 'turned') {
    if (ref.turn === 'this') return published.year;
    if (ref.turn === 'last') return month < published.month ? published.year : published.year - 1;
    return month > published.month ? published.year : published.year + 1;
  }
  const away = month - published.month;
  if (away === 0) return published.year;
  const ahead = away > 0 ? away : away + 12;
  const past = away < 0 ? published.year : published.year - 1;
  const future = away > 0 ? published.year : published.year + 1;
  if (tense === 'future') return ahead <= 10 ? future : past;
  if (tense === 'past') return ahead <= 1 ? future : past;
  return ahead < 6 ? future : past;
}

const SEASON_STARTS: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

function yearOfSeason(reading: Extract<PartOfYear, { kind: 'season' }>, published: KnownDay): number | null {
  const { year: ref, season } = reading;
  if (ref.kind !== 'turned' || published.month === null) return null;
  const start = SEASON_STARTS[season];
  const inWinterOfLastYear = season === 'WI' && published.month <= 2;
  if (ref.turn === 'this') return inWinterOfLastYear ? published.year - 1 : published.year;
  if (ref.turn === 'last') return published.month >= start + 3 ? published.year : published.year - 1 - Number(inWinterOfLastYear);
  return published.month < start ? published.year : published.year + 1;
}

function daysToWeekday(from: number, to: number, turn: Turn | null, tense: Tense): number {
  const ahead = (to - from + 7) % 7;
  const back = ahead === 0 ? 0 : ahead - 7;
  if (turn === 'last') return back === 0 ? -7 : back;
  if (turn === 'next') return ahead === 0 ? 7 : ahead;
  if (turn === 'this') return tense === 'past' ? back : ahead;
  return tense === 'future' ? ahead : back;
}

function daysToSaturday(from: number, turn: Turn): number {
  const isWeekend = from === 6 || from === 0;
  const current = from === 0 ? -1 : 6 - from;
  if (turn === 'next') return isWeekend || from >= 1 ? current + 7 * Number(isWeekend) : current;
  if (turn === 'this') return current;
  return isWeekend ? current : current - 7;
}

function nearest(years: readonly number[], distance: (year: number) => number): number | null {
  return years.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}
