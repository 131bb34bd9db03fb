import { expect, test } from 'vitest';
import { datesIn } from '../dates-in.ts';

test.each([
  ['She ruled from 1991 to 1995.', ['from 1991 to 1995 = 1991/1995']],
  ['Between 2011 and 2013 it was closed.', ['Between 2011 and 2013 = 2011/2013']],
  ['In 2011 and 2013 it was closed.', ['2011 = 2011', '2013 = 2013']],
  ['It lasted from March to May 2011.', ['from March to May 2011 = 2011-03/2011-05']],
  ['It lasted from December to May 2011.', ['from December to May 2011 = 2010-12/2011-05']],
  ['It lasted from 3 December 2001 to 5 January.', ['from 3 December 2001 to 5 January = 2001-12-03/2002-01-05']],
  ['It lasted from the late 1980s until 1994.', ['from the late 1980s until 1994 = 198X/1994']],
  ['From 1998 until his death in 2020, he ruled.', ['From 1998 until = 1998/2020', '2020 = 2020']],
  ['From 1998 until he fell ill, he ruled.', ['From 1998 until = 1998/']],
  ['From 1998 until he fell ill, he ruled. In 2020 he died.', ['From 1998 until = 1998/', '2020 = 2020']],
  ['From 1998 onwards he ruled.', ['From 1998 onwards = 1998/']],
])('joins what is one period: %s', (text, expected) => {
  expect(datesIn(text)).toEqual(expected);
});
