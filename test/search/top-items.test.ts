import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PostingList } from '../../src/search/segment.ts';
import { type Slot, TopItems } from '../../src/search/top-items.ts';

const SIZE = 6000;

/** Postings of every `step`-th item, with impacts that look random. */
function listOf(step: number, seed: number): PostingList {
  const items = Array.from({ length: Math.ceil(SIZE / step) }, (_, i) => i * step);
  const impacts = items.map((item) => 1 + ((item * 7919 + seed * 104729) % 251));
  return {
    items: Int32Array.from(items),
    impacts: Uint8Array.from(impacts),
    from: 0,
    to: items.length,
    maxImpact: Math.max(0, ...impacts),
  };
}

const weightedList = fc.record({
  step: fc.integer({ min: 1, max: 900 }),
  seed: fc.nat(50),
  weight: fc.double({ min: 0.001, max: 2, noNaN: true }),
});
const slots = fc
  .array(fc.array(weightedList, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 })
  .map((drawn) => drawn.map((lists): Slot => lists.map(({ step, seed, weight }) => ({ list: listOf(step, seed), weight }))));

test('finds what adding everything up finds, however much it leaves unread', () => {
  const topItems = new TopItems(SIZE);
  fc.assert(
    fc.property(slots, fc.option(fc.integer({ min: 2, max: 5 })), fc.integer({ min: 1, max: 120 }), (drawn, keepEvery, top) => {
      const keep = keepEvery === null ? null : Uint8Array.from({ length: SIZE }, (_, item) => (item % keepEvery === 0 ? 1 : 0));
      const found = topItems.find(drawn, keep, top);
      const expected = addUp(drawn, keep);
      const scores = [...expected.values()].sort((a, b) => b - a).slice(0, top);
      expect(found).toHaveLength(scores.length);
      for (const [i, { item, score }] of found.entries()) {
        expect(score).toBeCloseTo(scores[i] ?? 0, 2);
        expect(expected.get(item)).toBeCloseTo(score, 2);
      }
    }),
    { numRuns: 60 },
  );
});

test('finds nothing in no slots and keeps nothing from one query to the next', () => {
  const topItems = new TopItems(SIZE);
  const slot: Slot = [{ list: listOf(10, 1), weight: 1 }];
  const first = topItems.find([slot], null, 5);
  expect(topItems.find([], null, 5)).toEqual([]);
  expect(topItems.find([slot], null, 5)).toEqual(first);
});

function addUp(drawn: readonly Slot[], keep: Uint8Array | null): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const slot of drawn) {
    const best = new Map<number, number>();
    for (const { list, weight } of slot) {
      for (const [i, item] of list.items.entries())
        best.set(item, Math.max(best.get(item) ?? 0, weight * (list.impacts[i] ?? 0)));
    }
    for (const [item, value] of best) if (keep === null || keep[item] === 1) sums.set(item, (sums.get(item) ?? 0) + value);
  }
  return sums;
}
