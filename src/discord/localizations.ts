import { Locale, type LocalizationMap } from 'discord.js';
import type { Language } from '../model/language.ts';
import { commandLabels } from '../render/command-labels.ts';

/**
 * The locales of Discord's client that are not English and that the bot speaks. There is neither Arabic nor Persian among
 * them: https://discord.com/developers/docs/reference#locales
 */
const LOCALES: readonly (readonly [Locale, Language])[] = [
  [Locale.German, 'de'],
  [Locale.French, 'fr'],
  [Locale.SpanishES, 'es'],
  [Locale.SpanishLATAM, 'es'],
];

/** How Discord's client calls a command, subcommand or option in other languages; empty where it is called the same. */
export function namesIn(english: string): { readonly name_localizations?: LocalizationMap } {
  const names = localized(english, (language) => commandLabels(language).name(english));
  return names === null ? {} : { name_localizations: names };
}

/** A name in the menu of a message, or of a choice. */
export function labelsIn(english: string): { readonly name_localizations?: LocalizationMap } {
  const names = localized(english, (language) => commandLabels(language).text(english));
  return names === null ? {} : { name_localizations: names };
}

export function descriptionsIn(english: string): { readonly description_localizations?: LocalizationMap } {
  const descriptions = localized(english, (language) => commandLabels(language).text(english));
  return descriptions === null ? {} : { description_localizations: descriptions };
}

function localized(english: string, label: (language: Language) => string): LocalizationMap | null {
  const differing = LOCALES.map(([locale, language]) => [locale, label(language)] as const).filter(
    ([, text]) => text !== english,
  );
  return differing.length === 0 ? null : Object.fromEntries(differing);
}
