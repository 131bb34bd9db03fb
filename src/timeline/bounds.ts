import type { DatePrecision } from '../model/date.ts';
import { dayExists, dayNumber, daysInMonth, mondayOf } from './calendar.ts';
import type { ResolvedMention } from './statement.ts';

/** First and last day of a period as day numbers; infinite where a range is open. */
export type Bounds = {
  readonly first: number;
  readonly last: number;
};

/** The days that a TIMEX3 value covers; null for a text that is none. Seasons are those of the north, winter ending in the next year. */
export function boundsOf(value: string): Bounds | null {
  const slash = value.indexOf('/');
  if (slash < 0) return boundsOfPoint(value);
  const from = value.slice(0, slash);
  const to = value.slice(slash + 1);
  const first = from === '' ? -Infinity : boundsOfPoint(from)?.first;
  const last = to === '' ? Infinity : boundsOfPoint(to)?.last;
  return first === undefined || last === undefined || (from === '' && to === '') ? null : { first, last };
}

/**
 * The days on which a dated thing may have happened. What lies before or after a date is none of its own days; how far off it lies
 * the words do not say, and a year (or as long as the date itself) is taken for near. Null as {@link boundsOf}.
 */
export function daysOf({ value, qualifier }: Pick<ResolvedMention, 'value' | 'qualifier'>): Bounds | null {
  const bounds = boundsOf(value);
  if (bounds === null) return null;
  const { first, last } = bounds;
  const near = Math.max(last - first + 1, DAYS_A_YEAR);
  if (qualifier === 'before' && Number.isFinite(first)) return { first: first - near, last: first - 1 };
  if (qualifier === 'after' && Number.isFinite(last)) return { first: last + 1, last: last + near };
  return bounds;
}

const DAYS_A_YEAR = 365;

/** The precision that a TIMEX3 value names by its form; null for a text that is none. */
export function precisionOfTimex(value: string): DatePrecision | null {
  if (boundsOf(value) === null) return null;
  return value.includes('/') ? 'range' : (FORMS.find(({ form }) => form.test(value))?.precision ?? null);
}

type Form = {
  readonly form: RegExp;
  readonly precision: DatePrecision;
  bounds(year: number, part: number, day: number): Bounds | null;
};

const FORMS: readonly Form[] = [
  {
    form: /^(\d{4})-(\d\d)-(\d\d)$/,
    precision: 'day',
    bounds: (year, month, day) => (dayExists({ year, month, day }) ? days([year, month, day], [year, month, day]) : null),
  },
  {
    form: /^(\d{4})-W(\d\d)$/,
    precision: 'week',
    bounds: (year, week) => (week >= 1 && week <= 53 ? weekBounds(year, week) : null),
  },
  { form: /^(\d{4})-(\d\d)$/, precision: 'month', bounds: (year, month) => months(year, month, 1) },
  { form: /^(\d{4})-Q([1-4])$/, precision: 'quarter', bounds: (year, quarter) => months(year, quarter * 3 - 2, 3) },
  { form: /^(\d{4})-H([12])$/, precision: 'half', bounds: (year, half) => months(year, half * 6 - 5, 6) },
  { form: /^(\d{4})-SP$/, precision: 'season', bounds: (year) => months(year, 3, 3) },
  { form: /^(\d{4})-SU$/, precision: 'season', bounds: (year) => months(year, 6, 3) },
  { form: /^(\d{4})-FA$/, precision: 'season', bounds: (year) => months(year, 9, 3) },
  { form: /^(\d{4})-WI$/, precision: 'season', bounds: (year) => days([year, 12, 1], [year + 1, 2, daysInMonth(year + 1, 2)]) },
  { form: /^(\d{4})$/, precision: 'year', bounds: (year) => days([year, 1, 1], [year, 12, 31]) },
  { form: /^(\d{3})X$/, precision: 'decade', bounds: (tens) => days([tens * 10, 1, 1], [tens * 10 + 9, 12, 31]) },
  {
    form: /^(\d{2})XX$/,
    precision: 'century',
    bounds: (hundreds) => days([hundreds * 100, 1, 1], [hundreds * 100 + 99, 12, 31]),
  },
];

function boundsOfPoint(value: string): Bounds | null {
  for (const { form, bounds } of FORMS) {
    const found = form.exec(value);
    if (found !== null) return bounds(Number(found[1]), Number(found[2]), Number(found[3]));
  }
  return null;
}

type Ymd = readonly [year: number, month: number, day: number];

function days([y1, m1, d1]: Ymd, [y2, m2, d2]: Ymd): Bounds {
  return { first: dayNumber({ year: y1, month: m1, day: d1 }), last: dayNumber({ year: y2, month: m2, day: d2 }) };
}

function months(year: number, month: number, count: number): Bounds | null {
  const last = month + count - 1;
  return month >= 1 && last <= 12 ? days([year, month, 1], [year, last, daysInMonth(year, last)]) : null;
}

function weekBounds(year: number, week: number): Bounds {
  const monday = mondayOf(year, week);
  return { first: monday, last: monday + 6 };
}
