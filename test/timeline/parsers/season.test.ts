import { expect, test } from 'vitest';
import { datesIn, NEWS } from '../dates-in.ts';

test.each([
  ['They met in the summer of 2018.', 'the summer of 2018 = 2018-SU'],
  ['They met in fall 2004.', 'fall 2004 = 2004-FA'],
  ['They starved in the winter of 1916-17.', 'the winter of 1916-17 = 1916-WI'],
])('reads a season and its year: %s', (text, expected) => {
  expect(datesIn(text)).toEqual([expected]);
});

test.each([
  ['They met last fall.', 'last fall = 2019-FA'],
  ['They met last spring.', 'last spring = 2020-SP'],
  ['They meet this summer.', 'this summer = 2020-SU'],
  ['They meet next spring.', 'next spring = 2021-SP'],
])('counts a season from the publication: %s', (text, expected) => {
  expect(datesIn(text, NEWS)).toEqual([expected]);
});

test('leaves seasons without any year, and other springs and falls, alone', () => {
  expect(datesIn('In spring the fall of the town sprang to mind; the Arab Spring.', NEWS)).toEqual([]);
});
