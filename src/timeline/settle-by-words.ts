import { dayExists } from './calendar.ts';
import { isPartOfYear, type PartOfYear, type Reading } from './reading.ts';
import type { Settled } from './settled.ts';

/** What an expression means that says all by itself; null for every other. Ranges and weeks of a day are settled by their parts elsewhere. */
export function settleByWords(reading: Reading): Settled | null {
  if (isPartOfYear(reading)) return reading.year.kind === 'stated' ? inYear(reading, reading.year.year) : null;
  return reading.kind === 'year' || reading.kind === 'decade' || reading.kind === 'century' ? reading : null;
}

/** A part of a year in the year given; null for 29 February in a common one. */
export function inYear(reading: PartOfYear, year: number): Settled | null {
  switch (reading.kind) {
    case 'day': {
      const day = { kind: reading.kind, year, month: reading.month, day: reading.day };
      return dayExists(day) ? day : null;
    }
    case 'month':
      return { kind: reading.kind, year, month: reading.month };
    case 'season':
      return { kind: reading.kind, year, season: reading.season };
    case 'quarter':
      return { kind: reading.kind, year, quarter: reading.quarter };
    case 'half':
      return { kind: reading.kind, year, half: reading.half };
    default:
      return reading satisfies never;
  }
}
