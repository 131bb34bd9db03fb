import { createQuotationChecker } from '../../src/answer/answer-verify.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { PassageSearch, Query, Suggester } from '../../src/model/search.ts';
import type { Shelf } from '../../src/model/shelf.ts';
import { createDayIndex } from '../../src/timeline/day-index.ts';

/** A shelf whose search finds nothing and whose suggester suggests nothing, but for what `differences` says. */
export function shelfOf(corpus: Corpus, differences: Partial<Shelf> = {}): Shelf {
  return {
    corpus,
    search: searchNoting(),
    suggester: NO_SUGGESTER,
    checker: createQuotationChecker(corpus),
    days: createDayIndex(corpus, async () => {}),
    excerptMaxChars: 350,
    usualMaxChars: 350,
    today: () => '2026-11-20',
    unrestricted: null,
    keptBack: new Set(),
    takesReports: false,
    ...differences,
  };
}

/** Finds nothing, and notes down what it was asked. */
export function searchNoting(asked: Query[] = []): PassageSearch {
  const search: PassageSearch = {
    search: (query) => {
      asked.push(query);
      return Promise.resolve({ clear: [], closest: [] });
    },
    within: () => search,
  };
  return search;
}

const NO_SUGGESTER: Suggester = {
  suggestQueries: () => [],
  suggestOutlets: () => [],
  nearestDocuments: () => [],
  within: () => NO_SUGGESTER,
};
