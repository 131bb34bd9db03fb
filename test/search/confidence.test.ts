import { expect, test } from 'vitest';
import { confidenceByWords, confidenceOf } from '../../src/search/confidence.ts';
import type { FusedText } from '../../src/search/fuse-rankings.ts';
import type { QueryWord } from '../../src/search/query-plan.ts';

const WORDS: readonly QueryWord[] = ['storm', 'northern', 'gates', 'night'].map((key) => {
  return { typed: key, key, alternatives: [], correction: null, count: 1, idf: 2 };
});

function text(weights: readonly number[], meaning: Partial<FusedText> = {}): FusedText {
  const coverage = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  return { item: 0, score: 1, coverage, weights, proximity: 0, rank: 1, similarity: null, lead: 0, ...meaning };
}

const ALL = [1, 1, 1, 1];
const ONE = [1, 0, 0, 0];

test('presents a passage with all of the words, whatever meaning says', () => {
  expect(confidenceOf(text(ALL), WORDS)).toBeGreaterThan(0.5);
  expect(confidenceOf(text(ALL, { similarity: 0.1, lead: -0.2 }), WORDS)).toBeGreaterThan(0.5);
});

test('does not present one for a single word of four', () => {
  expect(confidenceOf(text(ONE), WORDS)).toBeLessThan(0.5);
});

test('presents a passage that is alike and stands out, though it has hardly a word', () => {
  expect(confidenceOf(text(ONE, { similarity: 0.6, lead: 0.25 }), WORDS)).toBeGreaterThan(0.5);
});

test('does not present one that is alike as many others are', () => {
  expect(confidenceOf(text(ONE, { similarity: 0.45, lead: 0.02 }), WORDS)).toBeLessThan(0.5);
});

test('never lets meaning lower what words are sure of', () => {
  const alone = confidenceByWords(text(ALL), WORDS);
  expect(confidenceOf(text(ALL, { similarity: -1, lead: -1 }), WORDS)).toBe(alone);
});
