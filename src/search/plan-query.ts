import type { AliasTable } from './aliases.ts';
import { expandWord } from './expand-word.ts';
import type { ParsedQuery } from './parse-query.ts';
import type { Alternative, QueryWord } from './query-plan.ts';
import { isStopWord } from './stop-words.ts';
import { idfOf, itemsWith, type TextIndex } from './text-index.ts';
import { ABSENT } from './vocabulary.ts';

/** More words than this are not looked up: what a pasted page asks is said by then. */
const MAX_WORDS = 64;
const ALIAS_WEIGHT = 0.9;
const COMPOUND_WEIGHT = 0.9;
/** From this weight on, a misspelling is taken for one when its meaning is asked too; below, the word may be another one. */
const SURE_CORRECTION = 0.82;
/** Shorter parts are rather syllables than words. */
const SHORTEST_PART = 3;
/** To see whether two words stand side by side, the items of the rarer one are read; of commoner pairs than this, few are compounds. */
const MAX_PART_ITEMS = 5000;

export type PlanParts = {
  readonly query: ParsedQuery;
  /** The query's text, which the offsets of `query` refer to. */
  readonly text: string;
  readonly index: TextIndex;
  readonly aliases: AliasTable;
  /** Whether a folded word is known from elsewhere, and so no misspelling; when left out, none is. */
  knows?(word: string): boolean;
};

/**
 * The words of the query that are to be ranked, each once, with what may stand for them: words of topic, or all when there are
 * none of those ("to be or not to be"). At most 64, in order.
 */
export function planQuery({ query, text, index, aliases, knows }: PlanParts): readonly QueryWord[] {
  const { words } = query;
  const keys = words.map(({ key }) => key);
  const hasTopic = keys.some((key) => !isStopWord(key));
  const related = relatedRows(keys, index, aliases);
  const planned = new Map<string, QueryWord>();
  for (const [i, { key, start, end }] of words.entries()) {
    if (hasTopic && isStopWord(key)) continue;
    const own = expandWord(key, index, knows?.(key));
    const identity = own[0]?.stems.join() ?? key;
    const before = planned.get(identity);
    if (before !== undefined) planned.set(identity, { ...before, count: before.count + 1 });
    else if (planned.size < MAX_WORDS) {
      const others = [...(related.get(i) ?? []), ...partsOf(key, index)];
      const idf = idfOfAny(own.length > 0 ? own : others, index);
      const typed = text.slice(start, end);
      const correction = (own[0]?.weight ?? 0) >= SURE_CORRECTION ? (own[0]?.word ?? null) : null;
      planned.set(identity, { typed, key, alternatives: [...own, ...others], correction, count: 1, idf });
    }
  }
  return [...planned.values()];
}

/** For the places of words in the query, what stands for a run of words they belong to: other names, the run as one word. */
function relatedRows(
  keys: readonly string[],
  index: TextIndex,
  aliases: AliasTable,
): ReadonlyMap<number, readonly Alternative[]> {
  const related = new Map<number, Alternative[]>();
  const relate = (from: number, length: number, alternative: Alternative) => {
    for (let i = from; i < from + length; i++) related.set(i, [...(related.get(i) ?? []), alternative]);
  };
  for (const i of keys.slice(0, 2 * MAX_WORDS).keys()) {
    const alias = aliases.find(keys, i);
    for (const other of alias?.others ?? []) {
      const stems = stemsOf(other, index);
      if (stems !== null) relate(i, alias?.length ?? 0, { stems, weight: ALIAS_WEIGHT, by: 'alias' });
    }
    const joined = i + 1 < keys.length ? stemsOf([`${keys[i]}${keys[i + 1]}`], index) : null;
    if (joined !== null) relate(i, 2, { stems: joined, weight: COMPOUND_WEIGHT, by: 'compound' });
  }
  return related;
}

/** "ceasefire" as "cease fire" or "cease-fire", where the texts write so. */
function partsOf(key: string, index: TextIndex): readonly Alternative[] {
  const found: Alternative[] = [];
  for (let at = SHORTEST_PART; at <= key.length - SHORTEST_PART; at++) {
    const stems = stemsOf([key.slice(0, at), key.slice(at)], index);
    if (stems === null || Math.min(...stems.map((stem) => itemsWith(index, stem))) > MAX_PART_ITEMS) continue;
    found.push({ stems, weight: COMPOUND_WEIGHT, by: 'compound' });
  }
  return found;
}

/** The stems of words that the texts have as written; null when they lack one. */
function stemsOf(keys: readonly string[], { vocabulary }: TextIndex): readonly number[] | null {
  const words = keys.map((key) => vocabulary.idOf(key));
  return words.includes(ABSENT) ? null : words.map((word) => vocabulary.stemOfWord(word));
}

/**
 * One figure for all that a word may stand for, as if they were one word: a rare misspelling in the texts would else count for
 * more than the word itself (Pirkola, "The effects of query structure", 1998). At its highest for a word that no text has.
 */
function idfOfAny(alternatives: readonly Alternative[], index: TextIndex): number {
  const best = alternatives[0]?.weight ?? 0;
  let frequency = 0;
  for (const { stems, weight } of alternatives) {
    if (weight >= best / 2) frequency += Math.min(...stems.map((stem) => itemsWith(index, stem)));
  }
  return idfOf(frequency, index.size);
}
