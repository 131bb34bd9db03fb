import { expect, it } from 'vitest';
import { buttonRows } from '../../src/render/buttons.ts';

const group = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ label: `${name}${index + 1}`, id: `${name}${index + 1}` }));
const laidOut = (...groups: readonly ReturnType<typeof group>[]) =>
  buttonRows(groups).map(({ components }) => components.map(({ custom_id }) => custom_id).join(' '));

it('gives each group a row, and lets groups share rows where there are too many', () => {
  expect(laidOut(group('a', 2), group('b', 1))).toEqual(['a1 a2', 'b1']);
  expect(laidOut(...['a', 'b', 'c', 'd', 'e', 'f'].map((name) => group(name, 2)))).toEqual([
    'a1 a2 b1 b2',
    'c1 c2 d1 d2',
    'e1 e2 f1 f2',
  ]);
});

it('spreads a last group that finds no row over the last free places, so that pages can be turned under five full cards', () => {
  const cards = ['a', 'b', 'c', 'd', 'e'].map((name) => group(name, 4));
  expect(laidOut(...cards, group('page', 2)).slice(3)).toEqual(['d1 d2 d3 d4 page1', 'e1 e2 e3 e4 page2']);
});

it('leaves out what finds no place at all', () => {
  const cards = ['a', 'b', 'c', 'd', 'e'].map((name) => group(name, 5));
  expect(laidOut(...cards, group('page', 2)).join(' ')).not.toContain('page');
});
