import { inTime } from '../../clock/in-time.ts';
import { startTimer } from '../../clock/timer.ts';
import type { Log } from '../../model/log.ts';
import type { Embedder } from './embedder.ts';
import type { Meaning } from './meaning.ts';
import type { VectorCache } from './vector-cache.ts';
import { compareVectors, packVectors, type Vectors } from './vectors.ts';

/** Texts that belong together and change together: the passages of a document under its seal. */
export type TextGroup = {
  /** Names the group's file in the cache. */
  readonly key: string;
  readonly texts: readonly string[];
};

export type MeaningParts = {
  /** The items of the index, in its order. */
  readonly groups: readonly TextGroup[];
  readonly embedder: Embedder;
  readonly cache: VectorCache;
  readonly log: Log;
  /** How many of the texts have vectors so far. */
  onProgress?(done: number, total: number): void;
  /** Vectors of groups that were gathered before, by key: these are compared from the first query on. */
  readonly known?: ReadonlyMap<string, Vectors>;
  /** A query that takes longer is answered by words alone; the model needs up to two seconds for its first one. In milliseconds. */
  readonly patienceMs: number;
};

/** Vectors compared between two looks at the event loop: less than a millisecond. */
const COMPARED_AT_ONCE = 2048;

/** Queries whose vectors are kept, 1.5 kB each: enough for the buttons of the replies of a busy minute. */
const RECENT_QUERIES = 128;

/** A {@link Meaning} that gathers its vectors in the background. */
export type GatheringMeaning = Meaning & {
  /** Settles when every item has its vector and the model is loaded, or meaning has failed; never rejects. */
  readonly gathered: Promise<void>;
  /** The vectors so far, by the key of their group. */
  readonly vectors: ReadonlyMap<string, Vectors>;
};

/** Reads the vectors of the groups from the cache and makes those that are missing. */
export function createMeaning(parts: MeaningParts): GatheringMeaning {
  const { groups, embedder, cache, log, patienceMs } = parts;
  const total = groups.reduce((sum, { texts }) => sum + texts.length, 0);
  const found: { readonly first: number; readonly vectors: Vectors }[] = [];
  const byKey = new Map<string, Vectors>();
  let failed = false;
  const recent = new Map<string, Promise<Float32Array | null>>();

  return {
    gathered: gather().catch((error: unknown) => void fail(error)),
    compare,
    vectors: byKey,
    knows: (word) => embedder.knows(word),
  };

  async function gather(): Promise<void> {
    const missing: { readonly first: number; readonly group: TextGroup }[] = [];
    let first = 0;
    let done = 0;
    for (const group of groups) {
      const vectors = parts.known?.get(group.key);
      if (vectors?.count === group.texts.length) keep(first, group, vectors);
      else if (group.texts.length > 0) missing.push({ first, group });
      first += group.texts.length;
    }
    for (const { first: at, group } of missing) keep(at, group, await vectorsOf(group));
    // With all vectors kept from an earlier start, nothing has made the model load yet; no query shall wait for that.
    if (total > 0) await embedder.embed(['ready'], 'query');

    function keep(at: number, { key, texts }: TextGroup, vectors: Vectors): void {
      if (texts.length > 0) found.push({ first: at, vectors });
      byKey.set(key, vectors);
      done += texts.length;
      parts.onProgress?.(done, total);
    }
  }

  async function vectorsOf({ key, texts }: TextGroup): Promise<Vectors> {
    const source = { model: embedder.model, texts };
    const cached = await cache.read(key, source);
    if (cached !== null) return cached;
    const vectors = packVectors(await embedder.embed(texts, 'passage'), embedder.dimensions);
    // A folder that cannot be written costs time at the next start and nothing else.
    await cache.write(key, vectors, source).catch((error: unknown) => log.warn({ err: error }, 'vectors could not be kept'));
    return vectors;
  }

  async function compare(query: string): Promise<Float32Array | null> {
    if (failed) return null;
    const vector = await inTime(vectorOfQuery(query).catch(fail), startTimer(patienceMs));
    if (vector !== null) return await similarities(vector);
    recent.delete(query);
    return null;
  }

  /** One reply asks for the same query several times: for itself, and to know whether other outlets have something. */
  function vectorOfQuery(query: string): Promise<Float32Array | null> {
    const known = recent.get(query);
    const vector = known ?? embedder.embed([query], 'query').then(([first]) => first ?? null);
    recent.delete(query);
    recent.set(query, vector);
    const oldest = recent.keys().next();
    if (recent.size > RECENT_QUERIES && !oldest.done) recent.delete(oldest.value);
    return vector;
  }

  async function similarities(query: Float32Array): Promise<Float32Array> {
    const all = new Float32Array(total).fill(Number.NaN);
    let compared = 0;
    for (const { first, vectors } of [...found]) {
      for (let from = 0; from < vectors.count; from += COMPARED_AT_ONCE) {
        const to = Math.min(vectors.count, from + COMPARED_AT_ONCE);
        compareVectors({ vectors, query, into: all.subarray(first, first + vectors.count), from, to });
        compared += to - from;
        if (compared >= COMPARED_AT_ONCE) {
          compared = 0;
          await new Promise((resolve) => setImmediate(resolve));
        }
      }
    }
    return all;
  }

  function fail(error: unknown): null {
    if (!failed) log.warn({ err: error }, 'meaning is off: searching by words alone');
    failed = true;
    return null;
  }
}
