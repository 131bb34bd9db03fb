import type { Corpus } from '../model/corpus.ts';
import type { DocumentId, SealedDocument } from '../model/document.ts';
import { passesFilter } from '../model/filter.ts';
import type { Passage } from '../model/passage.ts';
import type { Filter, Hit, PassageSearch, Query, SearchResult, WordMatch } from '../model/search.ts';
import { type AliasGroup, AliasTable } from './aliases.ts';
import { correctedText } from './corrected-text.ts';
import { type FusedText, fuseRankings } from './fuse-rankings.ts';
import type { TextGroup } from './meaning/create-meaning.ts';
import type { Meaning } from './meaning/meaning.ts';
import { parseQuery } from './parse-query.ts';
import type { QueryWord } from './query-plan.ts';
import { rankTexts } from './rank-texts.ts';
import { emptyTextIndex, type TextIndex, withTexts } from './text-index.ts';
import type { Vocabulary } from './vocabulary.ts';

/** From this chance on, a passage is presented as an answer. */
const CONFIDENCE_FLOOR = 0.5;

/** How many of the best passages are looked at closely. */
const EXAMINED = 100;

export type SearchOptions = {
  /** Names that stand for one another; none when left out. */
  readonly aliases?: readonly AliasGroup[];
  /** Makes what compares queries with the passages by meaning, given a group of passages a document; by words alone when left out. */
  meaningOf?(groups: readonly TextGroup[]): Meaning;
};

/** Indexes the passages of a corpus; takes about ten seconds for a million of them. */
export function createSearch(corpus: Corpus, options: SearchOptions = {}): PassageSearch {
  const groups = groupPassages(corpus);
  const passages = groups.flatMap((group) => group.passages);
  const index = withTexts(
    emptyTextIndex(),
    groups.flatMap(({ texts }) => texts),
  );
  const aliases = new AliasTable(options.aliases ?? []);
  const meaning = options.meaningOf?.(groups) ?? null;
  return {
    search: (query) => search({ query, corpus, passages, index, aliases, meaning }),
  };
}

type Parts = {
  readonly query: Query;
  readonly corpus: Corpus;
  readonly passages: readonly Passage[];
  readonly index: TextIndex;
  readonly aliases: AliasTable;
  readonly meaning: Meaning | null;
};

async function search({ query, corpus, passages, index, aliases, meaning }: Parts): Promise<SearchResult> {
  const parsed = parseQuery(query.text);
  const keep = keptPassages(passages, corpus.documents, query.filter);
  const ranking = rankTexts({ index, query: parsed, text: query.text, aliases, keep, top: EXAMINED });
  const asked = ranking.words.length > 0 && meaning !== null;
  const similarities = asked ? await meaning.compare(correctedText(query.text, parsed, ranking.words)) : null;
  const fused = fuseRankings({ ranking, similarities, top: EXAMINED });
  const hits = fused.flatMap((text) => {
    const passage = passages[text.item];
    return passage === undefined ? [] : [hitOf(passage, text, ranking.words, index.vocabulary)];
  });
  const clear = hits.filter(({ confidence }) => confidence >= CONFIDENCE_FLOOR);
  const closest = hits.filter(({ confidence }) => confidence < CONFIDENCE_FLOOR);
  return { clear: clear.slice(0, query.limit), closest: closest.slice(0, query.limit) };
}

/** The passages of each document with their words, in the order of the corpus. */
function groupPassages({ documents, passages }: Corpus): readonly (TextGroup & { readonly passages: readonly Passage[] })[] {
  const byDocument = new Map<DocumentId, Passage[]>();
  for (const passage of passages.values()) {
    const sharing = byDocument.get(passage.document);
    if (sharing === undefined) byDocument.set(passage.document, [passage]);
    else sharing.push(passage);
  }
  return [...byDocument].flatMap(([id, own]) => {
    const document = documents.get(id);
    if (document === undefined) return [];
    return [{ key: document.sha256, passages: own, texts: own.map(({ span }) => document.body.slice(span.start, span.end)) }];
  });
}

/** Filters act before anything is ranked, so that they never empty a list that has matches. */
function keptPassages(
  passages: readonly Passage[],
  documents: ReadonlyMap<DocumentId, SealedDocument>,
  filter: Filter,
): Uint8Array | null {
  if (Object.values(filter).every((value) => value === null)) return null;
  const passing = new Set([...documents.values()].filter((document) => passesFilter(document, filter)).map(({ id }) => id));
  return Uint8Array.from(passages, ({ document }) => (passing.has(document) ? 1 : 0));
}

function hitOf(passage: Passage, text: FusedText, words: readonly QueryWord[], vocabulary: Vocabulary): Hit {
  return {
    passage: passage.id,
    score: text.rank,
    confidence: text.coverage,
    words: wordMatches(text, words, vocabulary),
    similarity: text.similarity,
  };
}

function wordMatches({ meetings }: FusedText, words: readonly QueryWord[], vocabulary: Vocabulary): readonly WordMatch[] {
  return words.flatMap(({ typed, key }, i) => {
    const met = meetings[i];
    if (met === null || met === undefined) return [];
    const matched = met.words.map((word) => vocabulary.wordAt(word));
    return [{ query: typed, matched, by: met.by === 'stem' && matched.includes(key) ? 'word' : met.by }];
  });
}
