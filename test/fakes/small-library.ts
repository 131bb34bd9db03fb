import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { BUTTONS, COMMANDS, FORMS, MESSAGE_COMMANDS } from '../../commands/index.ts';
import { createQuotationChecker } from '../../src/answer/answer-verify.ts';
import { type ContextParts, createContextFor } from '../../src/answer/context-for.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import type { Application } from '../../src/interaction/application.ts';
import { type ApplicationParts, createApplication } from '../../src/interaction/create-application.ts';
import { createShareMemory } from '../../src/interaction/share-memory.ts';
import { NO_GRANTS } from '../../src/model/command-grants.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { OPEN_GATE } from '../../src/model/gate.ts';
import { SILENT_HERALD } from '../../src/model/herald.ts';
import type { Shelf } from '../../src/model/shelf.ts';
import type { Store } from '../../src/model/store.ts';
import { languageOf } from '../../src/render/language-of.ts';
import { createSearch } from '../../src/search/create-search.ts';
import { createSuggester } from '../../src/search/create-suggester.ts';
import { createMemoryStore } from '../../src/storage/memory/create-memory-store.ts';
import { createDayIndex } from '../../src/timeline/day-index.ts';
import { createRecordingLog } from './recording-log.ts';

export const GOLDEN_CORPUS = fileURLToPath(new URL('../golden/corpus', import.meta.url));
export const SHIPPED_CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));

export type Library = {
  readonly application: Application;
  readonly corpus: Corpus;
  readonly shelf: Shelf;
  readonly log: ReturnType<typeof createRecordingLog>;
  readonly store: Store;
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
    checker: createQuotationChecker(corpus),
    days: createDayIndex(corpus, async () => {}),
    unrestricted: null,
    keptBack: new Set(),
    takesReports: false,
    excerptMaxChars: 350,
    usualMaxChars: 350,
    today: () => '2026-11-20',
  };
  const log = createRecordingLog();
  const store = createEmptyStore();
  return { application: applicationOver(shelf, { log, store }), corpus, shelf, log, store };
}

type Surroundings = Pick<Library, 'log' | 'store'> &
  Pick<ApplicationParts, 'gate' | 'grants'> &
  Required<Pick<ApplicationParts, 'shares'>> &
  Pick<ContextParts, 'herald' | 'nowMs'>;

/** The product over a shelf; nobody has moderated anything yet. */
export function applicationOver(
  shelf: Shelf,
  {
    log = createRecordingLog(),
    store = createEmptyStore(),
    gate = OPEN_GATE,
    grants = NO_GRANTS,
    herald = SILENT_HERALD,
    nowMs = () => 0,
    shares = createShareMemory({ newToken: randomUUID, later() {} }),
  }: Partial<Surroundings> = {},
): Application {
  return createApplication({
    commands: COMMANDS,
    messageCommands: MESSAGE_COMMANDS,
    buttons: BUTTONS,
    forms: FORMS,
    grants,
    gate,
    shares,
    contextFor: createContextFor({ shelf: () => shelf, store, herald, log, nowMs, languageOf }),
    pictures: null,
    log,
    newIncident: () => '00000000',
  });
}

/** Keeps nothing about anybody, until something is put in. */
export function createEmptyStore(): Store {
  return createMemoryStore({ nowMs: () => 0, newClaim: () => 'claim' });
}
