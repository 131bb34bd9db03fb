import { LANGUAGES, type Language } from '../model/language.ts';

/**
 * The language to answer in.
 *
 * @param locale as a platform writes it, e.g. `es-419`; null where it says nothing.
 * @returns English for a language that the catalogue does not have.
 */
export function languageOf(locale: string | null): Language {
  const primary = locale?.split(/[-_]/)[0]?.toLowerCase();
  return LANGUAGES.find((language) => language === primary) ?? 'en';
}
