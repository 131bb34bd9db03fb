import { expect, test } from 'vitest';
import { datesIn, NEWS } from '../dates-in.ts';

test.each([
  ['It began in 1998 and ended the following year.', 'the following year = 1999'],
  ['It began on 31 December 1998. The next day it ended.', 'The next day = 1999-01-01'],
  ['It began in May 1998. Two months later it ended.', 'Two months later = 1998-07'],
  ['It began in 1998. A decade earlier all was calm.', 'A decade earlier = 1988'],
  ['It began on 3 May 1998; later that year it ended.', 'that year = 1998'],
  ['It began in 1998. In March of the following year it ended.', 'March of the following year = 1999-03'],
  ['It began in the spring of 1998 and ended that autumn.', 'that autumn = 1998-FA'],
  ['It began in 1998, after a drought the year before.', 'the year before = 1997'],
  ['In 1998, it began. In July, it ended.', 'July = 1998-07'],
])('hangs on the date told before: %s', (text, expected) => {
  expect(datesIn(text).at(-1)).toBe(expected);
});

test.each([
  ['The flood of 3 May 1998 was high. Five years after the flood, the dam broke.', 'Five years after = 2003'],
  [
    'The flood of 3 May 1998 was high. Just under five years after the flood, the dam broke.',
    'Just under five years after = 2003-05-03~before',
  ],
  [
    'The flood of 29 February 2004 was high. More than a year before the flood, the dam broke.',
    'More than a year before = 2003-02-28~before',
  ],
  ['Two days before 3 May 1998 it rained.', 'Two days before = 1998-05-01'],
  ['The 3 May 1998 flood was high. Ten days after the flood, it rained.', 'Ten days after = 1998-05-13'],
])('hangs on the date of an event: %s', (text, expected) => {
  expect(datesIn(text)).toContain(expected);
});

test.each([
  'Two years after the flood, the dam broke.',
  'The flood of 1998 and the flood of 2003 were high. A year after the flood, the dam broke.',
  'The flood of 1998 was high. Just under five years after the flood, the dam broke.',
  'He was six months older; ten years after he was born it rained.',
])('is left out where no one date carries it: %s', (text) => {
  expect(datesIn(text).filter((date) => /after/.test(date))).toEqual([]);
});

test('stays unresolved when the date before is too far or too vague', () => {
  expect(datesIn('The next day it ended.')).toEqual(['The next day = null']);
  expect(datesIn('It began in May 1998. The next day it rained.').at(-1)).toBe('The next day = null');
  expect(datesIn(`It began on 3 May 1998. ${'It rained. '.repeat(50)}The next day it ended.`).at(-1)).toBe('The next day = null');
});

test('does not take the year of a date that was only told in passing', () => {
  expect(datesIn('It began after October 1998. On May 3 it ended.').at(-1)).toBe('May 3 = null');
  expect(datesIn('It began after October 1998. On May 3 it ended.', NEWS).at(-1)).toBe('May 3 = 2020-05-03');
});
