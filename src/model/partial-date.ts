import type { PartialDate } from './outlet.ts';

/** The first day that a partial date can mean: `2012-02` → `2012-02-01`. Days compare as strings. */
export function firstDayOf(date: PartialDate): string {
  const [year = '0000', month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}`;
}

/** The last day that a partial date can mean: `2012-02` → `2012-02-29`. */
export function lastDayOf(date: PartialDate): string {
  const [year = '9999', month = '12', day] = date.split('-');
  return `${year}-${month}-${day ?? String(daysIn(Number(year), Number(month)))}`;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;
}
