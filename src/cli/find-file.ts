import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Where a file that a curator names lies: below the current folder, or, as problems name files, below the corpus folder. */
export async function findFile(file: string, corpusFolder: string): Promise<string> {
  const here = resolve(file);
  const exists = (path: string) =>
    access(path).then(
      () => true,
      () => false,
    );
  const inCorpus = join(corpusFolder, file);
  return !(await exists(here)) && (await exists(inCorpus)) ? inCorpus : here;
}
