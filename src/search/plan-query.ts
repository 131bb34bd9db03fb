import type { ParsedQuery } from './parse-query.ts';
import type { Alternative, QueryWord } from './query-plan.ts';
import { isStopWord } from './stop-words.ts';
import { idfOf, itemsWith, type TextIndex } from './text-index.ts';
import { ABSENT } from './vocabulary.ts';

/** More words than this are not looked up: what a pasted page asks is said by then. */
const MAX_WORDS = 64;

/**
 * The words of the query that are to be ranked, each once, with what may stand for them: words of topic, or all when there are
 * none of those ("to be or not to be"). At most 64, in order.
 */
export function planQuery(query: ParsedQuery, text: string, index: TextIndex): readonly QueryWord[] {
  const topical = query.words.filter(({ key }) => !isStopWord(key));
  const chosen = topical.length > 0 ? topical : query.words;
  const planned = new Map<string, QueryWord>();
  for (const { key, start, end } of chosen) {
    const alternatives = alternativesOf(key, index);
    const stem = alternatives[0]?.stems.join() ?? key;
    const before = planned.get(stem);
    if (before !== undefined) planned.set(stem, { ...before, count: before.count + 1 });
    else if (planned.size < MAX_WORDS) {
      planned.set(stem, { typed: text.slice(start, end), key, alternatives, count: 1, idf: idfOfAny(alternatives, index) });
    }
  }
  return [...planned.values()];
}

function alternativesOf(key: string, { vocabulary }: TextIndex): readonly Alternative[] {
  const stem = vocabulary.stemIdOf(key);
  return stem === ABSENT ? [] : [{ stems: [stem], weight: 1, by: 'stem' }];
}

/**
 * One figure for all that a word may stand for, as if they were one word: a rare misspelling in the texts would else count for
 * more than the word itself (Pirkola, "The effects of query structure", 1998).
 */
function idfOfAny(alternatives: readonly Alternative[], index: TextIndex): number {
  const best = alternatives[0]?.weight ?? 0;
  let frequency = 0;
  for (const { stems, weight } of alternatives) {
    if (weight >= best / 2) frequency += Math.min(...stems.map((stem) => itemsWith(index, stem)));
  }
  return idfOf(frequency, index.size);
}
