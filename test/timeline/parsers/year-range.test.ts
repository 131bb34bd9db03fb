import { expect, test } from 'vitest';
import { datesIn } from '../dates-in.ts';

test.each([
  ['She ruled 2001–2004.', ['2001–2004 = 2001/2004']],
  ['The war of 1914-18 was long.', ['1914-18 = 1914/1918']],
  ['The 2019/20 budget was late.', ['2019/20 = 2019/2020']],
  ['She ruled 2004–2001.', []],
  ['See pp. 1998-2003.', []],
  ['It holds 1500-2000 people.', []],
])('reads two years and a dash: %s', (text, expected) => {
  expect(datesIn(text)).toEqual(expected);
});
