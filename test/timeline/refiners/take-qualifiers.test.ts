import { expect, test } from 'vitest';
import { datesIn, NEWS } from '../dates-in.ts';

test.each([
  ['In early January 2020 it began.', 'early January 2020 = 2020-01~early'],
  ['At the end of 2019 it began.', 'the end of 2019 = 2019~late'],
  ['In the middle of 2019 it began.', 'the middle of 2019 = 2019~mid'],
  ['In the mid-1990s it began.', 'mid-1990s = 199X~mid'],
  ['Before 1990 it began.', '1990 = 1990~before'],
  ['After 2001 it began.', '2001 = 2001~after'],
  ['After the 1979 revolution it began.', '1979 = 1979'],
])('says which part of a period is meant: %s', (text, expected) => {
  expect(datesIn(text)).toEqual([expected]);
});

test('does not take ways around a ruling for a vague date', () => {
  expect(datesIn('They got around Friday’s ruling.', NEWS)).toEqual(['Friday = 2020-06-12']);
});
