import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newBudget } from '../../src/verification/budget.ts';
import { findOccurrences } from '../../src/verification/find-occurrences.ts';
import { buildQuotationIndex } from '../../src/verification/quotation-index.ts';
import { tokenize } from '../../src/verification/tokenize.ts';
import { corpusOf, documentOf } from '../excerpt/small-corpus.ts';

const indexOf = (...bodies: readonly string[]) =>
  buildQuotationIndex(
    corpusOf({ outlets: [], documents: bodies.map((body, at) => documentOf(body, { id: `gazette/${at}` })), passages: [] }),
  );

const startsIn = (body: string, text: string, mayCutWords = false): readonly number[] => {
  const index = indexOf(body);
  return findOccurrences({ index, tokens: tokenize(text), mayCutWords, budget: newBudget() }).map(
    ({ position, cutBefore }) => (index.starts[position] ?? 0) + cutBefore,
  );
};

/** Few words, so that they repeat; the naive search looks at every place of a text that holds nothing but words and spaces. */
const word = fc.constantFrom('a', 'b', 'ab', 'ba', 'abba');
const sentence = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(word, { minLength: 1, maxLength }).map((all) => all.join(' '));

test('finds what a naive search finds between word bounds', () => {
  fc.assert(
    fc.property(sentence(40), sentence(4), (body, text) => {
      const naive = [...Array(body.length).keys()].filter((at) => ` ${body} `.slice(at, at + text.length + 2) === ` ${text} `);
      const otherCase = (starts: readonly number[]) => starts.filter((at) => body.startsWith(text, at));
      expect(otherCase(startsIn(body, text))).toEqual(naive);
    }),
  );
});

test('finds what a naive search finds anywhere when words may be cut', () => {
  fc.assert(
    fc.property(sentence(40), fc.nat(100), fc.nat(12), (body, at, length) => {
      const start = at % body.length;
      const text = body.slice(start, start + 1 + length).trim();
      fc.pre(text.includes(' '));
      expect(startsIn(body, text, true)).toContain(body.indexOf(text, start));
    }),
  );
});

test('leaves the case of the first letter open, and of no other', () => {
  expect([startsIn('The toll', 'the toll'), startsIn('The toll', 'The Toll')]).toEqual([[0], []]);
});

test('finds two parts of words, though a great many words hold the one', () => {
  const body = `${Array.from({ length: 500 }, (_, at) => `w${at}s`).join(' ')} its classification`;
  expect(startsIn(body, 's classificati', true)).toEqual([body.indexOf('s classificati')]);
});

test('finds nothing across two documents', () => {
  const index = indexOf('the toll', 'was set');
  expect(findOccurrences({ index, tokens: tokenize('toll was'), mayCutWords: false, budget: newBudget() })).toEqual([]);
});

test('looks at no more places than the budget holds', () => {
  const budget = { places: 10, scanChars: 0 };
  findOccurrences({ index: indexOf('a b '.repeat(100)), tokens: tokenize('a b a'), mayCutWords: false, budget });
  expect(budget.places).toBe(0);
});
