import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeVectors, encodeVectors, type VectorSource } from './vector-file.ts';
import type { Vectors } from './vectors.ts';

/** Keeps vectors from one start to the next. A port: a folder is one, memory another. */
export interface VectorCache {
  /** Null when there are none for this source; never fails. */
  read(key: string, source: VectorSource): Promise<Vectors | null>;
  write(key: string, vectors: Vectors, source: VectorSource): Promise<void>;
}

/** One file a key, e.g. the seal of a document. The first folder is written to; what is missing there is looked for in the others. */
export function createFolderCache(folder: string, ...shipped: readonly string[]): VectorCache {
  return {
    async read(key, source) {
      for (const place of [folder, ...shipped]) {
        const file = await readFile(pathOf(place, key)).catch(() => null);
        const vectors = file === null ? null : decodeVectors(file, source);
        if (vectors !== null) return vectors;
      }
      return null;
    },
    async write(key, vectors, source) {
      await mkdir(folder, { recursive: true });
      const path = pathOf(folder, key);
      // Written beside and renamed, so that a process that is killed leaves no half file.
      await writeFile(`${path}.part`, encodeVectors(vectors, source));
      await rename(`${path}.part`, path);
    },
  };
}

function pathOf(folder: string, key: string): string {
  return join(folder, `${key}.vectors`);
}
