import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AliasTable } from '../../src/search/aliases.ts';
import { readIndex, writeIndex } from '../../src/search/index-file.ts';
import { parseQuery } from '../../src/search/parse-query.ts';
import { rankTexts } from '../../src/search/rank-texts.ts';
import { emptyTextIndex, type TextIndex, withTexts } from '../../src/search/text-index.ts';

const TEXTS = ['Once General Soleimani dug tunnels.', 'Ships waited outside the harbour.', 'می‌خواهد 加沙 3,000'];
const INDEX = withTexts(withTexts(emptyTextIndex(), TEXTS.slice(0, 2)), TEXTS.slice(2));
let folder = '';
let path = '';
let whole = Buffer.alloc(0);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'index-'));
  path = join(folder, 'new', 'passages.index');
  await writeIndex(path, INDEX, 'key');
  whole = await readFile(path);
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

test('finds after reading what it found before writing: words, misspelt words and names', async () => {
  const read = await readIndex(path, 'key');
  for (const text of ['tunnels', 'harbuor ships', 'Sulaymani', '加沙', 'nothing of this']) {
    expect(found(read, text)).toEqual(found(INDEX, text));
  }
});

test('takes new texts after reading', async () => {
  const read = (await readIndex(path, 'key')) ?? emptyTextIndex();
  expect(found(withTexts(read, ['The bakery burnt.']), 'bakery')).toEqual([3]);
});

test('is not read under another key, nor when it is missing', async () => {
  expect(await readIndex(path, 'other')).toBeNull();
  expect(await readIndex(join(folder, 'none'), 'key')).toBeNull();
});

test('is not read with any byte changed, cut off or put after it', async () => {
  const damaged = join(folder, 'damaged');
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ change;
      await writeFile(damaged, bytes);
      expect(await readIndex(damaged, 'key')).toBeNull();
    }),
    { numRuns: 200 },
  );
  await writeFile(damaged, whole);
  await truncate(damaged, whole.length - 3);
  expect(await readIndex(damaged, 'key')).toBeNull();
  await writeFile(damaged, Buffer.concat([whole, Buffer.from('more')]));
  expect(await readIndex(damaged, 'key')).toBeNull();
});

test('an empty index comes back empty', async () => {
  const empty = join(folder, 'empty');
  await writeIndex(empty, emptyTextIndex(), 'key');
  expect((await readIndex(empty, 'key'))?.size).toBe(0);
});

function found(index: TextIndex | null, text: string): readonly number[] | null {
  if (index === null) return null;
  const ranking = rankTexts({ index, query: parseQuery(text), text, aliases: new AliasTable([]), keep: null, top: 10 });
  return ranking.ranked.map(({ item }) => item);
}
