import type { PartialDate } from '../model/outlet.ts';

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The finest part that a date names; null for text of another form, whether or not the calendar has such a day. */
export function precisionOf(date: PartialDate): 'day' | 'month' | 'year' | null {
  const parts = FORM.exec(date);
  if (parts === null) return null;
  return parts[3] !== undefined ? 'day' : parts[2] !== undefined ? 'month' : 'year';
}

/** Whether the calendar has this year, month or day: `2024-02-29` is one, `2023-02-29` and `2023-13` are none. */
export function isInCalendar(date: PartialDate): boolean {
  const [, year = '', month = '01', day = '01'] = FORM.exec(date) ?? [];
  const time = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  // Date.parse lets some days roll over into the next month, so the day is written out again and compared.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${year}-${month}-${day}`);
}
