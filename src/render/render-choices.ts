import type { Suggestion } from '../model/search.ts';
import { CHOICE_LIMITS } from './limits.ts';
import { plainLine } from './written.ts';

/**
 * Suggestions as Discord takes them: at most 25, best first, each shown and sent in at most 100 characters. A name may be
 * clipped; a value is what the command receives, so one that cannot be kept whole is dropped, as are empty and repeated ones.
 */
export function renderChoices(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const choices = new Map<string, Suggestion>();
  for (const { name, value } of suggestions) {
    const shown = plainLine(name, CHOICE_LIMITS.name);
    if (choices.size === CHOICE_LIMITS.count) break;
    if (shown === '' || value.trim() === '' || value.length > CHOICE_LIMITS.value || choices.has(value)) continue;
    choices.set(value, { name: shown, value });
  }
  return [...choices.values()];
}
