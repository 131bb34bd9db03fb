/** What a character is to a comparison of quotations. */
export const IGNORED = 1;
export const LETTER = 2;
export const QUOTE = 3;
export const DASH = 4;
const SIGN = 5;

const UNKNOWN = 0;
/** Apostrophes among them: which of the two a mark is, its neighbours say. */
const IS_QUOTE = /["'`´“”„‟‘’‚‛«»‹›「」『』′″ʼʻ＂＇״׳《》〈〉〝〞〟❝❞❛❜]/u;
const IS_DASH = /[\p{Pd}\u2212]/u;
/** White space, controls, joiners, soft hyphens, variation selectors, halves of surrogate pairs. */
const IS_IGNORED = /[\s\p{Cc}\p{Cf}\p{Surrogate}\p{Variation_Selector}]/u;
const IS_LETTER = /[\p{L}\p{N}\p{M}]/u;

/** Filled as characters are met: four expressions for each character of a large corpus would be the slowest part of indexing. */
const known = new Uint8Array(0x10000);

/** Class of a code point. */
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
  if (IS_QUOTE.test(character)) return QUOTE;
  if (IS_DASH.test(character)) return DASH;
  if (IS_IGNORED.test(character)) return IGNORED;
  return IS_LETTER.test(character) ? LETTER : SIGN;
}
