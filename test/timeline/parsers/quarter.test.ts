import { expect, test } from 'vitest';
import { datesIn, NEWS } from '../dates-in.ts';

test.each([
  ['Sales rose in the third quarter of 2019.', 'third quarter of 2019 = 2019-Q3'],
  ['Sales rose in Q3 2019.', 'Q3 2019 = 2019-Q3'],
  ['Sales rose in the first half of 2020.', 'first half of 2020 = 2020-H1'],
  ['Sales rose in the third quarter.', 'third quarter = 2019-Q3'],
  ['It reported fourth-quarter profits.', 'fourth-quarter = 2019-Q4'],
  ['Sales are expected to rise in the third quarter.', 'third quarter = 2020-Q3'],
])('reads quarters and halves of a year: %s', (text, expected) => {
  expect(datesIn(text, NEWS)).toEqual([expected]);
});

test('leaves those of a match alone', () => {
  expect(datesIn('They led in the fourth quarter and in the first half of the game.', NEWS)).toEqual([]);
});
