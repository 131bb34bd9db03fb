import { describe, expect, it } from 'vitest';
import { languageTag, timex, webAddress } from '../../src/corpus/schema-parts.ts';

describe('values of corpus files', () => {
  it.each([
    '2006-07-12',
    '2006-07',
    2006,
    '2018-SU',
    '2006-W28',
    '2006-Q3',
    '2006-H1',
    '201X',
    '20XX',
    '2011/2013',
    '1998/',
    '/2013',
  ])('%s is a date value', (value) => {
    expect(timex.safeParse(value).data).toBe(String(value));
  });

  it.each(['2023-02-30', 'June 2006', '2006-Q5', '/', '2011/2012/2013', '', 20.5, true])('%s is none', (value) => {
    expect(timex.safeParse(value).success).toBe(false);
  });

  it.each([
    ['https://example.org/a_(b)?c=d', true],
    ['http://[::1]/', true],
    ['javascript:alert(1)', false],
    ['//example.org', false],
    ['https://', false],
    ['https://exa\nmple.org', false],
    ['https://example.org/\u202e', false],
  ])('%j as a web address: %s', (value, fits) => {
    expect(webAddress.safeParse(value).success).toBe(fits);
  });

  it.each([
    ['en', true],
    ['pt-BR', true],
    ['zh-Hant-TW', true],
    ['english language', false],
    ['', false],
  ])('%j as a language: %s', (value, fits) => {
    expect(languageTag.safeParse(value).success).toBe(fits);
  });
});
