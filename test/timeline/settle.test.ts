import { expect, test } from 'vitest';
import { datesIn, NEWS } from './dates-in.ts';

test.each([
  ['On March 19, 2003, bombs fell; by April 9 the town had fallen.', 'April 9 = null'],
  ['Invited in July 1997, they will join on March 12.', 'March 12 = 2021-03-12'],
  ['It was founded in July 1997. It closed on March 12.', 'March 12 = 2020-03-12'],
])('does not guess whether a sentence stays in the year it told: %s', (text, expected) => {
  expect(datesIn(text, NEWS).at(-1)).toBe(expected);
});

test.each([
  ['They met on Tuesday, Dec. 31.', 'Tuesday, Dec. 31 = 2019-12-31'],
  ['They met on Wednesday, Dec. 30.', 'Wednesday, Dec. 30 = 2020-12-30'],
])('takes the year in which the weekday fits: %s', (text, expected) => {
  expect(datesIn(text, NEWS).at(-1)).toBe(expected);
});
