import { expect, test } from 'vitest';
import { datesIn, NEWS } from '../dates-in.ts';

test.each([
  ['The archive opened in January 2020.', 'January 2020 = 2020-01'],
  ['The archive opened in Sept. 2001.', 'Sept. 2001 = 2001-09'],
  ['The archive opened in July of 1998.', 'July of 1998 = 1998-07'],
  ['The archive opened in early May 1998.', 'early May 1998 = 1998-05~early'],
])('reads a month and its year, and guesses no day: %s', (text, expected) => {
  expect(datesIn(text)).toEqual([expected]);
});

test.each([
  ['The archive opened in March.', 'March = 2020-03'],
  ['The archive opened in October.', 'October = 2019-10'],
  ['The archive will open in October.', 'October = 2020-10'],
  ['The archive will open in April.', 'April = 2021-04'],
  ['The archive opened last October.', 'last October = 2019-10'],
  ['The archive opened in October last year.', 'October last year = 2019-10'],
  ['The archive opens in April next year.', 'April next year = 2021-04'],
  ['January’s attack was worse.', 'January = 2020-01'],
  ['It rained in May and June.', 'June = 2020-06'],
  ['In March 1000 men marched.', 'March = 2020-03'],
  ['In March 1000 he marched.', 'March 1000 = 1000-03'],
  ['The May reopening drew crowds.', 'May = 2020-05'],
])('counts a month without a year from the publication: %s', (text, expected) => {
  expect(datesIn(text, NEWS).at(-1)).toBe(expected);
});

test.each([
  ['May 2020 be good to you.', []],
  ['“May 2020 bring peace,” she said.', []],
  ['May 2020 was good.', ['May 2020 = 2020-05']],
  ['In May 2020 be there.', ['May 2020 = 2020-05']],
])('tells a wish from a month: %s', (text, expected) => {
  expect(datesIn(text)).toEqual(expected);
});

test('leaves a month without a year unresolved where nothing tells it', () => {
  expect(datesIn('The archive opened in March.')).toEqual(['March = null']);
});
