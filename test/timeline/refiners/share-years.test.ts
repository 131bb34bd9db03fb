import { expect, test } from 'vitest';
import { datesIn, NEWS } from '../dates-in.ts';

test.each([
  ['It rained in January and February 2019.', ['January = 2019-01', 'February 2019 = 2019-02']],
  ['It rained in January and in February last year.', ['January = 2019-01', 'February last year = 2019-02']],
  ['It rained in May, June and July 1998.', ['May = 1998-05', 'June = 1998-06', 'July 1998 = 1998-07']],
  ['It rained on 3 May and 4 June 1998.', ['3 May = 1998-05-03', '4 June 1998 = 1998-06-04']],
  ['From January and until March 2019 it rained.', ['January = 2019-01', 'March 2019 = 2019-03']],
])('gives what is listed the year behind it: %s', (text, expected) => {
  expect(datesIn(text, NEWS)).toEqual(expected);
});

test('gives no year where two may be meant', () => {
  expect(datesIn('It rained in December and January 2019.', NEWS)).toEqual(['December = null', 'January 2019 = 2019-01']);
});

test('shares nothing over other words', () => {
  expect(datesIn('It rained in May and again in July 1998.', NEWS)[0]).toBe('May = 2020-05');
});
