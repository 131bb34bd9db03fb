import type { ParsedQuery } from './parse-query.ts';
import type { QueryWord } from './query-plan.ts';

/**
 * The query with its misspelt words as the texts spell them and without its excluded ones: a model of meaning has never seen
 * "Solemani tunels". Words that the texts have stay as they were typed.
 */
export function correctedText(text: string, query: ParsedQuery, words: readonly QueryWord[]): string {
  const corrections = new Map(words.flatMap(({ key, correction }) => (correction === null ? [] : [[key, correction]])));
  return query.words.map(({ key, start, end }) => corrections.get(key) ?? text.slice(start, end)).join(' ');
}
