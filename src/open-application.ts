import { join } from 'node:path';
import { BUTTONS, COMMANDS, FORMS, MESSAGE_COMMANDS } from '../commands/index.ts';
import { createQuotationChecker } from './answer/answer-verify.ts';
import { createContextFor } from './answer/context-for.ts';
import { latestDay } from './corpus/latest-day.ts';
import { loadCorpus } from './corpus/load-corpus.ts';
import { type Application, createApplication } from './interaction/application.ts';
import { NO_GRANTS } from './model/command-grants.ts';
import type { Log } from './model/log.ts';
import type { CorpusProblem } from './model/problem.ts';
import type { PassageSearch } from './model/search.ts';
import type { Shelf } from './model/shelf.ts';
import type { Store } from './model/store.ts';
import type { Telemetry } from './model/telemetry.ts';
import { createPictureMaker } from './picture/create-picture-maker.ts';
import { languageOf } from './render/language-of.ts';
import { createSuggester } from './search/create-suggester.ts';
import { loadAliases } from './search/load-aliases.ts';
import { createWorkerEmbedder } from './search/meaning/worker-embedder.ts';
import { openSearch } from './search/open-search.ts';

export type ApplicationSettings = {
  readonly corpusFolder: string;
  readonly corpusMaxBodyBytes: number;
  /** Where what can be made anew is kept from one start to the next. */
  readonly cacheFolder: string;
  readonly excerptMaxChars: number;
  /** Search by meaning too, not by words alone. */
  readonly searchMeaning: boolean;
  readonly telemetry: Telemetry;
  /** What moderators set and members left. */
  readonly store: Store;
  readonly log: Log;
  newIncident(): string;
  /** How many passages have been read for their meaning; only what is not kept from an earlier start takes time. */
  onProgress(done: number, total: number): void;
};

export type OpenedApplication = {
  readonly application: Application;
  /** Everything that is wrong with the corpus; what it concerns is left out. */
  readonly problems: readonly CorpusProblem[];
  /** Settles when every passage can be found by its meaning; until then words alone find the rest. Never rejects. */
  readonly ready: Promise<void>;
  /** Ends the worker; answers then go by words alone. */
  close(): Promise<void>;
};

/** Builds the product without a platform: corpus, search, commands. */
export async function openApplication(settings: ApplicationSettings): Promise<OpenedApplication> {
  const { corpusFolder, log, newIncident } = settings;
  const { corpus, problems: ofFiles } = await loadCorpus({
    folder: corpusFolder,
    maxBodyBytes: settings.corpusMaxBodyBytes,
    today: latestDay(new Date()),
  });
  const { aliases, problems: ofAliases } = await loadAliases(corpusFolder);
  const opened = await openSearch({
    corpus,
    aliases,
    folder: settings.cacheFolder,
    shippedVectors: [join(corpusFolder, 'vectors')],
    embedder: settings.searchMeaning ? createWorkerEmbedder() : null,
    log,
    onProgress: settings.onProgress,
  });
  const shelf: Shelf = {
    corpus,
    search: timed(opened.search, settings.telemetry),
    suggester: createSuggester(corpus),
    checker: createQuotationChecker(corpus),
    unrestricted: null,
    excerptMaxChars: settings.excerptMaxChars,
    today: () => new Date().toISOString().slice(0, 10),
  };
  return {
    application: createApplication({
      commands: COMMANDS,
      messageCommands: MESSAGE_COMMANDS,
      buttons: BUTTONS,
      forms: FORMS,
      grants: NO_GRANTS,
      contextFor: createContextFor({ shelf: () => shelf, store: settings.store, languageOf }),
      pictures: createPictureMaker(),
      log,
      newIncident,
    }),
    problems: [...ofFiles, ...ofAliases],
    ready: opened.gathered,
    close: opened.close,
  };
}

/** Tells how long each search took. */
function timed(search: PassageSearch, telemetry: Telemetry): PassageSearch {
  return {
    search: (query) => telemetry.search(() => search.search(query)),
    within: (part) => timed(search.within(part), telemetry),
  };
}
