import { expect, it } from 'vitest';
import { createRecentIds } from '../../src/discord/recent-ids.ts';

it('knows an id that it was given before', () => {
  const isNew = createRecentIds(10);
  expect(['a', 'b', 'a'].map(isNew)).toEqual([true, true, false]);
});

it('forgets the oldest id beyond its limit, and only that', () => {
  const isNew = createRecentIds(2);
  expect(['a', 'b', 'c', 'c', 'b', 'a'].map(isNew)).toEqual([true, true, true, false, false, true]);
});
