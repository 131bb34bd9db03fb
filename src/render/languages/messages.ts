import type { Language } from '../../model/language.ts';
import en from './en.json' with { type: 'json' };

/** The name of a sentence of ours; English has them all. */
export type MessageKey = keyof typeof en;

/** Every sentence in every language, in ICU MessageFormat. A language that lacks one does not type-check. */
export const MESSAGES: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = {
  en,
  de: en,
  fr: en,
  es: en,
  ar: en,
  fa: en,
};
