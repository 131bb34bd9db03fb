import type { Reading } from './reading.ts';
import type { Settled } from './settled.ts';

/** What an expression means that says all by itself; null for every other. Ranges and weeks of a day are settled by their parts elsewhere. */
export function settleByWords(reading: Reading): Settled | null {
  switch (reading.kind) {
    case 'year':
    case 'decade':
    case 'century':
      return reading;
    case 'day':
      return reading.year.kind === 'stated'
        ? { kind: 'day', year: reading.year.year, month: reading.month, day: reading.day }
        : null;
    case 'month':
      return reading.year.kind === 'stated' ? { kind: 'month', year: reading.year.year, month: reading.month } : null;
    case 'season':
      return reading.year.kind === 'stated' ? { kind: 'season', year: reading.year.year, season: reading.season } : null;
    case 'quarter':
      return reading.year.kind === 'stated' ? { kind: 'quarter', year: reading.year.year, quarter: reading.quarter } : null;
    case 'half':
      return reading.year.kind === 'stated' ? { kind: 'half', year: reading.year.year, half: reading.half } : null;
    case 'week-of':
    case 'weekday':
    case 'weekend':
    case 'shift':
    case 'after-event':
    case 'range':
      return null;
    default:
      return reading satisfies never;
  }
}
