import { expect, test } from 'vitest';
import { feedbackScore } from '../../src/search/feedback.ts';
import { emptyTextIndex, withTexts } from '../../src/search/text-index.ts';

const TEXTS = [
  'The dam at Orle burst after heavy rain.',
  'Rain had weakened the dam for weeks before it burst.',
  'Engineers blamed the spillway and the heavy rain.',
  'Bread was dear that winter.',
  ...Array.from({ length: 40 }, (_, i) => `Other matters of the town, part ${i}.`),
];
const INDEX = withTexts(emptyTextIndex(), TEXTS);

test('an item that shares words with the first ones scores higher than one that shares none', () => {
  const score = feedbackScore({
    index: INDEX,
    ranked: [
      { item: 0, rank: 1 },
      { item: 1, rank: 0.8 },
    ],
  });
  expect(score(2)).toBeGreaterThan(0);
  expect(score(3)).toBe(0);
});

test('nothing is like the first ones when there are none', () => {
  expect(feedbackScore({ index: INDEX, ranked: [] })(0)).toBe(0);
  expect(feedbackScore({ index: INDEX, ranked: [{ item: 0, rank: 0 }] })(1)).toBe(0);
});

test('finds items of later segments', () => {
  const grown = withTexts(INDEX, ['A second dam burst in spring.']);
  const score = feedbackScore({ index: grown, ranked: [{ item: 0, rank: 1 }] });
  expect(score(TEXTS.length)).toBeGreaterThan(0);
});
