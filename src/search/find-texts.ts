import type { AliasTable } from './aliases.ts';
import { correctedText } from './corrected-text.ts';
import { type FusedText, fuseRankings } from './fuse-rankings.ts';
import type { Meaning } from './meaning/meaning.ts';
import type { ParsedQuery } from './parse-query.ts';
import type { QueryWord } from './query-plan.ts';
import { type Ranking, rankTexts } from './rank-texts.ts';
import { isSettledByWords } from './settled-by-words.ts';
import { hasLongTexts, type TextIndex } from './text-index.ts';

export type FindRequest = {
  readonly index: TextIndex;
  readonly aliases: AliasTable;
  /** Null: by words alone. */
  readonly meaning: Meaning | null;
  readonly query: ParsedQuery;
  /** The query's text, which the offsets of `query` refer to. */
  readonly text: string;
  /** 1 for each item that may be found; null lets all be. */
  readonly keep: Uint8Array | null;
  /** How many items words and meaning may each bring in. */
  readonly top: number;
};

export type FoundTexts = {
  readonly words: readonly QueryWord[];
  /** Best first. */
  readonly fused: readonly FusedText[];
  explain: Ranking['explain'];
};

/** Finds items by words and by meaning: the whole engine, below documents and outlets. */
export async function findTexts({ meaning, ...request }: FindRequest): Promise<FoundTexts> {
  const { index, query, text, top } = request;
  const ranking = rankTexts(meaning === null ? request : { ...request, knows: (word) => meaning.knows(word) });
  const { words, explain } = ranking;
  // Long texts are ranked, not answered with: there, meaning improves the whole order.
  const asked = words.length > 0 && meaning !== null && (hasLongTexts(index) || !isSettledByWords(ranking));
  const similarities = asked
    ? await meaning.compare(correctedText({ text, query, words, knows: (word) => meaning.knows(word) }))
    : null;
  return { words, explain, fused: fuseRankings({ index, ranking, similarities, top }) };
}
