import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { boundsOf } from '../../src/timeline/bounds.ts';
import { correctDates } from '../../src/timeline/correct-dates.ts';
import { findDates } from '../../src/timeline/find-dates.ts';
import { joinRanges } from '../../src/timeline/join-ranges.ts';
import type { TextFacts } from '../../src/timeline/resolve.ts';
import { datesIn, HISTORY, NEWS, shown } from './dates-in.ts';

function joinedIn(text: string, facts: TextFacts = HISTORY) {
  return joinRanges(findDates(text, facts), text).map(shown);
}

test.each([
  ['She ruled from 1991 to 1995.', ['1991 = 1991', '1995 = 1995'], 'from 1991 to 1995 = 1991/1995'],
  ['Between 2011 and 2013 it was closed.', ['2011 = 2011', '2013 = 2013'], 'Between 2011 and 2013 = 2011/2013'],
  ['It lasted from March to May 2011.', ['March = 2011-03', 'May 2011 = 2011-05'], 'from March to May 2011 = 2011-03/2011-05'],
  [
    'It lasted from December to May 2011.',
    ['December = 2010-12', 'May 2011 = 2011-05'],
    'from December to May 2011 = 2010-12/2011-05',
  ],
  [
    'It lasted from 3 December 2001 to 5 January.',
    ['3 December 2001 = 2001-12-03', '5 January = 2002-01-05'],
    'from 3 December 2001 to 5 January = 2001-12-03/2002-01-05',
  ],
  [
    'It lasted from the late 1980s until 1994.',
    ['late 1980s = 198X~late', '1994 = 1994'],
    'from the late 1980s until 1994 = 198X/1994',
  ],
  [
    'He (11 March 1957 – 3 January 2020) was a poet.',
    ['11 March 1957 = 1957-03-11', '3 January 2020 = 2020-01-03'],
    '11 March 1957 – 3 January 2020 = 1957-03-11/2020-01-03',
  ],
])('makes one period of the ends that the text dates each for itself: %s', (text, ends, range) => {
  expect(datesIn(text)).toEqual(ends);
  expect(joinedIn(text)).toEqual([range]);
});

describe('an end that "until" leaves open', () => {
  test.each([
    [
      'From 1998 until his death in 2020, he ruled.',
      ['1998 = 1998', '2020 = 2020'],
      ['From 1998 until = 1998/2020', '2020 = 2020'],
    ],
    ['From 1998 until he fell ill, he ruled.', ['1998 = 1998'], ['From 1998 until = 1998/']],
    [
      'From 1998 until he fell ill, he ruled. In 2020 he died.',
      ['1998 = 1998', '2020 = 2020'],
      ['From 1998 until = 1998/', '2020 = 2020'],
    ],
    ['From 1998 onwards he ruled.', ['1998 = 1998'], ['From 1998 onwards = 1998/']],
    [
      'He ruled from May 1998 until the vote in June.',
      ['May 1998 = 1998-05', 'June = null'],
      ['from May 1998 until = 1998-05/', 'June = null'],
    ],
  ])('is the next date of the same clause or none: %s', (text, dates, joined) => {
    expect(datesIn(text)).toEqual(dates);
    expect(joinedIn(text)).toEqual(joined);
  });
});

test.each([
  'In 2011 and 2013 it was closed.',
  'It went from 2013 to 2011.',
  'It ran from March to May.',
  'It ran from 2011 to May.',
  'In 1998. To 2001 it made no odds.',
])('leaves apart what bounds no known period: %s', (text) => {
  expect(joinedIn(text)).toEqual(datesIn(text));
});

test('has a period hang on what its ends hang on', () => {
  const [range] = joinRanges(findDates('It ran from March to May.', NEWS), 'It ran from March to May.');
  expect(range).toMatchObject({ value: '2020-03/2020-05', precision: 'range', basis: 'publication' });
  expect(findDates('It ran from March to May.', NEWS).map(({ basis }) => basis)).toEqual(['publication', 'publication']);
});

test('joins what a curator corrected, and nothing to a date taken off', () => {
  const text = 'It ran from 1991 to 1995.';
  const correct = (value: string | null) =>
    joinRanges(correctDates(findDates(text, HISTORY), [{ text: '1995', occurrence: null, value }], text), text).map(shown);
  expect(correct('1996')).toEqual(['from 1991 to 1995 = 1991/1996']);
  expect(correct(null)).toEqual(['1991 = 1991']);
});

it('keeps the mentions of any text ordered, apart, in its words and of real periods', () => {
  const words = fc.constantFrom(
    ...'from between and to until till onwards the 1991 1995 2011 May March 3 1980s Friday in death of – - , . 1991–95'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 20 }), (pieces) => {
      const text = pieces.join(' ');
      let end = 0;
      for (const mention of joinRanges(findDates(text, NEWS), text)) {
        expect(mention.start).toBeGreaterThanOrEqual(end);
        expect(text.slice(mention.start, mention.end)).toBe(mention.text);
        if (mention.value !== null) expect(boundsOf(mention.value)).not.toBeNull();
        end = mention.end;
      }
    }),
    { numRuns: 1000 },
  );
});
