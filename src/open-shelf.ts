import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { createQuotationChecker } from './answer/answer-verify.ts';
import { latestDay } from './corpus/latest-day.ts';
import { loadCorpus } from './corpus/load-corpus.ts';
import type { Corpus } from './model/corpus.ts';
import type { Log } from './model/log.ts';
import type { CorpusProblem } from './model/problem.ts';
import type { PassageSearch } from './model/search.ts';
import type { Shelf } from './model/shelf.ts';
import type { Telemetry } from './model/telemetry.ts';
import { createSuggester } from './search/create-suggester.ts';
import { loadAliases } from './search/load-aliases.ts';
import { createWorkerEmbedder } from './search/meaning/worker-embedder.ts';
import { openSearch } from './search/open-search.ts';
import { createDayIndex } from './timeline/day-index.ts';

export type ShelfSettings = {
  readonly corpusFolder: string;
  readonly corpusMaxBodyBytes: number;
  /** Where what can be made anew is kept from one start to the next. */
  readonly cacheFolder: string;
  readonly excerptMaxChars: number;
  /** Search by meaning too, not by words alone. */
  readonly searchMeaning: boolean;
  readonly telemetry: Telemetry;
  readonly log: Log;
  /** How many passages have been read for their meaning; only what is not kept from an earlier start takes time. */
  onProgress(done: number, total: number): void;
};

export type OpenedShelf = {
  /** The shelf as it is now; whoever holds one goes on with it, whatever is read again meanwhile. */
  shelf(): Shelf;
  /** Everything that is wrong with the corpus; what it concerns is left out. */
  readonly problems: readonly CorpusProblem[];
  /** Settles when every passage can be found by its meaning; until then words alone find the rest. Never rejects. */
  readonly ready: Promise<void>;
  /**
   * Reads the corpus again: only what is new or changed is indexed. Names of `aliases.yaml` are read at the next start.
   *
   * @returns everything that is wrong with it now.
   * @throws EmptyCorpusError, and leaves the shelf as it is, when nothing could be loaded any more.
   */
  reload(): Promise<readonly CorpusProblem[]>;
  /** Ends the worker; answers then go by words alone. */
  close(): Promise<void>;
};

/** The corpus was read again and had no document that could be loaded: a folder that is gone, rather than a wish. */
class EmptyCorpusError extends Error {
  readonly code = 'corpus-empty';
  readonly problems: readonly CorpusProblem[];

  constructor(problems: readonly CorpusProblem[]) {
    super('The corpus has no document that could be loaded, so what was loaded before is kept.');
    this.name = 'EmptyCorpusError';
    this.problems = problems;
  }
}

/** Loads a corpus and builds the indexes over it. */
export async function openShelf(settings: ShelfSettings): Promise<OpenedShelf> {
  const { corpusFolder, log } = settings;
  const first = await load();
  const { aliases, problems: ofAliases } = await loadAliases(corpusFolder);
  const opened = await openSearch({
    corpus: first.corpus,
    aliases,
    folder: settings.cacheFolder,
    shippedVectors: [join(corpusFolder, 'vectors')],
    embedder: settings.searchMeaning ? createWorkerEmbedder() : null,
    log,
    onProgress: settings.onProgress,
  });
  let shelf = shelfOver(first.corpus);
  let reloading: Promise<unknown> = Promise.resolve();
  return {
    shelf: () => shelf,
    problems: [...first.problems, ...ofAliases],
    ready: opened.gathered,
    reload() {
      // One after the other, or the older reading could win.
      const reloaded = reloading.then(readAgain);
      reloading = reloaded.catch(() => {});
      return reloaded;
    },
    close: opened.close,
  };

  function load() {
    const today = latestDay(new Date());
    return loadCorpus({ folder: corpusFolder, maxBodyBytes: settings.corpusMaxBodyBytes, today });
  }

  async function readAgain(): Promise<readonly CorpusProblem[]> {
    const { corpus, problems } = await load();
    if (corpus.documents.size === 0 && shelf.corpus.documents.size > 0) throw new EmptyCorpusError(problems);
    const documents = namesGone(shelf.corpus.documents, corpus.documents);
    const outlets = namesGone(shelf.corpus.outlets, corpus.outlets);
    opened.search.update(corpus);
    shelf = shelfOver(corpus);
    log.info({ documents: corpus.documents.size, problems: problems.length }, 'corpus read again');
    if (documents.length + outlets.length > 0) {
      log.warn({ documents, outlets }, 'no longer in the corpus under that name: what servers hid by it hides nothing now');
    }
    return problems;
  }

  function shelfOver(corpus: Corpus): Shelf {
    return {
      corpus,
      search: timed(opened.search.snapshot(), settings.telemetry),
      suggester: createSuggester(corpus),
      checker: createQuotationChecker(corpus),
      days: createDayIndex(corpus, setImmediate),
      unrestricted: null,
      keptBack: new Set(),
      takesReports: false,
      excerptMaxChars: settings.excerptMaxChars,
      usualMaxChars: settings.excerptMaxChars,
      today: () => new Date().toISOString().slice(0, 10),
    };
  }
}

function namesGone(before: ReadonlyMap<string, unknown>, now: ReadonlyMap<string, unknown>): readonly string[] {
  return [...before.keys()].filter((name) => !now.has(name));
}

/** Tells how long each search took. */
function timed(search: PassageSearch, telemetry: Telemetry): PassageSearch {
  return {
    search: (query) => telemetry.search(() => search.search(query)),
    within: (part) => timed(search.within(part), telemetry),
  };
}
