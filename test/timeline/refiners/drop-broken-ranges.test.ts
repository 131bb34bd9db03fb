import { expect, test } from 'vitest';
import { datesIn, NEWS } from '../dates-in.ts';

test.each([
  'From 30 January to 31 February 2020 it rained.',
  'Between 25 February and 30 February 2020 it rained.',
  'Between 25 and 30 February 2020 it rained.',
  'From 31 February to 3 March 2020 it rained.',
  'From 3 May to 3 June 44 BC it rained.',
])('leaves out both ends where one is none: %s', (text) => {
  expect(datesIn(text, NEWS)).toEqual([]);
});

test('leaves what only stands beside one', () => {
  expect(datesIn('On 28 February 2020 and on 31 February 2020 it rained.', NEWS)).toEqual(['28 February 2020 = 2020-02-28']);
});
