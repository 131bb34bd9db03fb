/** What a character is to the tokenizer. */
export const OTHER = 1;
export const LETTER = 2;
export const DIGIT = 3;
/** Goes on with a word but never begins one: combining marks, joiners, soft hyphens. */
export const MARK = 4;
/** A word by itself: scripts written without spaces. */
export const IDEOGRAPH = 5;

const UNKNOWN = 0;
const IS_MARK = /[\p{M}\u00ad\u0640\u200c\u200d]/u;
const IS_IDEOGRAPH =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const IS_LETTER = /[\p{L}\u02bb\u02bc\u02be\u02bf]/u;
const IS_DIGIT = /\p{N}/u;

/** Filled as characters are met: four expressions for each of millions of characters would be the slowest part of indexing. */
const known = new Uint8Array(0x10000);

/** Class of a code point; of a lone surrogate, `OTHER`. */
export function classOf(codePoint: number): number {
  if (codePoint > 0xffff) return classify(codePoint);
  const before = known[codePoint] ?? UNKNOWN;
  if (before !== UNKNOWN) return before;
  const found = classify(codePoint);
  known[codePoint] = found;
  return found;
}

function classify(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  if (IS_MARK.test(character)) return MARK;
  if (IS_IDEOGRAPH.test(character)) return IDEOGRAPH;
  if (IS_LETTER.test(character)) return LETTER;
  return IS_DIGIT.test(character) ? DIGIT : OTHER;
}
