import { expect, test } from 'vitest';
import { type VariedHit, varyHits } from '../../src/search/vary-hits.ts';

function hit(name: string, score: number, outlet: string, words: readonly number[]): VariedHit & { readonly name: string } {
  return { name, score, outlet, words };
}

const names = (hits: readonly { readonly name: string }[]) => hits.map(({ name }) => name);

test('drops a passage that repeats one before it', () => {
  const hits = [hit('a', 9, 'x', [1, 2, 3, 4, 5]), hit('again', 8, 'x', [2, 3, 4]), hit('b', 7, 'x', [1, 2, 6, 7, 8])];
  expect(names(varyHits(hits))).toEqual(['a', 'b']);
});

test('keeps what differs in one word, and what another outlet says in the same words', () => {
  const hits = [
    hit('twelve', 9, 'x', [1, 2, 3, 4, 5, 6, 7, 8, 9, 12]),
    hit('thirteen', 8, 'x', [1, 2, 3, 4, 5, 6, 7, 8, 9, 13]),
    hit('turned round', 8, 'x', [9, 8, 7, 6, 5, 4, 3, 2, 1, 12]),
    hit('elsewhere', 7, 'y', [1, 2, 3, 4, 5, 6, 7, 8, 9, 12]),
  ];
  expect(names(varyHits(hits))).toEqual(['twelve', 'thirteen', 'elsewhere', 'turned round']);
});

test('brings another outlet into the first three at a similar score', () => {
  const hits = [
    hit('a', 9, 'x', [1]),
    hit('b', 9, 'x', [2]),
    hit('c', 9, 'x', [3]),
    hit('d', 9, 'x', [4]),
    hit('e', 8, 'y', [5]),
  ];
  expect(names(varyHits(hits))).toEqual(['a', 'b', 'e', 'c', 'd']);
});

test('leaves a weaker passage of another outlet where it is', () => {
  const hits = [hit('a', 9, 'x', [1]), hit('b', 9, 'x', [2]), hit('c', 9, 'x', [3]), hit('e', 2, 'y', [5])];
  expect(names(varyHits(hits))).toEqual(['a', 'b', 'c', 'e']);
});

test('leaves a list alone that is mixed or short', () => {
  const mixed = [hit('a', 9, 'x', [1]), hit('b', 9, 'y', [2]), hit('c', 9, 'x', [3]), hit('d', 9, 'y', [4])];
  expect(varyHits(mixed)).toEqual(mixed);
  const two = [hit('a', 9, 'x', [1]), hit('b', 9, 'x', [2])];
  expect(varyHits(two)).toEqual(two);
});
