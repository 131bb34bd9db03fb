import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_FILTER } from '../../src/model/filter.ts';
import { AliasTable } from '../../src/search/aliases.ts';
import { createSearch } from '../../src/search/create-search.ts';
import { parseQuery } from '../../src/search/parse-query.ts';
import { planQuery } from '../../src/search/plan-query.ts';
import { emptyTextIndex, withTexts } from '../../src/search/text-index.ts';
import { tinyCorpus } from './tiny-corpus.ts';

const PARAGRAPHS = [
  'General Soleimani said that the harbour would hold; “no storm,” he said, would break it.',
  'The cease-fire held for 3,000 days, U.S. officials said on 24 June 2011.',
  'می‌خواهد قاسم سلیمانی 加沙的隧道 Ünïcödé naïve Ångström',
  'a b c d e f g aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
];
const CORPUS = tinyCorpus([{ id: 'gazette/a', paragraphs: PARAGRAPHS }]);
const SEARCH = createSearch(CORPUS, { aliases: [{ names: ['Islamic State', 'storm', 'a b'], reason: 'to be met by chance' }] });
const INDEX = withTexts(emptyTextIndex(), PARAGRAPHS);

/** What is known to upset parsers, tokenizers and regular expressions. */
const NASTY = [
  '"',
  '“',
  '”',
  '-',
  '--',
  '-"',
  '" "',
  "'",
  '’s',
  '\0',
  '\ud800',
  '\udc00',
  '\u202e',
  '\u200d',
  '\ufeff',
  '\u0301',
  '\u0640',
  '\r\n',
  '(a+)+$',
  '.*'.repeat(50),
  '[',
  '\\',
  '%',
  '{{',
  '<@1>',
  '👨‍👩‍👧',
  'ﷺ',
  'İ',
  'ß',
  '½',
  '３',
  '加',
  'สวัสดี',
  'Soleimani',
  'Sulaymany',
  'harbuor',
  '-storm',
  '"harbour would"',
  'ceasefire',
  'a.b.c.d.',
  '1,000,000',
  '9'.repeat(400),
  'x'.repeat(4000),
  'é'.repeat(2000),
  'a-'.repeat(500),
  'the of and',
];

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.stringMatching(/^[a-z]{1,12}$/) },
);
const query = fc
  .tuple(fc.array(piece, { maxLength: 30 }), fc.constantFrom('', ' ', '  '))
  .map(([pieces, between]) => pieces.join(between));

test('answers ten thousand hostile queries', async () => {
  await fc.assert(
    fc.asyncProperty(query, async (text) => {
      const { clear, closest } = await SEARCH.search({ text, filter: NO_FILTER, limit: 5 });
      expect(clear.length).toBeLessThanOrEqual(5);
      expect(closest.length).toBeLessThanOrEqual(5);
      for (const { score, confidence, passage } of [...clear, ...closest]) {
        expect(Number.isFinite(score) && confidence >= 0 && confidence <= 1 && CORPUS.passages.has(passage)).toBe(true);
      }
    }),
    { numRuns: 10_000 },
  );
});

test('looks up a bounded number of words and alternatives, whatever is asked', () => {
  const aliases = new AliasTable([]);
  const longest = Array.from({ length: 10_000 }, (_, i) => `word${i.toString(36)}`).join(' ');
  for (const text of [longest, 'soleimani '.repeat(1000), 'x'.repeat(1_000_000), '"'.repeat(100_000), ' -'.repeat(100_000)]) {
    const parsed = parseQuery(text);
    expect(parsed.words.length).toBeLessThanOrEqual(4096);
    const words = planQuery({ query: parsed, text, index: INDEX, aliases });
    expect(words.length).toBeLessThanOrEqual(64);
    for (const { alternatives } of words) expect(alternatives.length).toBeLessThanOrEqual(80);
  }
});

test('finds nothing for a query that only excludes', async () => {
  const minus = fc.array(fc.constantFrom('-storm', '-"harbour"', '-x', '-', '-加'), { minLength: 1, maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(minus, async (parts) => {
      const { clear, closest } = await SEARCH.search({ text: parts.join(' '), filter: NO_FILTER, limit: 5 });
      expect([...clear, ...closest]).toEqual([]);
    }),
  );
});
