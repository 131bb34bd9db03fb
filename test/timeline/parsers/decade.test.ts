import { expect, test } from 'vitest';
import { datesIn } from '../dates-in.ts';

test.each([
  ['The war of the 1980s left marks.', ['1980s = 198X']],
  ['Prices fell in the late 1990s.', ['late 1990s = 199X~late']],
  ["The '60s were calm.", ["'60s = 196X"]],
  ['In his 60s he moved.', []],
  ['Rails came in the 1800s.', ['1800s = 18XX']],
  [
    'It began in the 19th century and the early twentieth century.',
    ['19th century = 18XX', 'early twentieth century = 19XX~early'],
  ],
  ['It is one of the twentieth century’s wars, a 5th century BC town.', []],
])('reads decades and centuries as wide as they are: %s', (text, expected) => {
  expect(datesIn(text)).toEqual(expected);
});
