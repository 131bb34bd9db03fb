import { describe, expect, test } from 'vitest';
import type { DateMention } from '../../src/model/date.ts';
import { wordsFor } from '../../src/render/catalogue.ts';
import { mentionedDate, partialDate } from '../../src/render/date-words.ts';

const EN = wordsFor('en');

describe('partialDate', () => {
  test.each([
    ['2012', '2012'],
    ['2012-01', 'January 2012'],
    ['2012-01-20', '20 January 2012'],
    ['0622-07-16', '16 July 622'],
    ['2012-13', '2012-13'],
    ['2012-02-30', '2012-02-30'],
    ['*today*', '\\*today\\*'],
  ])('reads %s as %s', (date, words) => {
    expect(partialDate(EN, date)).toBe(words);
  });
});

describe('mentionedDate', () => {
  test.each([
    ['2006-07-12', null, '12 July 2006'],
    ['2006-07', null, 'July 2006'],
    ['2006', 'mid', 'mid-2006'],
    ['2006', 'early', 'early 2006'],
    ['2006-09', 'late', 'late September 2006'],
    ['1998', 'about', 'about 1998'],
    ['1998', 'before', 'before 1998'],
    ['1998', 'after', 'after 1998'],
    ['2018-SU', null, 'summer 2018'],
    ['2018-WI', null, 'winter 2018'],
    ['2006-W28', null, 'week 28 of 2006'],
    ['2006-Q3', null, '3rd quarter of 2006'],
    ['2006-H1', null, '1st half of 2006'],
    ['201X', null, '2010s'],
    ['198X', 'early', 'early 1980s'],
    ['20XX', null, '21st century'],
    ['1957-03-11/2020-01-03', null, '11 March 1957 – 3 January 2020'],
    ['1998/', null, 'since 1998'],
    ['/1998', null, 'until 1998'],
    ['T10:30', null, 'T10\\:30'],
  ] as const)('reads %s (%s) as %s', (value, qualifier, words) => {
    expect(mentionedDate(EN, { ...MENTION, value, qualifier })).toBe(words);
  });

  test('says so when the words could not be resolved', () => {
    expect(mentionedDate(EN, { ...MENTION, value: null, text: 'last *week*' })).toBe('“last \\*week\\*”, not resolved to a date');
  });
});

const MENTION: DateMention = {
  start: 0,
  end: 4,
  text: '2006',
  value: '2006',
  precision: 'year',
  qualifier: null,
  basis: 'stated',
};
