import { expect, test } from 'vitest';
import { datesIn, NEWS } from '../dates-in.ts';

test.each([
  'He was killed on 15 March 44 BC.',
  'He was killed on March 15, 44 B.C.',
  'He was killed on March 15, 44 BCE.',
  'In 44 BC, on 15 March, he was killed.',
  'The temple fell in July AD 70.',
  'The temple fell in July 470 CE.',
  'It fell on July 1 BC.',
  'In May of 99999 it ends.',
  'In May of 999 it began.',
  'On 3 January 99999, January 3, 0000 and 3 January 10000 it ends.',
  'In the 1400s BC it stood.',
  'It fell in March of the year 1445 of the Hijra.',
  'It fell on 3 January 1398 (Persian calendar).',
  'It fell on 3 January 445 AH.',
  'They met at Nowruz 1398.',
  'It fell in March or April 44 BC.',
  'It stood in the years 1390-1398 SH.',
  'From 2020–1998 it says.',
])('is nothing of the present: %s', (text) => {
  expect(datesIn(text, NEWS)).toEqual([]);
});

test.each([
  ['On 3 March 10000 people marched.', '3 March = 2020-03-03'],
  ['On 3 March, 10,000 protesters marched.', '3 March = 2020-03-03'],
  ['On 3 March 300 protesters marched.', '3 March = 2020-03-03'],
  ['In March of the year 2019 they marched.', 'March of the year 2019 = 2019-03'],
  ['On 3 March 1998 AD they marched.', '3 March 1998 = 1998-03-03'],
])('leaves a date of ours: %s', (text, expected) => {
  expect(datesIn(text, NEWS)).toEqual([expected]);
});
