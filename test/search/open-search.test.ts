import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NO_FILTER } from '../../src/model/filter.ts';
import { type OpenSearchParts, openSearch } from '../../src/search/open-search.ts';
import { FakeEmbedder } from './meaning/fake-embedder.ts';
import { textOf, tinyCorpus } from './tiny-corpus.ts';

const CORPUS = tinyCorpus([
  { id: 'gazette/a', paragraphs: ['The harbour was full that day.', 'Bread was dear that winter.', 'A storm came.'] },
]);
const CORPUS_TEXTS = [...CORPUS.passages.keys()].map((id) => textOf(CORPUS, id));
let folder = '';
let warnings: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-'));
  warnings = [];
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function start(parts: Partial<OpenSearchParts> = {}) {
  const log = { info: () => undefined, warn: (_: unknown, message: string) => warnings.push(message), error: () => undefined };
  const opened = await openSearch({ corpus: CORPUS, aliases: [], folder, shippedVectors: [], embedder: null, log, ...parts });
  await opened.gathered;
  return opened;
}

async function firstOf({ search }: Awaited<ReturnType<typeof start>>, text: string) {
  const { clear, closest } = await search.search({ text, filter: NO_FILTER, limit: 3 });
  return textOf(CORPUS, [...clear, ...closest][0]?.passage ?? '');
}

test('searches by words alone without an embedder', async () => {
  const opened = await start();
  expect(await firstOf(opened, 'harbour')).toMatch(/^The harbour/);
  expect(await firstOf(opened, 'bakery flour')).toBe('');
  expect(warnings).toEqual([]);
});

test('searches by meaning with one, keeps the vectors, and lets the model go', async () => {
  const embedder = new FakeEmbedder();
  const opened = await start({ embedder });
  expect(await firstOf(opened, 'bakery flour')).toMatch(/^Bread/);
  await opened.close();
  expect(embedder.closed).toBe(true);
  const again = new FakeEmbedder();
  await start({ embedder: again });
  expect(again.embedded.filter((text) => CORPUS_TEXTS.includes(text))).toEqual([]);
});

test('says once that meaning is off when the model fails, and still finds words', async () => {
  const embedder = new FakeEmbedder();
  embedder.failing = true;
  const opened = await start({ embedder });
  expect(await firstOf(opened, 'harbour')).toMatch(/^The harbour/);
  expect(await firstOf(opened, 'storm')).toMatch(/^A storm/);
  expect(warnings).toEqual(['meaning is off: searching by words alone']);
});

test('keeps the index of a large corpus and uses it', async () => {
  await start({ keptFrom: 1 });
  expect(await readdir(folder)).toEqual(['passages.index']);
  expect(await firstOf(await start({ keptFrom: 1 }), 'harbour')).toMatch(/^The harbour/);
});

test('writes a damaged index anew', async () => {
  await start({ keptFrom: 1 });
  const path = join(folder, 'passages.index');
  const whole = await readFile(path);
  await writeFile(path, whole.subarray(0, whole.length - 1));
  expect(await firstOf(await start({ keptFrom: 1 }), 'harbour')).toMatch(/^The harbour/);
  expect((await readFile(path)).equals(whole)).toBe(true);
});

test('says so when the index cannot be kept, and goes on', async () => {
  await writeFile(join(folder, 'file'), '');
  const opened = await start({ keptFrom: 1, folder: join(folder, 'file') });
  expect(await firstOf(opened, 'harbour')).toMatch(/^The harbour/);
  expect(warnings).toEqual(['the index could not be kept']);
});
