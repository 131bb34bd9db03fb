import type { DateQualifier } from '../../../src/model/date.ts';
import type { ChartMark, TimelineChart } from '../../../src/model/timeline-reply.ts';
import { boundsOf, precisionOfTimex } from '../../../src/timeline/bounds.ts';
import { dayOf } from '../../../src/timeline/calendar.ts';

export type Dated = {
  readonly value: string;
  readonly outlet?: string;
  readonly name?: string;
  readonly qualifier?: DateQualifier;
};

/** A picture's data as the application makes it of dates in TIMEX3 form, numbered in the order given. */
export function chartOfDates(dates: readonly Dated[], total = dates.length): TimelineChart {
  return { marks: dates.map(markOf), total };
}

function markOf({ value, outlet = 'gazette', name = 'The Gazette', qualifier }: Dated, at: number): ChartMark {
  const bounds = boundsOf(value);
  const precision = precisionOfTimex(value);
  if (bounds === null || precision === null) throw new Error(`${value} is no date`);
  return {
    number: at + 1,
    outlet: { id: outlet, name },
    date: { start: 0, end: 1, text: value, value, precision, qualifier: qualifier ?? null, basis: 'stated' },
    firstDay: isoDay(bounds.first),
    lastDay: isoDay(bounds.last),
  };
}

function isoDay(number: number): string | null {
  if (!Number.isFinite(number)) return null;
  const { year, month, day } = dayOf(number);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const POST = { outlet: 'harbour-post', name: 'Harbour Post' };
const WIKI = { outlet: 'town-wiki', name: 'Town Wiki' };
const PORT = { outlet: 'port', name: 'خبرگزاری بندر' };

/** What a reader may meet: from one day to a hundred years, from one entry to fifty. */
export const CHARTS: Readonly<Record<string, TimelineChart>> = {
  'one-day': chartOfDates([{ value: '2020-01-03' }]),
  'one-day-fifty-times': chartOfDates(
    Array.from({ length: 50 }, (_, at) => ({ value: '2020-01-03', ...(at % 2 === 0 ? POST : WIKI) })),
  ),
  'three-precisions': chartOfDates([
    { value: '1957-03-11/2020-01-03', ...WIKI },
    { value: '2014', qualifier: 'mid', ...POST },
    { value: '2020-01-03', ...PORT },
  ]),
  'a-hundred-years': chartOfDates([
    { value: '19XX', ...WIKI },
    { value: '1920', ...WIKI },
    { value: '/1953-08-19', ...WIKI },
    { value: '1979-02-11', ...POST },
    { value: '1980-09-22/1988-08-20', ...WIKI },
    { value: '1998/', ...PORT },
    { value: '2003-03-20', ...POST },
    { value: '2006', qualifier: 'before', ...PORT },
    { value: '2013', qualifier: 'about', ...PORT },
    { value: '201X', qualifier: 'early', ...WIKI },
    { value: '2019-12-27', qualifier: 'after', ...POST },
    { value: '2020-01-03', ...POST },
  ]),
  'fourteen-outlets': chartOfDates(
    Array.from({ length: 14 }, (_, at) => ({
      value: `20${10 + (at % 7)}-0${1 + (at % 9)}`,
      outlet: `outlet-${String(at).padStart(2, '0')}`,
      name: at === 1 ? 'خبرگزاری بندر (Harbour)' : `Outlet ${at}`,
    })),
  ),
  'fifty-of-seventy-three': chartOfDates(
    Array.from({ length: 50 }, (_, at) => {
      const year = 1998 + Math.floor((at * 22) / 50);
      const value = at % 9 === 0 ? `${year}` : `${year}-${String(1 + ((at * 7) % 12)).padStart(2, '0')}-15`;
      return { value, ...([POST, WIKI, PORT][at % 3] ?? POST) };
    }),
    73,
  ),
};
