import type { Span } from '../model/span.ts';
import { type Token, tokenize } from './tokenize.ts';

/** What the reader asked for, before anything is looked up. */
export type ParsedQuery = {
  /** All words that a passage may have, those of phrases included, in order; offsets are those of the query. */
  readonly words: readonly Token[];
  /** Each a run of words that a passage must have exactly so. */
  readonly phrases: readonly (readonly string[])[];
  /** Each a word or a run of words that a passage must not have. */
  readonly excluded: readonly (readonly string[])[];
  /** Where the excluded words stand in the query, with their minus. */
  readonly excludedSpans: readonly Span[];
};

/** What comes after is not read: a pasted page finds its passage by its beginning. In UTF-16 units. */
const MAX_QUERY_LENGTH = 4096;

/** From this many words on, a query is a pasted text, whose quotation marks and dashes are no operators. */
const PROSE_FROM = 16;

/** A pair of quotation marks with what they hold, or a word with a minus before it; an unpaired mark is no operator. */
const OPERATORS = /(?<minus>(?<=^|\s)-)?["“„](?<phrase>[^"“”„]*)["”“]|(?<=^|\s)-(?<word>[^\s"“”„]+)/gu;

/** Reads a query as search boxes do: `"these words in a row"`, `-without`. Never fails; an operator without a word is ignored. */
export function parseQuery(query: string): ParsedQuery {
  const text = query.slice(0, MAX_QUERY_LENGTH);
  const all = tokenize(text);
  if (all.length >= PROSE_FROM) return { words: all, phrases: [], excluded: [], excludedSpans: [] };
  const phrases: string[][] = [];
  const excluded: string[][] = [];
  const excludedSpans: Span[] = [];
  for (const match of text.matchAll(OPERATORS)) {
    const { minus, phrase, word } = match.groups ?? {};
    const keys = tokenize(phrase ?? word ?? '').map(({ key }) => key);
    const excludes = word !== undefined || minus !== undefined;
    if (excludes) excludedSpans.push({ start: match.index, end: match.index + match[0].length });
    if (keys.length > 0) (excludes ? excluded : phrases).push(keys);
  }
  const words = all.filter(({ start }) => !excludedSpans.some((span) => start >= span.start && start < span.end));
  return { words, phrases, excluded, excludedSpans };
}
