import { expect, test } from 'vitest';
import { datesIn } from '../dates-in.ts';

test.each([
  ['In 1398 SH the bridge was built.', []],
  ['In 1441 A.H. the bridge was built.', []],
  ['In 1398 (2019) the bridge was built.', ['2019 = 2019']],
  ['In 2019 (1398) the bridge was built.', ['2019 = 2019']],
  ['In 1357, as the Hijri calendar counts, the bridge was built.', []],
  ['In 44 BC and in 1348 BC nothing of it stood.', []],
  ['In 1348 the plague came.', ['1348 = 1348']],
])('dates nothing by another calendar: %s', (text, expected) => {
  expect(datesIn(text)).toEqual(expected);
});
