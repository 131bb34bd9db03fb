import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentOf } from '../../src/search/index-content.ts';
import { readIndex, writeIndex } from '../../src/search/index-file.ts';
import { emptyTextIndex, withTexts } from '../../src/search/text-index.ts';
import { timed } from './measure.ts';

/** What an index costs apart from its texts. */
export type IndexCost = {
  readonly size: number;
  readonly words: number;
  readonly buildSeconds: number;
  readonly megabytes: number;
  readonly fileMegabytes: number;
  readonly loadSeconds: number;
};

/** Builds, writes and reads an index. Its memory is that of its arrays and, at twice a byte a letter, of its words. */
export async function measureIndex(texts: readonly string[]): Promise<IndexCost> {
  const { ms: buildMs, value: index } = await timed(() => withTexts(emptyTextIndex(), texts));
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const path = join(folder, 'index');
  try {
    await writeIndex(path, index, 'bench');
    const { ms: loadMs } = await timed(() => readIndex(path, 'bench'));
    const { words, stems, arrays } = contentOf(index);
    const letters = [...words, ...stems].reduce((sum, word) => sum + 32 + word.length, 0);
    const bytes = arrays.reduce((sum, { byteLength }) => sum + byteLength, letters);
    return {
      size: texts.length,
      words: words.length,
      buildSeconds: buildMs / 1000,
      megabytes: bytes / 1e6,
      fileMegabytes: (await stat(path)).size / 1e6,
      loadSeconds: loadMs / 1000,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
