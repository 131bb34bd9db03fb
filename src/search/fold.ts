/** Longer keys are cut, so that a hostile 4,000-character "word" costs what a word costs. In UTF-16 units. */
export const MAX_KEY_LENGTH = 64;

const POSSESSIVE = /['’ʼ`]s$/;
/** Combining accents, Hebrew points, Arabic vowel signs. Not every \p{M}: the vowels of Indic scripts are marks too. */
const DIACRITICS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/g;
/** Apostrophes in all their shapes, the signs for ʿayn and hamza, tatweel, joiners, soft hyphens; commas and dots but for 2.5's. */
const SILENT = /['’‘ʼʻʿʾ`´,\u00ad\u0640\u200b-\u200f\u2060\ufeff\s]|\.(?!\d)|(?<!\d)\./g;

/** Letters without a Unicode decomposition, and Arabic letters that keyboards and writers mix up. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ...pairs('ıłøđðħ', 'iloddh'),
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
  ...pairs('ىیېےئ', 'ييييي'),
  ...pairs('کڪ', 'كك'),
  ...pairs('ٱأإآ', 'اااا'),
  ...pairs('ۀةہھە', 'ههههه'),
  ...pairs('ؤ', 'و'),
  ...pairs('٠١٢٣٤٥٦٧٨٩', '0123456789'),
  ...pairs('۰۱۲۳۴۵۶۷۸۹', '0123456789'),
]);
const REPLACED = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'g');

/**
 * The key under which a word is looked up: lower case, without accents, apostrophes, vowel signs and possessive "s", Arabic
 * letters and digits in one form. Only keys are folded; what is shown is always cut from the stored text.
 *
 * @returns at most 64 UTF-16 units; empty when nothing is left.
 */
export function foldWord(word: string): string {
  const folded = word
    .slice(0, 2 * MAX_KEY_LENGTH)
    .toLowerCase()
    .replace(POSSESSIVE, '')
    .replace(REPLACED, (letter) => LETTERS.get(letter) ?? letter)
    .normalize('NFKD')
    .toLowerCase()
    .replace(DIACRITICS, '')
    .replace(SILENT, '')
    .normalize('NFC');
  return folded.slice(0, MAX_KEY_LENGTH);
}

function pairs(from: string, to: string): [string, string][] {
  return [...from].map((letter, i) => [letter, to[i] ?? '']);
}
