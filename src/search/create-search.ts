import type { Corpus } from '../model/corpus.ts';
import type { SealedDocument } from '../model/document.ts';
import { passesFilter } from '../model/filter.ts';
import type { Passage } from '../model/passage.ts';
import type { Filter, Hit, PassageSearch, Query, SearchResult, WordMatch } from '../model/search.ts';
import { type AliasGroup, AliasTable } from './aliases.ts';
import { parseQuery } from './parse-query.ts';
import type { QueryWord } from './query-plan.ts';
import { type RankedText, rankTexts } from './rank-texts.ts';
import { emptyTextIndex, type TextIndex, withTexts } from './text-index.ts';
import type { Vocabulary } from './vocabulary.ts';

/** From this chance on, a passage is presented as an answer. */
const CONFIDENCE_FLOOR = 0.5;

/** How many of the best passages are looked at closely. */
const EXAMINED = 100;

export type SearchOptions = {
  /** Names that stand for one another; none when left out. */
  readonly aliases?: readonly AliasGroup[];
};

/** Indexes the passages of a corpus; takes about ten seconds for a million of them. */
export function createSearch(corpus: Corpus, options: SearchOptions = {}): PassageSearch {
  const passages = [...corpus.passages.values()];
  const index = withTexts(
    emptyTextIndex(),
    passages.map((passage) => textOf(passage, corpus)),
  );
  const aliases = new AliasTable(options.aliases ?? []);
  return {
    search: async (query) => search({ query, corpus, passages, index, aliases }),
  };
}

type Parts = {
  readonly query: Query;
  readonly corpus: Corpus;
  readonly passages: readonly Passage[];
  readonly index: TextIndex;
  readonly aliases: AliasTable;
};

function search({ query, corpus, passages, index, aliases }: Parts): SearchResult {
  const keep = keptPassages(passages, corpus.documents, query.filter);
  const { words, ranked } = rankTexts({ index, query: parseQuery(query.text), text: query.text, aliases, keep, top: EXAMINED });
  const hits = ranked.flatMap((text) => {
    const passage = passages[text.item];
    return passage === undefined ? [] : [hitOf(passage, text, words, index.vocabulary)];
  });
  const clear = hits.filter(({ confidence }) => confidence >= CONFIDENCE_FLOOR);
  const closest = hits.filter(({ confidence }) => confidence < CONFIDENCE_FLOOR);
  return { clear: clear.slice(0, query.limit), closest: closest.slice(0, query.limit) };
}

function textOf(passage: Passage, { documents }: Corpus): string {
  return documents.get(passage.document)?.body.slice(passage.span.start, passage.span.end) ?? '';
}

/** Filters act before anything is ranked, so that they never empty a list that has matches. */
function keptPassages(
  passages: readonly Passage[],
  documents: ReadonlyMap<string, SealedDocument>,
  filter: Filter,
): Uint8Array | null {
  if (Object.values(filter).every((value) => value === null)) return null;
  const passing = new Set([...documents.values()].filter((document) => passesFilter(document, filter)).map(({ id }) => id));
  return Uint8Array.from(passages, ({ document }) => (passing.has(document) ? 1 : 0));
}

function hitOf(passage: Passage, text: RankedText, words: readonly QueryWord[], vocabulary: Vocabulary): Hit {
  return {
    passage: passage.id,
    score: text.score,
    confidence: text.coverage,
    words: wordMatches(text, words, vocabulary),
    similarity: null,
  };
}

function wordMatches({ meetings }: RankedText, words: readonly QueryWord[], vocabulary: Vocabulary): readonly WordMatch[] {
  return words.flatMap(({ typed, key }, i) => {
    const met = meetings[i];
    if (met === null || met === undefined) return [];
    const matched = met.words.map((word) => vocabulary.wordAt(word));
    return [{ query: typed, matched, by: met.by === 'stem' && matched.includes(key) ? 'word' : met.by }];
  });
}
