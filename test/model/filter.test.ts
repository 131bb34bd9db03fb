import { describe, expect, it } from 'vitest';
import type { DocumentMeta, Published } from '../../src/model/document.ts';
import { NO_FILTER, passesFilter } from '../../src/model/filter.ts';

const UNKNOWN: Published = { date: null, precision: null, basis: 'unknown', note: null };

describe('passesFilter', () => {
  it('lets everything through without conditions', () => {
    expect(passesFilter(documentOf(UNKNOWN), NO_FILTER)).toBe(true);
  });

  it.each([
    ['2022-01-01', '2022', null, true],
    ['2022-01-01', null, '2021', false],
    ['2022-01-01', '2022-01-01', '2022-01-01', true],
    ['2022-01-01', '2022-01-02', null, false],
    ['2022-02', '2022-02-28', '2022-02-28', true],
    ['2024-02', '2024-02-29', null, true],
    ['2022-02', '2022-03', null, false],
    ['2022', '2022-12-31', null, true],
    ['2022', null, '2022-01-01', true],
    ['2022', null, '2021-12', false],
  ])('published %s, from %s to %s: %s', (date, from, to, passes) => {
    const document = documentOf({ date, precision: 'day', basis: 'stated', note: null });
    expect(passesFilter(document, { ...NO_FILTER, from, to })).toBe(passes);
  });

  it('leaves an unknown date out as soon as a date is asked for', () => {
    expect(passesFilter(documentOf(UNKNOWN), { ...NO_FILTER, from: '1900' })).toBe(false);
    expect(passesFilter(documentOf(UNKNOWN), { ...NO_FILTER, to: '2100' })).toBe(false);
  });

  it('asks for outlet, kind and language together', () => {
    const document = documentOf(UNKNOWN);
    expect(passesFilter(document, { ...NO_FILTER, outlets: ['a', 'b'], kinds: ['news'], languages: ['en'] })).toBe(true);
    expect(passesFilter(document, { ...NO_FILTER, outlets: ['b'] })).toBe(false);
    expect(passesFilter(document, { ...NO_FILTER, outlets: [] })).toBe(false);
    expect(passesFilter(document, { ...NO_FILTER, kinds: ['opinion'] })).toBe(false);
    expect(passesFilter(document, { ...NO_FILTER, languages: ['fa'] })).toBe(false);
  });
});

function documentOf(published: Published): DocumentMeta {
  return {
    id: 'a/one',
    outlet: 'a',
    outletNote: null,
    title: null,
    titleNote: null,
    authors: [],
    published,
    url: null,
    kind: 'news',
    language: 'en',
    extract: false,
    rights: { licence: null, url: null, confirmed: false, maxExcerptChars: 500 },
    sha256: '',
    dateCorrections: [],
    notes: [],
  };
}
