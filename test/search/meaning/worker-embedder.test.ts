import { Worker } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import type { Embedder } from '../../../src/search/meaning/embedder.ts';
import { createWorkerEmbedder } from '../../../src/search/meaning/worker-embedder.ts';

let embedder: Embedder | null = null;

afterEach(async () => await embedder?.close());

/** A thread that gives each text a vector of its length, and of how many texts it had seen before. */
function start(onMessage: string): Embedder {
  const code = `const { parentPort: port } = require('node:worker_threads'); let seen = 0; port.on('message', ({ id, texts }) => { ${onMessage} });`;
  embedder = createWorkerEmbedder(new Worker(code, { eval: true }));
  return embedder;
}

const ANSWER = 'port.postMessage({ id, vectors: texts.map((text) => Float32Array.of(text.length, seen++)) });';

test('gives one vector a text, in order', async () => {
  const vectors = await start(ANSWER).embed(['a', 'bb', 'ccc', 'dddd', 'eeeee'], 'passage');
  expect(vectors.map(([length]) => length)).toEqual([1, 2, 3, 4, 5]);
});

test('lets a query pass the passages that wait', async () => {
  const one = start(ANSWER);
  const passages = one.embed(['1', '2', '3', '4', '5', '6', '7', '8'], 'passage');
  const [query] = await one.embed(['?'], 'query');
  expect(query?.[1]).toBe(2);
  expect(await passages).toHaveLength(8);
});

test('sends neither endless nor ill-formed text', async () => {
  const one = start(
    'port.postMessage({ id, vectors: texts.map((text) => Float32Array.of(text.length, text.isWellFormed() ? 1 : 0)) });',
  );
  const [long, torn] = await one.embed(['x'.repeat(100_000), 'a\ud800b'], 'passage');
  expect(long?.[0]).toBe(2048);
  expect([...(torn ?? [])]).toEqual([3, 1]);
});

test('rejects with one kind of error when the model fails, the thread throws or leaves', async () => {
  for (const failing of ["port.postMessage({ id, error: 'no' });", "throw new Error('broken');", 'process.exit(3);']) {
    await expect(start(failing).embed(['a', 'b', 'c'], 'query')).rejects.toMatchObject({ code: 'meaning-unavailable' });
  }
});

test('knows the words that the thread names, once it has', async () => {
  const one = start(`port.postMessage({ words: 'harbour storm' }); ${ANSWER}`);
  expect(one.knows('storm')).toBe(false);
  await one.embed(['a'], 'query');
  expect(['storm', 'storms', 'tunels', 'stor'].map((word) => one.knows(word))).toEqual([true, true, false, false]);
});

test('rejects at once after a failure', async () => {
  const one = start("throw new Error('broken');");
  await expect(one.embed(['a'], 'query')).rejects.toMatchObject({ code: 'meaning-unavailable' });
  await expect(one.embed(['b'], 'query')).rejects.toMatchObject({ code: 'meaning-unavailable' });
});
