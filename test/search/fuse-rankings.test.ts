import { expect, test } from 'vitest';
import { AliasTable } from '../../src/search/aliases.ts';
import { fuseRankings } from '../../src/search/fuse-rankings.ts';
import { parseQuery } from '../../src/search/parse-query.ts';
import { rankTexts } from '../../src/search/rank-texts.ts';
import { emptyTextIndex, withTexts } from '../../src/search/text-index.ts';

const TEXTS = [
  'The harbour was full of ships.',
  'A storm broke the gates of the harbour.',
  'His father tilled the soil.',
  'Bread was dear.',
];
const INDEX = withTexts(emptyTextIndex(), TEXTS);

function fuse(text: string, similarities: readonly number[] | null) {
  const ranking = rankTexts({ index: INDEX, query: parseQuery(text), text, aliases: new AliasTable([]), keep: null, top: 100 });
  return fuseRankings({
    index: INDEX,
    ranking,
    similarities: similarities === null ? null : Float32Array.from(similarities),
    top: 100,
  });
}

test('keeps the lexical order without meaning', () => {
  const fused = fuse('storm harbour', null);
  expect(fused.map(({ item, similarity }) => [item, similarity])).toEqual([
    [1, null],
    [0, null],
  ]);
});

test('brings in what means the same without sharing a word', () => {
  const [first] = fuse('dad worked the land', [0.1, 0.05, 0.6, 0.1]);
  expect(first).toMatchObject({ item: 2, coverage: 0 });
  expect(first?.similarity).toBeCloseTo(0.6);
});

test('keeps a passage that has all words before one that merely sounds alike', () => {
  expect(fuse('storm harbour gates', [0.5, 0.4, 0.1, 0.1])[0]?.item).toBe(1);
});

test('leaves an item without a vector in its lexical place', () => {
  const fused = fuse('storm harbour', [Number.NaN, Number.NaN, Number.NaN, 0.1]);
  expect(fused[0]).toMatchObject({ item: 1, similarity: null });
});

test('brings in nothing that the query excludes', () => {
  expect(fuse('harbour -father', [0.1, 0.1, 0.9, 0.1]).map(({ item }) => item)).not.toContain(2);
});

test('follows meaning where a passage has one word of many, and words where it has them all', () => {
  expect(fuse('harbour people earned small wages', [0.45, 0.15, 0.1, 0.6])[0]?.item).toBe(3);
  expect(fuse('harbour ships', [0.45, 0.15, 0.1, 0.6])[0]?.item).toBe(0);
});
