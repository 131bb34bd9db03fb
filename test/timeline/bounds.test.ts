import { expect, test } from 'vitest';
import { boundsOf, daysOf, precisionOfTimex } from '../../src/timeline/bounds.ts';
import { dayNumber } from '../../src/timeline/calendar.ts';

function day(text: string): number {
  const [year = 0, month = 0, dayOfMonth = 0] = text.split('-').map(Number);
  return dayNumber({ year, month, day: dayOfMonth });
}

test.each([
  ['2006-07-12', 'day', '2006-07-12', '2006-07-12'],
  ['2020-02', 'month', '2020-02-01', '2020-02-29'],
  ['2020-W01', 'week', '2019-12-30', '2020-01-05'],
  ['2020-W53', 'week', '2020-12-28', '2021-01-03'],
  ['2019-Q3', 'quarter', '2019-07-01', '2019-09-30'],
  ['2019-H2', 'half', '2019-07-01', '2019-12-31'],
  ['2018-SP', 'season', '2018-03-01', '2018-05-31'],
  ['2018-SU', 'season', '2018-06-01', '2018-08-31'],
  ['2018-FA', 'season', '2018-09-01', '2018-11-30'],
  ['2018-WI', 'season', '2018-12-01', '2019-02-28'],
  ['1998', 'year', '1998-01-01', '1998-12-31'],
  ['0079', 'year', '0079-01-01', '0079-12-31'],
  ['199X', 'decade', '1990-01-01', '1999-12-31'],
  ['19XX', 'century', '1900-01-01', '1999-12-31'],
  ['2011/2013', 'range', '2011-01-01', '2013-12-31'],
])('knows the days of %s', (value, precision, first, last) => {
  expect(boundsOf(value)).toEqual({ first: day(first), last: day(last) });
  expect(precisionOfTimex(value)).toBe(precision);
});

test('leaves the open end of a range open', () => {
  expect(boundsOf('1998/')).toEqual({ first: day('1998-01-01'), last: Number.POSITIVE_INFINITY });
  expect(boundsOf('/1998')).toEqual({ first: Number.NEGATIVE_INFINITY, last: day('1998-12-31') });
});

test.each([
  '',
  '/',
  'soon',
  '2020-13',
  '2020-02-30',
  '2019-02-29',
  '2020-W54',
  '2019-Q5',
  '20X',
  '1998/soon',
  '99999',
  '2020-00',
])('knows no days of %j', (value) => {
  expect(boundsOf(value)).toBeNull();
  expect(precisionOfTimex(value)).toBeNull();
});

test.each([
  ['1998', null, '1998-01-01', '1998-12-31'],
  ['1998', 'late', '1998-01-01', '1998-12-31'],
  ['2025-01-03', 'before', '2024-01-04', '2025-01-02'],
  ['1998', 'after', '1999-01-01', '1999-12-31'],
  ['199X', 'after', '2000-01-01', '2009-12-30'],
] as const)('takes what is near for what is before or after a date: %s %s', (value, qualifier, first, last) => {
  expect(daysOf({ value, qualifier })).toEqual({ first: day(first), last: day(last) });
});

test('leaves an end open on the side where the date has none', () => {
  expect(daysOf({ value: '1998/', qualifier: 'after' })).toEqual(boundsOf('1998/'));
  expect(daysOf({ value: '/1998', qualifier: 'before' })).toEqual(boundsOf('/1998'));
});
