import type { Suggestion } from '../model/search.ts';

export function renderChoices(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  return suggestions.slice(0, 25);
}
