import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { DOCUMENT_KINDS } from '../../src/model/document.ts';
import { boundsOf } from '../../src/timeline/bounds.ts';
import { findDates } from '../../src/timeline/find-dates.ts';
import { datesIn, HISTORY, NEWS } from './dates-in.ts';

test.each([
  'She had a 14-month contract, was aged 44 and worked 18 hours for 20 years.',
  'They met at 10:30, again at 1430 GMT and until 2100 hours.',
  'He cites pp. 1998-2003 and page 1999 of the report.',
  'The 9/11 Authorization and the September 11 attacks are names.',
  'It lists more than 1500 villages, 2000 mosques and 2,000 fighters.',
  'He sat down, she may march, wait a second, now or never.',
  'Theresa May said so; the March on Washington; April said nothing.',
])('finds no date in: %s', (text) => {
  expect(datesIn(text, NEWS)).toEqual([]);
});

describe('bad input', () => {
  test.each([
    ['On 31 February 2020 or February 30, 2021 nothing happened.', []],
    ['On 31 February 2019, the 31st day of February 2019 or February 31st, 2019.', []],
    ['On Sunday, 29 February 2019, the 29th of February, 2019 or February 29 of 2019.', []],
    ['From 29–31 February 2019, on February 29–31, 2019 and on 31 June that year.', []],
    ['On 2019-02-31, 31/02/2019, 31.02.2019 or 31-Feb-2019.', []],
    ['In the year 0, in 99999 and in 0999.', []],
    ['On 29 February 2019, but on 29 February 2020.', ['29 February 2020 = 2020-02-29']],
    ['In 1398 solar hijri, in 1441 AH and in 1442 (2021).', ['2021 = 2021']],
    ['On 13 Aban 1358 by the Hijri calendar, in 1357 too.', []],
    ['于2020年1月3日, سنة ١٤٤١, ۱۳۹۸, 3 января 2020.', []],
    ['On 9/11/2001 or 25/12/2006.', ['25/12/2006 = 2006-12-25']],
    ['12July2006, x2020, 2020y, v2.2019', []],
  ])('is found right or left out: %s', (text, expected) => {
    expect(datesIn(text)).toEqual(expected);
  });

  it('reads a thousand dates in a sentence', () => {
    const found = findDates('on 12 July 2006, '.repeat(1000), NEWS);
    expect(found.length).toBe(1000);
    expect(new Set(found.map(({ value }) => value))).toEqual(new Set(['2006-07-12']));
  });

  it('gets through a megabyte without a space', () => {
    for (const piece of ['a', '1', '12July2006,', 'سنة', '"“', '\n']) {
      expect(findDates(piece.repeat(1_000_000 / piece.length), NEWS)).toEqual([]);
    }
  });

  it.each([
    '2020 ',
    'Friday ',
    'in 1398 ',
    'two years after the ',
    'from 1998 until ',
    'June ',
    '.) ',
    'the flood of 3 May 1998. ',
  ])('gets through a text of nothing but %j', (piece) => {
    const text = piece.repeat(4000);
    expect(findDates(text, NEWS).every(({ start, end, text: words }) => text.slice(start, end) === words)).toBe(true);
  });
});

describe('whatever the text', () => {
  const words = fc.constantFrom(
    ...'in on from to until between and the of late early mid- about last next this ago later after before days years 2 two a'.split(
      ' ',
    ),
    ...'1998 2020 2020s 1398 99999 31 12 July May Sept. Friday Sunday February summer week month year today Q3 century 20th'.split(
      ' ',
    ),
    ...['.', ',', '(', ')', '–', '-', '\n', '“', '”', "'s", '/', '😀', '\u202e', 'ä', 'سنة', '\ud83d'],
  );
  const prose = fc
    .array(fc.tuple(words, fc.constantFrom(' ', '', '\n', ' ')), { maxLength: 40 })
    .map((pairs) => pairs.flat().join(''));
  const texts = fc.oneof(prose, fc.string({ unit: 'binary', maxLength: 60 }));
  const facts = fc.record({
    published: fc.constantFrom(null, '2020', '2020-06', '2020-06-15', '2020-02-31', 'x'),
    kind: fc.constantFrom(...DOCUMENT_KINDS),
  });

  it('mentions lie in it in order and apart, in its own words, and their values are real', () => {
    fc.assert(
      fc.property(texts, facts, (text, about) => {
        let end = 0;
        for (const mention of findDates(text, about)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          if (mention.value !== null) expect(boundsOf(mention.value)).not.toBeNull();
          end = mention.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('nothing but stated dates and dates of the text has a value without a publication date', () => {
    fc.assert(
      fc.property(prose, (text) => {
        for (const { value, basis } of findDates(text, HISTORY)) expect(value === null || basis !== 'publication').toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('the same text gives the same dates again', () => {
    fc.assert(
      fc.property(prose, facts, (text, about) => {
        expect(findDates(text, about)).toEqual(findDates(text, about));
      }),
      { numRuns: 200 },
    );
  });
});
