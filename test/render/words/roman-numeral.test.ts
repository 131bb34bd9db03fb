import { expect, test } from 'vitest';
import { romanNumeral } from '../../../src/render/words/roman-numeral.ts';

test.each([
  [1, 'I'],
  [4, 'IV'],
  [9, 'IX'],
  [19, 'XIX'],
  [20, 'XX'],
  [49, 'XLIX'],
  [88, 'LXXXVIII'],
  [94, 'XCIV'],
  [100, 'C'],
])('%i is %s', (number, numeral) => {
  expect(romanNumeral(number)).toBe(numeral);
});
