import { expect, it } from 'vitest';
import { viewOf } from '../../src/answer/map-view.ts';

const view = viewOf(
  new Map([
    ['a', 1],
    ['b', 2],
    ['c', 3],
  ]),
  (value) => (value === 2 ? undefined : value * 10),
);

it('reads as a map of the part alone, in every way in which a map can be read', () => {
  const expected = new Map([
    ['a', 10],
    ['c', 30],
  ]);
  expect([...view]).toEqual([...expected]);
  expect([...view.keys()]).toEqual([...expected.keys()]);
  expect([...view.values()]).toEqual([...expected.values()]);
  expect(view.size).toBe(2);
  expect([view.get('a'), view.get('b'), view.get('x')]).toEqual([10, undefined, undefined]);
  expect([view.has('a'), view.has('b'), view.has('x')]).toEqual([true, false, false]);
  const seen: [string, number][] = [];
  view.forEach((value, key, map) => {
    expect(map).toBe(view);
    seen.push([key, value]);
  });
  expect(seen).toEqual([...expected]);
});
