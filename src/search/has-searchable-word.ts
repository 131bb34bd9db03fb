import { parseQuery } from './parse-query.ts';
import { isStopWord } from './stop-words.ts';

/**
 * Whether a query names something: a word that is more than grammar, or a phrase in quotation marks ("to be or not to be").
 * "of the and" would match nearly every passage, and none for a reason.
 */
export function hasSearchableWord(query: string): boolean {
  const { words, phrases } = parseQuery(query);
  return phrases.some((phrase) => phrase.length > 1) || words.some(({ key }) => !isStopWord(key));
}
