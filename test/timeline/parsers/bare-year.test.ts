import { expect, test } from 'vitest';
import { datesIn } from '../dates-in.ts';

test.each([
  ['He moved to Basra in 1987.', '1987 = 1987'],
  ['The 1953 coup was studied.', '1953 = 1953'],
  ['At a 2017 ceremony he spoke.', '2017 = 2017'],
  ['The 1992 protests were large.', '1992 = 1992'],
  ['In 2019 protests began.', '2019 = 2019'],
  ['He joined in mid-2014.', 'mid-2014 = 2014~mid'],
  ['Prices rose late in 2011.', 'late in 2011 = 2011~late'],
  ['Nothing of pre-1979 law was left.', 'pre-1979 = 1979~before'],
  ['It was built around 1850.', 'around 1850 = 1850~about'],
  ['The truce held.\n1968 was a year of unrest.', '1968 = 1968'],
])('reads a year that the words make one: %s', (text, expected) => {
  expect(datesIn(text)).toEqual([expected]);
});

test('reads each year of a list', () => {
  expect(datesIn('Floods came in 1998, 1999 and 2003.')).toEqual(['1998 = 1998', '1999 = 1999', '2003 = 2003']);
});

test.each([
  'They paid $1999 and 1999 euros for 1,950 chairs.',
  'In 2000 mosques and in 1240 villages lamps were lit.',
  'The bill passed by 1987 votes.',
  'Between 1500 and 2000 people came.',
  'Resolution 1701, Flight 1990, Room 2010 and Agenda 2030 are names.',
  'Call 555-1998 or ISBN 1998-2003-1, area 20061.',
])('leaves a number alone: %s', (text) => {
  expect(datesIn(text)).toEqual([]);
});
