import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Corpus } from '../model/corpus.ts';
import type { Log } from '../model/log.ts';
import type { AliasGroup } from './aliases.ts';
import { createSearch, type UpdatableSearch } from './create-search.ts';
import { readIndex, writeIndex } from './index-file.ts';
import { createMeaning } from './meaning/create-meaning.ts';
import type { Embedder } from './meaning/embedder.ts';
import { createFolderCache } from './meaning/vector-cache.ts';
import type { Vectors } from './meaning/vectors.ts';
import { indexPassages, type PassageIndex, restorePassages } from './passage-index.ts';

export type OpenSearchParts = {
  readonly corpus: Corpus;
  readonly aliases: readonly AliasGroup[];
  /** Where the index and the vectors are kept from one start to the next; made when missing, and safe to delete. */
  readonly folder: string;
  /** Folders with vectors that came with a corpus; only read. */
  readonly shippedVectors: readonly string[];
  /** Null: search by words alone. */
  readonly embedder: Embedder | null;
  readonly log: Log;
  /** The index of a corpus of at least so many passages is kept; building that of a smaller one is faster than reading it. */
  readonly keptFrom?: number;
  /** How many passages have their vectors so far. */
  onProgress?(done: number, total: number): void;
};

export type OpenedSearch = {
  readonly search: UpdatableSearch;
  /** Settles when every passage has its vector, or at once by words alone; never rejects. Searching need not wait for it. */
  readonly gathered: Promise<void>;
  close(): Promise<void>;
};

const KEPT_FROM = 20_000;
/** The first query may come while the model is still loading. */
const PATIENCE_MS = 2000;

/** A search with all that lies on disk: the index of a large corpus, and the vectors of its passages. */
export async function openSearch(parts: OpenSearchParts): Promise<OpenedSearch> {
  const { corpus, aliases, folder, shippedVectors, embedder, log, onProgress } = parts;
  const cache = createFolderCache(join(folder, 'vectors'), ...shippedVectors);
  let gathered = Promise.resolve();
  let known: ReadonlyMap<string, Vectors> = new Map();
  const search = createSearch(corpus, {
    aliases,
    indexed: await openIndex(parts),
    ...(embedder === null ? {} : { meaningOf: (groups) => startMeaning(groups, embedder) }),
  });
  return { search, gathered, close: async () => embedder?.close() };

  function startMeaning(groups: Parameters<typeof createMeaning>[0]['groups'], model: Embedder) {
    const meaning = createMeaning({
      groups,
      embedder: model,
      cache,
      log,
      known,
      patienceMs: PATIENCE_MS,
      ...(onProgress ? { onProgress } : {}),
    });
    gathered = meaning.gathered;
    known = meaning.vectors;
    return meaning;
  }
}

async function openIndex({ corpus, folder, log, keptFrom = KEPT_FROM }: OpenSearchParts): Promise<PassageIndex> {
  if (corpus.passages.size < keptFrom) return indexPassages(corpus);
  const path = join(folder, 'passages.index');
  const key = keyOf(corpus);
  const kept = await readIndex(path, key);
  const restored = kept === null ? null : restorePassages(corpus, kept);
  if (restored !== null) return restored;
  const built = indexPassages(corpus);
  // A folder that cannot be written costs time at the next start and nothing else.
  await writeIndex(path, built.index, key).catch((error: unknown) => log.warn({ err: error }, 'the index could not be kept'));
  return built;
}

/** Changes with any document's body, with how it is parted into passages, and with their order. */
function keyOf({ documents, passages }: Corpus): string {
  const hash = createHash('sha256');
  for (const { id, document, span } of passages.values()) {
    hash.update(`${documents.get(document)?.sha256} ${id} ${span.start} ${span.end}\n`);
  }
  return hash.digest('hex');
}
