import type { ChartMark } from '../../model/timeline-reply.ts';
import type { Words } from '../catalogue.ts';
import { textWidth } from './text-width.ts';

const MS_A_DAY = 86_400_000;

/** Days since 1 January 1970. */
export type DayNumber = number;

/** A stretch of days on a horizontal axis; linear, so that lengths can be compared. */
export type TimeScale = {
  /** Where a day begins, in the drawing's unit. */
  xOf(day: DayNumber): number;
  /** Ascending; at least one, their labels apart from each other and inside the axis. */
  readonly ticks: readonly Tick[];
};

type Tick = { readonly x: number; readonly label: string; readonly labelX: number; readonly labelWidth: number };

type Axis = { readonly left: number; readonly right: number; readonly textSize: number };

/** @param day `YYYY-MM-DD`. */
export function dayNumberOf(day: string): DayNumber {
  return Date.parse(`${day}T00:00:00Z`) / MS_A_DAY;
}

export type Drawn = { readonly marks: readonly ChartMark[]; readonly axis: Axis };

/** An axis that holds all that is known of the marks' dates, with room to see where a range is open. */
export function timeScale(words: Words, { marks, axis }: Drawn): TimeScale {
  const { first, last } = domainOf(marks);
  const xOf = (day: DayNumber) => axis.left + ((day - first) / (last - first)) * (axis.right - axis.left);
  return { xOf, ticks: ticksOf(words, { domain: { first, last }, xOf, axis }) };
}

type Domain = { readonly first: DayNumber; readonly last: DayNumber };

/** Less would make an axis of hours of a single day. */
const LEAST_DAYS = 6;

function domainOf(marks: readonly ChartMark[]): Domain {
  const known = marks.flatMap(({ firstDay, lastDay }) => [
    ...(firstDay === null ? [] : [dayNumberOf(firstDay)]),
    ...(lastDay === null ? [] : [dayNumberOf(lastDay) + 1]),
  ]);
  const first = Math.min(...known);
  const last = Math.max(...known, first + 1);
  const margin = Math.max((last - first) * 0.03, (LEAST_DAYS - (last - first)) / 2);
  const open = (last - first + 2 * margin) * 0.1;
  const opensBefore = marks.some(({ firstDay }) => firstDay === null);
  const opensAfter = marks.some(({ lastDay }) => lastDay === null);
  return { first: first - margin - (opensBefore ? open : 0), last: last + margin + (opensAfter ? open : 0) };
}

type Step = { readonly unit: 'day' | 'month' | 'year'; readonly size: number };

const STEPS: readonly Step[] = [
  ...[1, 2, 3, 4, 7, 14].map((size) => ({ unit: 'day', size }) as const),
  ...[1, 2, 3, 6].map((size) => ({ unit: 'month', size }) as const),
  ...[1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000].map((size) => ({ unit: 'year', size }) as const),
];

type ToDivide = { readonly domain: Domain; readonly xOf: TimeScale['xOf']; readonly axis: Axis };

/** The finest division whose labels do not touch. */
function ticksOf(words: Words, { domain, xOf, axis }: ToDivide): readonly Tick[] {
  for (const step of STEPS) {
    // More than this can never stand side by side; counted first, since ten thousand years have many days.
    if ((domain.last - domain.first) / (step.size * DAYS[step.unit]) > 40) continue;
    const ticks = startsOf(domain, step)
      // A day's mark stands in its middle, and so does its tick.
      .map(({ day, date, withYear }) =>
        placeTick(xOf(step.unit === 'day' ? day + 0.5 : day), labelOf(words, { date, unit: step.unit, withYear }), axis),
      );
    const apart = ticks.every((tick, at) => {
      const next = ticks[at + 1];
      return next === undefined || tick.labelX + tick.labelWidth + axis.textSize <= next.labelX;
    });
    if (apart && ticks.length > 0) return ticks;
  }
  return [];
}

const DAYS: Readonly<Record<Step['unit'], number>> = { day: 1, month: 30, year: 365 };

/** The label stands in the middle below its tick, or beside it at either end of the axis. */
function placeTick(x: number, label: string, { left, right, textSize }: Axis): Tick {
  const labelWidth = textWidth(label, textSize);
  return { x, label, labelX: Math.min(Math.max(left, x - labelWidth / 2), right - labelWidth), labelWidth };
}

type Start = {
  readonly day: DayNumber;
  readonly date: Date;
  /** The first of its year. */
  readonly withYear: boolean;
};

/** The days on which a step's units begin. */
function startsOf({ first, last }: Domain, { unit, size }: Step): readonly Start[] {
  let labelled: number | null = null;
  const found: Start[] = [];
  const from = new Date(Math.ceil(first) * MS_A_DAY);
  const year = unit === 'year' ? Math.floor(from.getUTCFullYear() / size) * size : from.getUTCFullYear();
  const month = unit === 'month' ? Math.floor(from.getUTCMonth() / size) * size : unit === 'year' ? 0 : from.getUTCMonth();
  for (let at = 0; ; at += size) {
    const date = new Date(0);
    if (unit === 'day') date.setTime((Math.ceil(Math.ceil(first) / size) * size + at) * MS_A_DAY);
    else date.setUTCFullYear(unit === 'year' ? year + at : year, unit === 'month' ? month + at : month, 1);
    const day = date.getTime() / MS_A_DAY;
    if (day > last) return found;
    if (day >= first && day + (unit === 'day' ? 1 : 0) <= last && date.getUTCFullYear() >= 0) {
      found.push({ day, date, withYear: date.getUTCFullYear() !== labelled });
      labelled = date.getUTCFullYear();
    }
  }
}

/** Days of one year name it once, or their labels would leave room for few. */
function labelOf(words: Words, { date, unit, withYear }: Omit<Start, 'day'> & Pick<Step, 'unit'>): string {
  switch (unit) {
    case 'day':
      return withYear ? words.day(date) : words.dayOfYear(date);
    case 'month':
      return words.month(date);
    case 'year':
      return words.year(date.getUTCFullYear());
    default:
      return unit satisfies never;
  }
}
