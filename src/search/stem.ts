import { stemmer } from 'stemmer';

/** Spellings that differ between British and American English before the stemmer sees them. Keys only: nobody reads the result. */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/isation(s?)$/, 'ization$1'],
  [/([a-z]{3})is(e|ed|es|er|ers|ing)$/, '$1iz$2'],
  [/([a-z]{3})yse(d|s)?$/, '$1yze$2'],
  [/([a-z]{3})our(s|ed|ing|able|ite|ites)?$/, '$1or$2'],
  [/([a-z]{3})tre(s?)$/, '$1ter$2'],
  [/(def|off|lic|pret)ence(s?)$/, '$1ense$2'],
  [/ogramme(s?)$/, 'ogram$1'],
  [/logue(s?)$/, 'log$1'],
];

const ENGLISH = /^[a-z]{3,}$/;

/**
 * What the inflected forms of an English word share: Porter's stem (M. F. Porter, "An algorithm for suffix stripping", 1980) after
 * British spellings were levelled. Anything but three or more ASCII letters is its own stem.
 */
export function stemOf(key: string): string {
  if (!ENGLISH.test(key)) return key;
  let word = key;
  for (const [pattern, replacement] of VARIANTS) word = word.replace(pattern, replacement);
  return stemmer(word);
}
