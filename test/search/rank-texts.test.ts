import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AliasTable } from '../../src/search/aliases.ts';
import { parseQuery } from '../../src/search/parse-query.ts';
import { rankTexts } from '../../src/search/rank-texts.ts';
import { emptyTextIndex, idfOf, withTexts } from '../../src/search/text-index.ts';

const WORDS = ['harbour', 'tunnel', 'storm', 'gate', 'mayor', 'price', 'winter', 'bread'] as const;
const NO_ALIASES = new AliasTable([]);
const texts = fc.array(fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }), { minLength: 1, maxLength: 30 });
const queries = fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 });

function rank(stored: readonly string[], text: string, split = stored.length) {
  const index = withTexts(withTexts(emptyTextIndex(), stored.slice(0, split)), stored.slice(split));
  return rankTexts({ index, query: parseQuery(text), text, aliases: NO_ALIASES, keep: null, top: 100 }).ranked;
}

test('scores as BM25 by its definition does, within the coarseness of eight bits', () => {
  fc.assert(
    fc.property(texts, queries, (stored, query) => {
      // One word at a time has no neighbours, so that nearness adds nothing.
      for (const word of query) {
        const found = new Map(
          rank(
            stored.map((words) => words.join(' ')),
            word,
          ).map(({ item, score }) => [item, score]),
        );
        for (const [item, words] of stored.entries()) {
          expect(found.get(item) ?? 0).toBeCloseTo(bm25(word, words, stored), 1);
        }
      }
    }),
  );
});

test('finds exactly the texts that have a word of the query', () => {
  fc.assert(
    fc.property(texts, queries, (stored, query) => {
      const items = rank(
        stored.map((words) => words.join(' ')),
        query.join(' '),
      ).map(({ item }) => item);
      const expected = stored.flatMap((words, item) => (query.some((word) => words.includes(word)) ? [item] : []));
      expect([...items].sort((a, b) => a - b)).toEqual(expected);
    }),
  );
});

test('finds the same in one segment and in two', () => {
  fc.assert(
    fc.property(texts, queries, fc.nat(30), (stored, query, split) => {
      const joined = stored.map((words) => words.join(' '));
      const items = (at: number) =>
        rank(joined, query.join(' '), at)
          .map(({ item }) => item)
          .sort((a, b) => a - b);
      expect(items(Math.min(split, joined.length))).toEqual(items(joined.length));
    }),
  );
});

test('prefers the text that has the words side by side', () => {
  const ranked = rank(['storm at the gate of bread', 'gate where bread was and then storm', 'winter'], 'storm gate');
  expect(ranked.map(({ item }) => item)).toEqual([0, 1]);
});

test('covers the whole of a query when a text has all its words, in any form', () => {
  expect(rank(['gates in winter storms', 'winter bread'], 'storm gates')[0]?.coverage).toBe(1);
  expect(rank(['gates in winter storms', 'winter bread'], 'winter zeppelin')[0]?.coverage).toBeLessThan(0.5);
});

/** With the parameters for short texts, k1 0.9 and b 0.4. */
function bm25(word: string, words: readonly string[], all: readonly (readonly string[])[]): number {
  const count = words.filter((other) => other === word).length;
  const average = Math.max(1, all.reduce((sum, { length }) => sum + length, 0) / all.length);
  const norm = 0.9 * (0.6 + (0.4 * words.length) / average);
  return (idfOf(all.filter((others) => others.includes(word)).length, all.length) * count) / (count + norm);
}
