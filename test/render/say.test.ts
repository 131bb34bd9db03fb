import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/model/language.ts';
import { createSay } from '../../src/render/say.ts';
import { hostileText } from '../fakes/hostile-text.ts';

const HOSTILE = ['{count}', "'{x}'", '<b>x</b>', '#', '{n, plural, other {#}}', '</b>', "it''s", '$&', '\\u0041'];

describe('a value is put in as it is', () => {
  test.each(HOSTILE)('%s', (value) => {
    for (const language of LANGUAGES) {
      expect(createSay(language)('quotesNoFurther', { query: value })).toContain(value);
      expect(createSay(language)('quotesFound', { count: 2, query: value })).toContain(value);
    }
  });

  test('whatever it is', () => {
    const says = LANGUAGES.map((language) => createSay(language));
    fc.assert(
      fc.property(hostileText(20), fc.constantFrom(...says), (value, say) => {
        expect(say('quotesFound', { count: 3, query: value })).toContain(value);
      }),
      { numRuns: 200 },
    );
  });
});

test('nothing is said with a value missing', () => {
  expect(() => createSay('en')('inDocument')).toThrow(/title/);
});

describe('plurals, numbers and dates follow the language', () => {
  test.each([
    ['en', 1, '1 document'],
    ['en', 12_000, '12,000 documents'],
    ['de', 12_000, '12.000 Dokumente'],
    ['fr', 0, '0 document'],
    ['fr', 12_000, '12\u202f000 documents'],
    ['fr', 2_000_000, '2\u202f000\u202f000 de documents'],
    ['es', 12_000, '12.000 documentos'],
    ['ar', 1, 'وثيقة واحدة'],
    ['ar', 2, 'وثيقتان'],
    ['ar', 3, '\u200f3 وثائق'],
    ['ar', 11, '\u200f11 وثيقة'],
    ['fa', 12_000, '۱۲٬۰۰۰ سند'],
  ] as const)('in %s: %i', (language, count, written) => {
    expect(createSay(language)('documentsOf', { count }).replace('\u200f', '')).toBe(written.replace('\u200f', ''));
  });

  test.each([
    ['en', '1 January 2012'],
    ['de', '1. Januar 2012'],
    ['fr', '1er janvier 2012'],
    ['es', '1 de enero de 2012'],
    ['ar', '1 يناير 2012'],
    ['fa', '۱ ژانویهٔ ۲۰۱۲'],
  ] as const)('in %s: a day', (language, written) => {
    const date = new Date('2012-01-01T00:00:00Z');
    expect(createSay(language)('date.day', { date, day: 1 })).toBe(written);
  });
});
