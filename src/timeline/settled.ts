import type { DatePrecision } from '../model/date.ts';
import type { CivilDay } from './calendar.ts';
import type { Season } from './reading.ts';

/** A period of time that is known: what a reading means once it is resolved. */
export type Settled =
  | ({ readonly kind: 'day' } & CivilDay)
  /** ISO 8601 week; `year` is the year that the week is counted in. */
  | { readonly kind: 'week'; readonly year: number; readonly week: number }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'season'; readonly year: number; readonly season: Season }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'half'; readonly year: number; readonly half: number }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'decade'; readonly tens: number }
  | { readonly kind: 'century'; readonly hundreds: number }
  | { readonly kind: 'range'; readonly from: Settled; readonly to: Settled };

/** In ISO 8601 / TIMEX3 form. */
export function timexOf(settled: Settled): string {
  switch (settled.kind) {
    case 'day':
      return `${pad(settled.year, 4)}-${pad(settled.month, 2)}-${pad(settled.day, 2)}`;
    case 'week':
      return `${pad(settled.year, 4)}-W${pad(settled.week, 2)}`;
    case 'month':
      return `${pad(settled.year, 4)}-${pad(settled.month, 2)}`;
    case 'season':
      return `${pad(settled.year, 4)}-${settled.season}`;
    case 'quarter':
      return `${pad(settled.year, 4)}-Q${settled.quarter}`;
    case 'half':
      return `${pad(settled.year, 4)}-H${settled.half}`;
    case 'year':
      return pad(settled.year, 4);
    case 'decade':
      return `${pad(settled.tens, 3)}X`;
    case 'century':
      return `${pad(settled.hundreds, 2)}XX`;
    case 'range':
      return `${timexOf(settled.from)}/${timexOf(settled.to)}`;
    default:
      return settled satisfies never;
  }
}

/** The finest part that is known. */
export function precisionOf(settled: Settled): DatePrecision {
  return settled.kind;
}

/** The year that a period lies in; null where it spans several. */
export function yearOf(settled: Settled): number | null {
  return 'year' in settled ? settled.year : null;
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
