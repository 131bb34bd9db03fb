import { expect, test } from 'vitest';
import { datesIn, NEWS } from '../dates-in.ts';

test.each([
  ["On New Year's Eve 1999 bells rang.", "New Year's Eve 1999 = 1999-12-31"],
  ['On Christmas Day bells rang.', 'Christmas Day = 2019-12-25'],
  ['On Christmas Day bells will ring.', 'Christmas Day = 2020-12-25'],
])('reads days that a name fixes: %s', (text, expected) => {
  expect(datesIn(text, NEWS)).toEqual([expected]);
});

test('leaves out feasts that move', () => {
  expect(datesIn('At Easter, at Thanksgiving and at Nowruz they rest.', NEWS)).toEqual([]);
});
