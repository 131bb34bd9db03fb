import { expect, test } from 'vitest';
import { describeWhy } from '../../src/render/explanation.ts';

test('tells what each passage was found by, in the order of the reply', () => {
  const hit = { passage: 'k7d2-9fq4mab', score: 7.128, confidence: 0.914, similarity: null, words: [] };
  const words = [{ query: 'rusia', matched: ['russia', 'russian'], by: 'spelling' as const }];
  expect(
    describeWhy([
      { ...hit, words },
      { ...hit, similarity: 0.5 },
    ]),
  ).toEqual([
    'why 1: confidence 0.91; score 7.13; rusia → russia, russian (spelling)',
    'why 2: confidence 0.91; score 7.13; similarity 0.50',
  ]);
});
