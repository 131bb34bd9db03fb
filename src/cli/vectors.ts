import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCorpus } from '../corpus/load-corpus.ts';
import { describeCorpusProblem } from '../render/corpus-problem.ts';
import { describeVectors } from '../render/corpus-report.ts';
import { createWorkerEmbedder } from '../search/meaning/worker-embedder.ts';
import { openSearch } from '../search/open-search.ts';
import type { CorpusCommand } from './corpus-command.ts';
import { readArguments } from './read-arguments.ts';

/** Computes what is missing of the vectors beside the corpus, and deletes those of documents that it no longer has. */
export const vectors: CorpusCommand = {
  name: 'vectors',
  async run(args, { corpusFolder, maxBodyBytes, today, print, complain }) {
    readArguments(args, { switches: [], operands: [] });
    const { corpus, problems } = await loadCorpus({ folder: corpusFolder, maxBodyBytes, today });
    for (const problem of problems) complain(describeCorpusProblem(problem));
    let failed = false;
    const log = { info: () => {}, warn: fail, error: fail };
    const opened = await openSearch({
      corpus,
      aliases: [],
      folder: corpusFolder,
      shippedVectors: [],
      embedder: createWorkerEmbedder(),
      log,
      onProgress: (done, total) => complain(describeVectors(done, total)),
    });
    await opened.gathered;
    await opened.close();
    if (failed || problems.length > 0) return 1;
    const folder = join(corpusFolder, 'vectors');
    const current = new Set([...corpus.documents.values()].map(({ sha256 }) => `${sha256}.vectors`));
    for (const file of await readdir(folder)) if (!current.has(file)) await rm(join(folder, file));
    print(describeVectors(corpus.passages.size, corpus.passages.size));
    return 0;

    function fail(fields: Record<string, unknown>, message: string): void {
      failed = true;
      complain(`${message}: ${String(fields.err)}`);
    }
  },
};
