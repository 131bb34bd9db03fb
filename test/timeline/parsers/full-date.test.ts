import { expect, test } from 'vitest';
import { datesIn, NEWS } from '../dates-in.ts';

test.each([
  ['It was signed on 3 May 1921.', '3 May 1921 = 1921-05-03'],
  ['It was signed on the 3rd of May, 1921.', '3rd of May, 1921 = 1921-05-03'],
  ['On July 4th, 1976, the fleet came home.', 'July 4th, 1976 = 1976-07-04'],
  ['It was signed on the 3rd day of May 1921.', '3rd day of May 1921 = 1921-05-03'],
  ['On Jan. 3 2020 it ended.', 'Jan. 3 2020 = 2020-01-03'],
  ['He died (DEC. 9, 1999).', null],
  ['He died on Friday, 3 January 2020.', 'Friday, 3 January 2020 = 2020-01-03'],
  ['On the 3rd\nof May 1921 it began.', '3rd\nof May 1921 = 1921-05-03'],
])('reads a full date in either order: %s', (text, expected) => {
  expect(datesIn(text)).toEqual(expected === null ? [] : [expected]);
});

test('does not reach over the end of a paragraph', () => {
  expect(datesIn('It ended on 3\n\nMay 1921 saw the next.')).not.toContain('3\n\nMay 1921 = 1921-05-03');
});

test.each([
  ['It rained on April 24 and 25, 2001.', ['April 24 = 2001-04-24', '25, 2001 = 2001-04-25']],
  ['It rained on 24 and 25 April 2001.', ['24 = 2001-04-24', '25 April 2001 = 2001-04-25']],
  ['It rained on 3, 4 and 5 May 1999.', ['3 = 1999-05-03', '4 = 1999-05-04', '5 May 1999 = 1999-05-05']],
  ['It rained from 3 to 7 May 1999.', ['3 = 1999-05-03', '7 May 1999 = 1999-05-07']],
  ['It rained between 3 and 7 May 1999.', ['3 = 1999-05-03', '7 May 1999 = 1999-05-07']],
  ['It rained between May 3 and 7, 1999.', ['May 3 = 1999-05-03', '7, 1999 = 1999-05-07']],
  ['It rained from May 3 through 7, 1999.', ['May 3 = 1999-05-03', '7, 1999 = 1999-05-07']],
  ['It rained from 28 to 3 May 1999.', ['3 May 1999 = 1999-05-03']],
  ['It rained from May 7, 1999 to 3 June.', ['May 7, 1999 = 1999-05-07', '3 June = 1999-06-03']],
  ['On April 24, 2001, and 25 people came.', ['April 24, 2001 = 2001-04-24']],
])('shares month and year between two days: %s', (text, expected) => {
  expect(datesIn(text)).toEqual(expected);
});

test.each([
  ['The Sept. 11 terrorist attacks changed it.', []],
  ['The 7 October attack changed it.', []],
  ['The attacks of September 11, 2001 changed it.', ['September 11, 2001 = 2001-09-11']],
  ['The March 14 alliance won; the 25 January Revolution and the 6 October War; 3rd May Street.', []],
  ['The 25 January 2011 Revolution won.', ['25 January 2011 = 2011-01-25']],
  ['The October 9 attack changed it.', ['October 9 = 2019-10-09']],
])('takes days that became the name of an attack for a name: %s', (text, expected) => {
  expect(datesIn(text, NEWS)).toEqual(expected);
});
