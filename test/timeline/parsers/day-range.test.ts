import { expect, test } from 'vitest';
import { datesIn, NEWS } from '../dates-in.ts';

test.each([
  ['The fair (May 3–7, 1999) was small.', 'May 3–7, 1999 = 1999-05-03/1999-05-07'],
  ['The fair ran 24-26 April 2001.', '24-26 April 2001 = 2001-04-24/2001-04-26'],
])('reads days that share a month: %s', (text, expected) => {
  expect(datesIn(text)).toEqual([expected]);
});

test('reads the week of a day', () => {
  expect(datesIn('The hearing was held in the week of March 6.', NEWS)).toEqual(['the week of March 6 = 2020-W10']);
});
