import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../../src/corpus/load-corpus.ts';
import { createFolderCache } from '../../../src/search/meaning/vector-cache.ts';
import { MODEL } from '../../../src/search/meaning/worker-embedder.ts';
import { indexPassages } from '../../../src/search/passage-index.ts';

const CORPUS = fileURLToPath(new URL('../../../corpus', import.meta.url));
const VECTORS = join(CORPUS, 'vectors');

const { corpus } = await loadCorpus({ folder: CORPUS, maxBodyBytes: 1024 * 1024, today: '9999-12-31' });

describe('the vectors that ship with the corpus', () => {
  it.each(indexPassages(corpus).runs)('are those of the passages of document $document.id', async ({ key, texts }) => {
    // When this fails, the passages have changed: `npm run corpus -- vectors` makes the vectors anew.
    expect(await createFolderCache(VECTORS).read(key, { model: MODEL, texts })).toMatchObject({ count: texts.length });
  });

  it('hold nothing of documents that are gone', () => {
    const seals = [...corpus.documents.values()].map(({ sha256 }) => `${sha256}.vectors`);
    expect(readdirSync(VECTORS).sort()).toEqual(seals.sort());
  });
});
