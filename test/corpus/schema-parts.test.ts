import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageTag, nameText, partialDate, text, timex, webAddress } from '../../src/corpus/schema-parts.ts';
import { linkable } from '../../src/render/link.ts';

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
    ['HTTPS://Example.org:8080', true],
    ['https://fa.wikipedia.org/wiki/قاسم_می\u200cرود', true],
    ['https://bücher.example/?q=a%20b&c[]', false],
    ['https://bücher.example/?q=a%20b&c%5B%5D#d', true],
    ['https://user@example.org/', false],
    ['https://user:secret@example.org/', false],
    ['https://example.org@evil.example/', false],
    ['https://example.org/a b', false],
    ['https://example.org/a\u00a0b', false],
    ['https://example.org/a\u200bb', false],
    ['https://example.org/"onclick', false],
    ['https://example.org/<a>', false],
    ['https://example.org/a\\b', false],
    ['https://example.org\\@evil.example', false],
    ['https://example.org/a|b', false],
    ['https://example.org/100%', false],
    ['https://example.org/#a#b', false],
    ['https://example.org:99999/', false],
    ['https:///example.org', false],
    ['https:example.org', false],
    ['ftp://example.org/', false],
    ['mailto:a@example.org', false],
    ['https://[::1', false],
  ])('%j as a web address: %s', (value, fits) => {
    expect(webAddress.safeParse(value).success).toBe(fits);
  });

  it('an address that may stand in a file is one that replies link', () => {
    const unit = fc.constantFrom('a', 'é', ' ', '/', '?', '#', '@', ':', '%', '20', '.', '[', ']', '\\', '\u200c', '\u3000', '1');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string({ unit, maxLength: 20 }).map((rest) => `https://${rest}`),
        ),
        (value) => {
          if (webAddress.safeParse(value).success) expect(linkable(value)).toBe(value);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each(['', ' ', '\u200b', '\u200d\u200c', '\ufe0f', '\u00ad\u2060', '\u3164', '\u2800\u2800', '\u034f', '\u0301', '\ue000'])(
    'a text of %j is empty',
    (value) => {
      expect(text.safeParse(value).error?.issues[0]?.message).toBe('text');
      expect(nameText.safeParse(value).success).toBe(false);
    },
  );

  it.each(['a', '7', '“', '?', '一', 'می\u200cرود', '❤\ufe0f'])('a text of %j is none', (value) => {
    expect(text.safeParse(value).data).toBe(value);
  });

  it.each(['a\ud800b', '\udc00', 'a\u{e0041}b', '\ufeffa'])('a text with %j cannot be shown', (value) => {
    expect(text.safeParse(value).error?.issues[0]?.message).toBe('clean-text');
  });

  it.each([
    ['1000', undefined],
    [1000, undefined],
    ['0999-12-31', 'date-too-early'],
    ['0000', 'date-too-early'],
    [0, 'date-too-early'],
    [12, 'date-too-early'],
    [-5, 'date'],
    [20126, 'date'],
    ['2023-02-30', 'date-impossible'],
  ])('%j as a date: %s', (value, mistake) => {
    expect(partialDate.safeParse(value).error?.issues.map(({ message }) => message)).toEqual(mistake && [mistake]);
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
