import type { DatePrecision } from '../model/date.ts';
import type { Reading } from './reading.ts';

/** The value of a reading in ISO 8601 / TIMEX3 form; null when it says too little for one. */
export function timexOf(reading: Reading): string | null {
  switch (reading.kind) {
    case 'day':
      return `${pad(reading.year, 4)}-${pad(reading.month, 2)}-${pad(reading.day, 2)}`;
    case 'month':
      return `${pad(reading.year, 4)}-${pad(reading.month, 2)}`;
    case 'year':
      return pad(reading.year, 4);
    case 'range': {
      const [from, to] = [reading.from, reading.to].map((end) => (end === null ? '' : timexOf(end)));
      return from === null || to === null ? null : `${from}/${to}`;
    }
    default:
      return reading satisfies never;
  }
}

/** The finest part that the words name. */
export function precisionOf(reading: Reading): DatePrecision {
  return reading.kind;
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
