import { expect, test } from 'vitest';
import { findDates } from '../../src/timeline/find-dates.ts';

const history = { published: null, kind: 'encyclopaedia' } as const;

function found(text: string) {
  return findDates(text, history).map((mention) => `${mention.text} = ${mention.value}`);
}

test.each([
  ['The treaty was signed on 3 May 1921 in the capital.', ['3 May 1921 = 1921-05-03']],
  ['On July 4th, 1976, the fleet came home.', ['July 4th, 1976 = 1976-07-04']],
  ['The archive opened in January 2020.', ['January 2020 = 2020-01']],
  ['He moved to Basra in 1987 and left in Sept. 1990.', ['1987 = 1987', 'Sept. 1990 = 1990-09']],
  ['The survey of 2014-06-30 was lost.', ['2014-06-30 = 2014-06-30']],
  ['The 1953 coup was studied by a 2017 commission.', ['1953 = 1953', '2017 = 2017']],
  ['She governed from 1991 to 1995 and again 2001–2004.', ['from 1991 to 1995 = 1991/1995', '2001–2004 = 2001/2004']],
  ['Between 2011 and 2013 the road was closed.', ['Between 2011 and 2013 = 2011/2013']],
])('reads the dates of: %s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each([
  'It lists more than 1500 villages and 2000 mosques.',
  'They paid $1999 for 1,950 chairs.',
  'The report of 31 February was a forgery.',
  'In 1398 solar hijri the calendar was reformed, and in 1441 AH again.',
  'Call number 20061 or 12006.',
])('finds no date in: %s', (text) => {
  expect(found(text)).toEqual([]);
});
