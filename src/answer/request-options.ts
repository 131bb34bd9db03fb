import type { OptionSpec, OptionValues } from '../model/command.ts';
import type { Visibility } from '../model/reply-parts.ts';
import type { Suggester, Suggestion } from '../model/search.ts';

/** The options that several commands share: how each is registered, and how it is read. */

/** Discord's own limit for text is 6,000; a pasted paragraph is a fair query, a chapter is not. */
const QUERY_MAX_CHARS = 2000;

export const QUERY = {
  name: 'query',
  description: 'Words, a name or a half-remembered phrase to look for',
  required: true,
  type: 'text',
  maxLength: QUERY_MAX_CHARS,
  suggests: true,
} as const satisfies OptionSpec;

export const PASSAGE = {
  name: 'id',
  description: 'The id of a passage, as it stands under a quotation, e.g. k7d2-9fq4mab',
  required: false,
  type: 'text',
  maxLength: 100,
  suggests: false,
} as const satisfies OptionSpec;

export const OUTLET: OptionSpec = {
  name: 'outlet',
  description: 'Only this outlet',
  required: false,
  type: 'text',
  maxLength: 100,
  suggests: true,
};

export const PRIVATE = {
  name: 'private',
  description: 'Show the reply to you only',
  required: false,
  type: 'boolean',
} as const satisfies OptionSpec;

/** A date option, e.g. `from`; read by `readNarrowing`. */
export function dateOption(name: 'from' | 'to', description: string): OptionSpec {
  return { name, description, required: false, type: 'date' };
}

/** The text of an option; null when it was not given. */
export function textOf(values: OptionValues, option: string): string | null {
  const value = values.get(option);
  return typeof value === 'string' ? value : null;
}

/** The number of an option; null when it was not given. */
export function integerOf(values: OptionValues, option: string): number | null {
  const value = values.get(option);
  return typeof value === 'number' ? value : null;
}

/** The query without white space at its ends; empty when it was not given. */
export function queryOf(values: OptionValues): string {
  return textOf(values, QUERY.name)?.trim() ?? '';
}

/** Public unless the member asked for a private reply. */
export function visibilityOf(values: OptionValues): Visibility {
  return values.get(PRIVATE.name) === true ? 'private' : 'public';
}

/** Discord shows at most 25 suggestions. */
export const MAX_SUGGESTIONS = 25;

/** Suggestions for the option being typed; at most 25, best first, empty for options that suggest nothing. */
export function suggestFor(option: string, typed: string, suggester: Suggester): readonly Suggestion[] {
  if (option === QUERY.name) return suggester.suggestQueries(typed, MAX_SUGGESTIONS);
  return option === OUTLET.name ? suggester.suggestOutlets(typed, MAX_SUGGESTIONS) : [];
}
