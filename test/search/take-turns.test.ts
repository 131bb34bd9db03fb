import { expect, test } from 'vitest';
import { takeTurns } from '../../src/search/take-turns.ts';

test('takes from both lists in turn, each item once', () => {
  expect(takeTurns([1, 2, 3, 4], [3, 1, 5])).toEqual([1, 3, 2, 5, 4]);
});

test('gives the one list where the other is empty', () => {
  expect(takeTurns([1, 2], [])).toEqual([1, 2]);
  expect(takeTurns([], [1, 2])).toEqual([1, 2]);
  expect(takeTurns([], [])).toEqual([]);
});
