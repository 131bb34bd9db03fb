import type { Language } from '../model/language.ts';
import type { FixedSuggestion, Suggestion } from '../model/search.ts';
import { wordsFor } from './catalogue.ts';
import { CHOICE_LIMITS } from './limits.ts';
import { plainLine } from './written.ts';

/**
 * Suggestions as Discord takes them: at most 25, best first, each shown and sent in at most 100 characters. A name may be
 * clipped; a value is what the command receives, so one that cannot be kept whole is dropped, as are empty and repeated ones.
 */
export function renderChoices(
  suggestions: readonly (Suggestion | FixedSuggestion)[],
  language: Language = 'en',
): readonly Suggestion[] {
  const choices = new Map<string, Suggestion>();
  for (const suggestion of suggestions) {
    const { value } = suggestion;
    const name = 'says' in suggestion ? saidAs(suggestion, language) : suggestion.name;
    const shown = plainLine(name, CHOICE_LIMITS.name);
    if (choices.size === CHOICE_LIMITS.count) break;
    if (shown === '' || value.trim() === '' || value.length > CHOICE_LIMITS.value || choices.has(value)) continue;
    choices.set(value, { name: shown, value });
  }
  return [...choices.values()];
}

function saidAs({ says }: FixedSuggestion, language: Language): string {
  switch (says) {
    case 'every-outlet':
      return wordsFor(language).everyOutlet;
    default:
      return says satisfies never;
  }
}
