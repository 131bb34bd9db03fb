import type { Language } from '../model/language.ts';

export type Locale = {
  /**
   * As Intl takes it. Calendar and digits are named, not left to the version of ICU: dates are Gregorian in Persian too,
   * as in the sources; digits are Latin in Arabic, as most of its press abroad writes them, and Persian in Persian.
   */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  /** Between figures in a row. */
  readonly comma: string;
  /** Between items that may hold commas. */
  readonly semicolon: string;
};

export const LOCALES: Readonly<Record<Language, Locale>> = {
  en: { tag: 'en-GB-u-ca-gregory-nu-latn', direction: 'ltr', comma: ', ', semicolon: '; ' },
  de: { tag: 'de-u-ca-gregory-nu-latn', direction: 'ltr', comma: ', ', semicolon: '; ' },
  fr: { tag: 'fr-u-ca-gregory-nu-latn', direction: 'ltr', comma: ', ', semicolon: '\u202f; ' },
  es: { tag: 'es-u-ca-gregory-nu-latn', direction: 'ltr', comma: ', ', semicolon: '; ' },
  ar: { tag: 'ar-u-ca-gregory-nu-latn', direction: 'rtl', comma: '، ', semicolon: '؛ ' },
  fa: { tag: 'fa-u-ca-gregory-nu-arabext', direction: 'rtl', comma: '، ', semicolon: '؛ ' },
};
