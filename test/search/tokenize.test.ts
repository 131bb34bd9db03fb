import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenize } from '../../src/search/tokenize.ts';

const keys = (text: string) => tokenize(text).map(({ key }) => key);

test('keeps apostrophes, initials and numbers in one word', () => {
  expect(keys("Don’t quote the Qur'an at U.S. troops: 3,000 men, 2.5 km, in 1,2,3.")).toEqual([
    'dont',
    'quote',
    'the',
    'quran',
    'at',
    'us',
    'troops',
    '3000',
    'men',
    '2.5',
    'km',
    'in',
    '1',
    '2',
    '3',
  ]);
});

test('parts words at hyphens, dashes and dots between sentences', () => {
  expect(keys('asymmetric-warfare—al-Quds.Then')).toEqual(['asymmetric', 'warfare', 'al', 'quds', 'then']);
});

test('reads Persian with its joiner as one word and Chinese by the character', () => {
  expect(keys('می‌خواهد 加沙')).toEqual(['ميخواهد', '加', '沙']);
});

test('finds no word in emoji, punctuation, NUL and lone surrogates', () => {
  expect(keys('🙂👨‍👩‍👧 … \u0000 \ud800 \udc00 -- "" ')).toEqual([]);
});

test('its offsets cut the words out of the text, in order and apart', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      let end = 0;
      for (const token of tokenize(text)) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        expect(token.end).toBeGreaterThan(token.start);
        expect(token.end).toBeLessThanOrEqual(text.length);
        end = token.end;
      }
    }),
    { numRuns: 500 },
  );
});

test('its own words come out as they went in', () => {
  const word = fc.stringMatching(/^[a-z]{2,12}$/);
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), fc.constantFrom(' ', ', ', '-', ' – ', '\n'), (words, between) => {
      expect(keys(words.join(between))).toEqual(words);
    }),
  );
});
