import type { ParsedQuery } from './parse-query.ts';
import type { QueryWord } from './query-plan.ts';

export type CorrectionParts = {
  readonly text: string;
  readonly query: ParsedQuery;
  readonly words: readonly QueryWord[];
  knows(word: string): boolean;
};

/**
 * The query with its misspelt words as the texts spell them and without its excluded ones: a model of meaning has never seen
 * "Solemani tunels". Words that the texts or the model have stay as they were typed: few texts lack so many common words that
 * "hackers" would become "backers".
 *
 * @param knows whether the model has the folded word.
 */
export function correctedText({ text, query, words, knows }: CorrectionParts): string {
  const corrections = new Map(
    words.flatMap(({ key, correction }) => (correction === null || knows(key) ? [] : [[key, correction]])),
  );
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
