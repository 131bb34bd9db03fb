import type { Corpus } from '../model/corpus.ts';
import type { Hit, PassageSearch, Query, SearchResult, WordMatch } from '../model/search.ts';
import { type AliasGroup, AliasTable } from './aliases.ts';
import { confidenceOf } from './confidence.ts';
import type { Meeting } from './examine.ts';
import { type FoundTexts, findTexts } from './find-texts.ts';
import type { FusedText } from './fuse-rankings.ts';
import type { TextGroup } from './meaning/create-meaning.ts';
import type { Meaning } from './meaning/meaning.ts';
import { type ParsedQuery, parseQuery } from './parse-query.ts';
import { indexPassages, keptItems, type PassageIndex } from './passage-index.ts';
import type { QueryWord } from './query-plan.ts';
import { takeTurns } from './take-turns.ts';
import { wordsOfItem } from './text-index.ts';
import { varyHits } from './vary-hits.ts';
import type { Vocabulary } from './vocabulary.ts';

/** From this chance on, a passage is presented as an answer. */
const CONFIDENCE_FLOOR = 0.5;

/** Beside an answer, passages are shown that are this likely to add to it: whether to answer at all does not hang on them. */
const COMPANION_FLOOR = 0.2;

/** Below this cosine, a passage that shares no word with the query has nothing to do with it. */
const DISTANT_SIMILARITY = 0.3;

/** How many of the best passages are looked at closely. */
const EXAMINED = 100;

export type SearchOptions = {
  /** Names that stand for one another; none when left out. */
  readonly aliases?: readonly AliasGroup[];
  /** The corpus as indexed before; indexed anew when left out. */
  readonly indexed?: PassageIndex;
  /** Makes what compares queries with the passages by meaning, given a group of passages a document; by words alone when left out. */
  meaningOf?(groups: readonly TextGroup[]): Meaning;
};

/** A search whose corpus can be exchanged while it is asked. */
export type UpdatableSearch = PassageSearch & {
  /** Reads only documents that are new or changed. A search that has begun goes on in the corpus it began in. */
  update(corpus: Corpus): void;
  /** The search over the corpus of this moment, whatever is updated later. */
  snapshot(): PassageSearch;
};

type State = { readonly indexed: PassageIndex; readonly meaning: Meaning | null };

/** Indexes the passages of a corpus; takes about ten seconds for a million of them. */
export function createSearch(corpus: Corpus, options: SearchOptions = {}): UpdatableSearch {
  const aliases = new AliasTable(options.aliases ?? []);
  let state = stateOf(options.indexed ?? indexPassages(corpus));
  const over = (of: () => State, part: Corpus | null): PassageSearch => ({
    search: (query) => search({ ...of(), query, aliases, part }),
    within: (other) => over(of, other),
  });
  return {
    ...over(() => state, null),
    update(changed) {
      state = stateOf(indexPassages(changed, state.indexed));
    },
    snapshot() {
      const present = state;
      return over(() => present, null);
    },
  };

  function stateOf(indexed: PassageIndex): State {
    return { indexed, meaning: options.meaningOf?.(indexed.runs) ?? null };
  }
}

type Parts = State & { readonly query: Query; readonly aliases: AliasTable; readonly part: Corpus | null };

async function search(parts: Parts): Promise<SearchResult> {
  const parsed = parseQuery(parts.query.text);
  const result = await find(parts, parsed);
  if (parsed.phrases.length === 0 || result.clear.length + result.closest.length > 0) return result;
  // Nothing has the quoted words in a row: what has them apart is not what was asked for, but near it.
  const loose = await find(parts, { ...parsed, phrases: [] });
  return { clear: [], closest: [...loose.clear, ...loose.closest].slice(0, parts.query.limit) };
}

async function find({ query, indexed, aliases, meaning, part }: Parts, parsed: ParsedQuery): Promise<SearchResult> {
  const { index } = indexed;
  const keep = keptItems(indexed, query.filter, part);
  const { words, fused, explain } = await findTexts({
    index,
    aliases,
    meaning,
    query: parsed,
    text: query.text,
    keep,
    top: EXAMINED,
  });
  const judged = fused.filter(isNear).map((text) => ({ text, confidence: confidenceOf(text, words) }));
  const answers = judged.filter(({ confidence }) => confidence >= CONFIDENCE_FLOOR);
  const floor = answers.length > 0 ? COMPANION_FLOOR : CONFIDENCE_FLOOR;
  const companions = judged.filter(({ confidence }) => confidence >= floor && confidence < CONFIDENCE_FLOOR);
  const unclear = judged.filter(({ confidence }) => confidence < floor);
  const list = (chosen: readonly Judged[]) => listHits(chosen, { indexed, words, explain, limit: query.limit });
  return { clear: list([...answers, ...companions]), closest: list(takeTurns(unclear, mostAlike(unclear))) };
}

function mostAlike(judged: readonly Judged[]): readonly Judged[] {
  const compared = judged.filter(({ text }) => text.similarity !== null);
  return compared.sort((a, b) => (b.text.similarity ?? 0) - (a.text.similarity ?? 0));
}

/** Without a word of the query, a passage has to be about something like it to be shown even as a distant one. */
function isNear({ score, similarity }: FusedText): boolean {
  return score > 0 || (similarity ?? 0) >= DISTANT_SIMILARITY;
}

type Judged = { readonly text: FusedText; readonly confidence: number };
type ListParts = Pick<FoundTexts, 'words' | 'explain'> & { readonly indexed: PassageIndex; readonly limit: number };

function listHits(judged: readonly Judged[], { indexed, words, explain, limit }: ListParts): readonly Hit[] {
  const { index, passages, outlets } = indexed;
  const found = judged.flatMap(({ text, confidence }) => {
    const passage = passages[text.item];
    if (passage === undefined) return [];
    const outlet = outlets.get(passage.document) ?? '';
    return [{ passage, text, confidence, outlet, score: text.rank, words: wordsOfItem(index, text.item) }];
  });
  return varyHits(found)
    .slice(0, limit)
    .map(({ passage, text, confidence }) => ({
      passage: passage.id,
      score: rounded(text.rank),
      confidence: rounded(confidence),
      words: wordMatches(words, explain(text.item), index.vocabulary),
      similarity: text.similarity === null ? null : rounded(text.similarity),
    }));
}

/** Four decimals: more would only say on which machine it was worked out. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function wordMatches(
  words: readonly QueryWord[],
  meetings: readonly (Meeting | null)[],
  vocabulary: Vocabulary,
): readonly WordMatch[] {
  return words.flatMap(({ typed, key }, i) => {
    const met = meetings[i];
    if (met === null || met === undefined) return [];
    const matched = met.words.map((word) => vocabulary.wordAt(word));
    return [{ query: typed, matched, by: met.by === 'stem' && matched.includes(key) ? 'word' : met.by }];
  });
}
