import { monitorEventLoopDelay } from 'node:perf_hooks';
import { AliasTable } from '../../src/search/aliases.ts';
import { findTexts } from '../../src/search/find-texts.ts';
import { createMeaning } from '../../src/search/meaning/create-meaning.ts';
import { packVectors } from '../../src/search/meaning/vectors.ts';
import { createWorkerEmbedder } from '../../src/search/meaning/worker-embedder.ts';
import { parseQuery } from '../../src/search/parse-query.ts';
import { emptyTextIndex, withTexts } from '../../src/search/text-index.ts';
import { percentile } from './measure.ts';
import type { Random } from './random.ts';

export type MeaningCost = {
  readonly size: number;
  readonly p50: number;
  readonly p99: number;
  /** The longest time in which the event loop did nothing else, in milliseconds. */
  readonly stallMs: number;
};

/** Whole searches by words and meaning. The queries are embedded; the passages have vectors drawn by lot, which take as long to compare. */
export async function measureMeaning(texts: readonly string[], queries: readonly string[], random: Random): Promise<MeaningCost> {
  const index = withTexts(emptyTextIndex(), texts);
  const embedder = createWorkerEmbedder();
  const vectors = packVectors(
    texts.map(() => drawVector(embedder.dimensions, random)),
    embedder.dimensions,
  );
  const log = { info: console.error, warn: console.error, error: console.error };
  const cache = { read: async () => vectors, write: async () => undefined };
  const meaning = createMeaning({ groups: [{ key: 'bench', texts }], embedder, cache, log, patienceMs: 60_000 });
  await meaning.gathered;
  const aliases = new AliasTable([]);
  const find = async (text: string) =>
    await findTexts({ index, aliases, meaning, query: parseQuery(text), text, keep: null, top: 100 });
  for (const query of queries.slice(0, 20)) await find(query);

  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const times: number[] = [];
  for (const query of queries) {
    const started = performance.now();
    await find(query);
    times.push(performance.now() - started);
  }
  delay.disable();
  await embedder.close();
  return { size: texts.length, p50: percentile(times, 0.5), p99: percentile(times, 0.99), stallMs: delay.max / 1e6 };
}

function drawVector(dimensions: number, random: Random): Float32Array {
  const vector = Float32Array.from({ length: dimensions }, () => random.next() - 0.5);
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}
