import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFolderCache } from '../../../src/search/meaning/vector-cache.ts';
import { packVectors } from '../../../src/search/meaning/vectors.ts';

const SOURCE = { model: 'fake', texts: ['one'] };
const VECTORS = packVectors([Float32Array.of(1, 0)], 2);
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vectors-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

test('keeps vectors in a folder that it makes itself, and leaves no other file there', async () => {
  const inside = join(folder, 'new');
  await createFolderCache(inside).write('seal', VECTORS, SOURCE);
  expect(await createFolderCache(inside).read('seal', SOURCE)).toEqual(VECTORS);
  expect(await readdir(inside)).toEqual(['seal.vectors']);
});

test('finds nothing for a missing file and for a damaged one', async () => {
  const cache = createFolderCache(folder);
  expect(await cache.read('seal', SOURCE)).toBeNull();
  await writeFile(join(folder, 'seal.vectors'), 'VECTORS1 and then nonsense, long enough to be looked at: '.repeat(3));
  expect(await cache.read('seal', SOURCE)).toBeNull();
});

test('looks into the folders that were shipped, and never writes there', async () => {
  const shipped = join(folder, 'shipped');
  await createFolderCache(shipped).write('seal', VECTORS, SOURCE);
  const cache = createFolderCache(join(folder, 'own'), shipped);
  expect(await cache.read('seal', SOURCE)).toEqual(VECTORS);
  await cache.write('other', VECTORS, SOURCE);
  expect(await readdir(shipped)).toEqual(['seal.vectors']);
});
