import { beforeEach, expect, test } from 'vitest';
import type { Log } from '../../../src/model/log.ts';
import { createMeaning, type TextGroup } from '../../../src/search/meaning/create-meaning.ts';
import type { Embedder } from '../../../src/search/meaning/embedder.ts';
import type { VectorCache } from '../../../src/search/meaning/vector-cache.ts';
import { decodeVectors, encodeVectors } from '../../../src/search/meaning/vector-file.ts';
import { FakeEmbedder } from './fake-embedder.ts';

const GROUPS: readonly TextGroup[] = [
  { key: 'a', texts: ['The harbour was full.', 'A storm came.'] },
  { key: 'empty', texts: [] },
  { key: 'b', texts: ['They baked bread.'] },
];

let warnings: string[] = [];
const log: Log = { info: () => undefined, warn: (_, message) => warnings.push(message), error: () => undefined };

beforeEach(() => {
  warnings = [];
});

type Given = Partial<Pick<Parameters<typeof createMeaning>[0], 'groups' | 'embedder' | 'cache' | 'patienceMs' | 'known'>>;

function start(parts: Given) {
  return createMeaning({ groups: GROUPS, embedder: new FakeEmbedder(), cache: memoryCache(), log, patienceMs: 1000, ...parts });
}

test('finds the item that means the same in other words', async () => {
  const meaning = start({});
  await meaning.gathered;
  const similarities = await meaning.compare('ships at the dock');
  expect(similarities).toHaveLength(3);
  expect(similarities?.[0]).toBeCloseTo(1, 2);
  expect(similarities?.[2]).toBeCloseTo(0, 2);
});

test('makes vectors only for the group that changed', async () => {
  const cache = memoryCache();
  await start({ cache }).gathered;
  const embedder = new FakeEmbedder();
  await start({ cache, embedder, groups: [...GROUPS.slice(0, 2), { key: 'c', texts: ['They bought flour.'] }] }).gathered;
  expect(embedder.embedded.slice(0, -1)).toEqual(['They bought flour.']);
});

test('compares what was gathered before from the first query on, and gathers the rest', async () => {
  const before = start({});
  await before.gathered;
  const slow: VectorCache = { read: async () => await new Promise(() => undefined), write: async () => undefined };
  const groups = [{ key: 'new', texts: ['They bought flour.'] }, ...GROUPS];
  const after = start({ groups, cache: slow, known: before.vectors });
  const similarities = await after.compare('ships at the dock');
  expect(similarities?.[0]).toBeNaN();
  expect(similarities?.[1]).toBeCloseTo(1, 2);
});

test('does not take over vectors of another number of texts', async () => {
  const before = start({});
  await before.gathered;
  const embedder = new FakeEmbedder();
  await start({ embedder, groups: [{ key: 'a', texts: ['The harbour was full.'] }], known: before.vectors }).gathered;
  expect(embedder.embedded).toContain('The harbour was full.');
});

test('has the model loaded before it says that it is ready, also when no vector is missing', async () => {
  const cache = memoryCache();
  await start({ cache }).gathered;
  const embedder = new FakeEmbedder();
  await start({ cache, embedder }).gathered;
  expect(embedder.embedded).toHaveLength(1);
});

test('embeds a query once for all who ask for it in a row', async () => {
  const embedder = new FakeEmbedder();
  const meaning = start({ embedder });
  await meaning.gathered;
  const before = embedder.embedded.length;
  await Promise.all([meaning.compare('ships'), meaning.compare('ships')]);
  await meaning.compare('ships');
  expect(embedder.embedded.slice(before)).toEqual(['ships']);
});

test('answers null and logs once when the model fails', async () => {
  const embedder = new FakeEmbedder();
  embedder.failing = true;
  const meaning = start({ embedder });
  await meaning.gathered;
  expect(await meaning.compare('storm')).toBeNull();
  expect(await meaning.compare('storm')).toBeNull();
  expect(warnings).toHaveLength(1);
});

test('answers null when the query takes too long, and is asked again next time', async () => {
  const slow = new FakeEmbedder();
  let wait = 50;
  const embedder: Embedder = {
    model: slow.model,
    dimensions: slow.dimensions,
    knows: () => false,
    close: () => slow.close(),
    embed: async (texts, purpose) => {
      if (purpose === 'query') await new Promise((resolve) => setTimeout(resolve, wait));
      return await slow.embed(texts);
    },
  };
  const meaning = start({ embedder, patienceMs: 5 });
  await meaning.gathered;
  expect(await meaning.compare('storm')).toBeNull();
  wait = 0;
  expect(await meaning.compare('storm')).not.toBeNull();
});

test('has no figure for items whose vectors are still to come', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const cache = memoryCache();
  const meaning = start({
    cache: { ...cache, read: async (key, source) => (key === 'b' ? await held.then(() => null) : cache.read(key, source)) },
  });
  const before = await meaning.compare('bread');
  expect(before?.[2]).toBeNaN();
  release();
  await meaning.gathered;
  expect((await meaning.compare('bread'))?.[2]).toBeCloseTo(1, 2);
});

test('goes on when vectors cannot be kept', async () => {
  const meaning = start({ cache: { ...memoryCache(), write: () => Promise.reject(new Error('read-only')) } });
  await meaning.gathered;
  expect((await meaning.compare('storm'))?.[1]).toBeCloseTo(1, 2);
  expect(warnings).toEqual(['vectors could not be kept', 'vectors could not be kept']);
});

function memoryCache(): VectorCache {
  const files = new Map<string, Buffer>();
  return {
    read: async (key, source) => {
      const file = files.get(key);
      return file === undefined ? null : decodeVectors(file, source);
    },
    write: async (key, vectors, source) => {
      files.set(key, encodeVectors(vectors, source));
    },
  };
}
