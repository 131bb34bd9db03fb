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

describe('in other languages', () => {
  test.each([
    ['de', '2006', 'mid', 'Mitte 2006'],
    ['de', '198X', 'early', 'Anfang der 1980er-Jahre'],
    ['de', '19XX', 'late', 'Ende des 20. Jahrhunderts'],
    ['de', '1998-03-01/', null, 'seit dem 1. März 1998'],
    ['de', '198X/', null, 'seit den 1980er-Jahren'],
    ['de', '/198X', 'early', 'bis Anfang der 1980er-Jahre'],
    ['de', '1998', 'before', 'vor 1998'],
    ['de', '1998-03-01', 'before', 'vor dem 1. März 1998'],
    ['fr', '2006-09', 'mid', 'mi-septembre 2006'],
    ['fr', '198X', 'late', 'fin des années 1980'],
    ['fr', '20XX', null, 'XXIe siècle'],
    ['fr', '2018-SU', 'early', 'début de l’été 2018'],
    ['fr', '2006-Q1', null, '1er trimestre 2006'],
    ['fr', '/2006', null, 'jusqu’en 2006'],
    ['fr', '1998-03-01', 'about', 'vers le 1er mars 1998'],
    ['es', '198X', 'mid', 'mediados de la década de 1980'],
    ['es', '19XX', 'late', 'finales del siglo XX'],
    ['es', '2018-SP/', null, 'desde la primavera de 2018'],
    ['es', '2006-Q3', null, '3.º trimestre de 2006'],
    ['ar', '2006', 'early', 'أوائل عام 2006'],
    ['ar', '198X', 'mid', 'منتصف ثمانينيات القرن الـ20'],
    ['ar', '2006-Q3', null, 'الربع الثالث من عام 2006'],
    ['ar', '1998/', null, 'منذ عام 1998'],
    ['fa', '2006', 'early', 'اوایل ۲۰۰۶'],
    ['fa', '198X', 'late', 'اواخر دههٔ ۱۹۸۰'],
    ['fa', '2006-01', null, 'ژانویهٔ ۲۰۰۶'],
    ['fa', '2006-H2', null, 'نیمهٔ دوم سال ۲۰۰۶'],
    ['fa', '1957-03-11/2020', null, '۱۱ مارس ۱۹۵۷ – ۲۰۲۰'],
  ] as const)('%s reads %s (%s) as %s', (language, value, qualifier, words) => {
    const written = mentionedDate(wordsFor(language), { ...MENTION, value, qualifier });
    expect(written.replace(/[\u200f\u2066-\u2069]/g, '')).toBe(words);
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
