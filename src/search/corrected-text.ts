import type { ParsedQuery } from './parse-query.ts';
import type { QueryWord } from './query-plan.ts';

/**
 * The query with its misspelt words as the texts spell them and without its excluded ones: a model of meaning has never seen
 * "Solemani tunels". Words that the texts have stay as they were typed.
 */
export function correctedText(text: string, query: ParsedQuery, words: readonly QueryWord[]): string {
  const corrections = new Map(words.flatMap(({ key, correction }) => (correction === null ? [] : [[key, correction]])));
  const edits = [
    ...query.excludedSpans.map((span) => ({ ...span, to: '' })),
    ...query.words.flatMap(({ key, start, end }) => {
      const to = corrections.get(key);
      return to === undefined ? [] : [{ start, end, to }];
    }),
  ].sort((a, b) => a.start - b.start);
  let corrected = '';
  let at = 0;
  for (const { start, end, to } of edits) {
    corrected += text.slice(at, start) + to;
    at = end;
  }
  return (corrected + text.slice(at)).trim();
}
