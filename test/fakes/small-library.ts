import { fileURLToPath } from 'node:url';
import { createButtons, createCommands, createMessageCommands } from '../../commands/index.ts';
import { createQuotationChecker } from '../../src/answer/answer-verify.ts';
import type { Shelf } from '../../src/answer/shelf.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { type Application, createApplication } from '../../src/interaction/application.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { createSearch } from '../../src/search/create-search.ts';
import { createSuggester } from '../../src/search/create-suggester.ts';
import { createRecordingLog } from './recording-log.ts';

export const GOLDEN_CORPUS = fileURLToPath(new URL('../golden/corpus', import.meta.url));
export const SHIPPED_CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));

export type Library = {
  readonly application: Application;
  readonly corpus: Corpus;
  readonly log: ReturnType<typeof createRecordingLog>;
};

/** The whole product over a corpus as it stands in a folder, as a process builds it when it starts. */
export async function openLibrary(folder: string): Promise<Library> {
  const { corpus, problems } = await loadCorpus({ folder, maxBodyBytes: 100_000, today: '9999-12-31' });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return libraryOf(corpus);
}

export function libraryOf(corpus: Corpus): Library {
  const shelf: Shelf = {
    corpus,
    search: createSearch(corpus),
    suggester: createSuggester(corpus),
    excerptMaxChars: 350,
    today: () => '2026-11-20',
  };
  const checker = createQuotationChecker(shelf);
  const log = createRecordingLog();
  const application = createApplication({
    commands: createCommands(shelf, checker),
    messageCommands: createMessageCommands(shelf, checker),
    buttons: createButtons(shelf),
    pictures: null,
    log,
    newIncident: () => '00000000',
  });
  return { application, corpus, log };
}
