import { classOf, DASH, IGNORED, LETTER, QUOTE } from './character-class.ts';

/** A word or sign of a text: the key under which it is compared, and where it stands, half-open, in UTF-16 units. */
export type Token = {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly isWord: boolean;
};

/** The key of an ellipsis, however it is written. */
export const ELLIPSIS_KEY = '…';
const DASH_KEY = '-';

/** `[33]`, `[ 98 ]`, `[a]`, `[note 1]`: what encyclopaedias put behind their words, and quoters rightly leave out. */
const FOOTNOTE = /\[\s{0,3}(?:\d{1,3}|[a-z]|(?:note|nb)\s{1,3}\d{1,3}|citation\s{1,3}needed)\s{0,3}\]/y;
const ELLIPSIS = /…|\.(?:\s?\.){2,}/y;

/** The words and signs of a text in order, see {@link forEachToken}. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  forEachToken(text, { start: 0, end: text.length }, (key, start, end, isWord) => {
    tokens.push({ key, start, end, isWord });
  });
  return tokens;
}

/**
 * Visits what has to be the same in a faithful quotation: every word, letter case included, and every sign but those of
 * typography. Quotation marks, white space and footnote markers are passed over; apostrophes inside words, dashes and
 * ellipses have one key each, however they are written. Hyphens part words and are tokens themselves, so that `a-b` is not `a b`.
 */
export function forEachToken(
  text: string,
  { start: from, end: to }: { readonly start: number; readonly end: number },
  visit: (key: string, start: number, end: number, isWord: boolean) => void,
): void {
  for (let at = from; at < to; ) {
    const code = text.codePointAt(at) ?? 0;
    const next = at + (code > 0xffff ? 2 : 1);
    const kind = classOf(code);
    if (kind === IGNORED || kind === QUOTE) {
      at = next;
    } else if (kind === LETTER) {
      const end = wordEnd(text, at, to);
      visit(wordKey(text, at, end), at, end, true);
      at = end;
    } else if (kind === DASH) {
      const end = dashEnd(text, next, to);
      visit(DASH_KEY, at, end, false);
      at = end;
    } else {
      const footnote = code === OPEN_BRACKET ? matchEnd(FOOTNOTE, text, at, to) : -1;
      const ellipsis = code === DOT || code === ELLIPSIS_CODE ? matchEnd(ELLIPSIS, text, at, to) : -1;
      const end = Math.max(footnote, ellipsis, next);
      if (footnote < 0) visit(ellipsis < 0 ? text.slice(at, end) : ELLIPSIS_KEY, at, end, false);
      at = end;
    }
  }
}

const OPEN_BRACKET = 0x5b;
const DOT = 0x2e;
const BACKTICK = 0x60;
const ELLIPSIS_CODE = 0x2026;

function matchEnd(pattern: RegExp, text: string, at: number, to: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) && pattern.lastIndex <= to ? pattern.lastIndex : -1;
}

/** A run of dashes, as typewriters write one dash. */
function dashEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && classOf(text.charCodeAt(at)) === DASH) at += 1;
  return at;
}

function wordEnd(text: string, from: number, to: number): number {
  let end = from;
  for (let at = from; at < to; ) {
    const code = text.codePointAt(at) ?? 0;
    const kind = classOf(code);
    at += code > 0xffff ? 2 : 1;
    if (kind === LETTER) end = at;
    // An apostrophe, or a joiner, stands inside the word when the word goes on after it.
    else if (kind !== QUOTE && !(kind === IGNORED && isJoiner(code))) break;
  }
  return end;
}

function isJoiner(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200f) || (code >= 0x2060 && code <= 0x2064) || code === 0xfeff;
}

/** Most words are ASCII letters and their own key already. */
function wordKey(text: string, start: number, end: number): string {
  const word = text.slice(start, end);
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code >= 0x80 || code < 0x30 || code === BACKTICK) return foldWord(word);
  }
  return word;
}

/**
 * Arabic letters and digits that look alike and that Persian and Arabic keyboards write with other code points. Alef maksura stays
 * apart: in Arabic it tells words from one another.
 */
const SAME_LETTER: ReadonlyMap<string, string> = new Map([
  ['\u064a', '\u06cc'],
  ['\u0643', '\u06a9'],
  ...Array.from({ length: 10 }, (_, digit): [string, string] => [
    String.fromCharCode(0x660 + digit),
    String.fromCharCode(0x6f0 + digit),
  ]),
]);
/** Lengthens a word to fill a line. */
const TATWEEL = '\u0640';

function foldWord(word: string): string {
  let key = '';
  for (const character of word.normalize('NFC')) {
    const kind = classOf(character.codePointAt(0) ?? 0);
    if (character === TATWEEL) continue;
    if (kind === LETTER) key += SAME_LETTER.get(character) ?? character;
    else if (kind === QUOTE && !key.endsWith("'")) key += "'";
  }
  return key;
}

/** The same key with its first letter in the other case; null when that letter has only one. */
export function withOtherCase(key: string): string | null {
  const first = key.slice(0, (key.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
  const lower = first.toLowerCase();
  const other = lower === first ? first.toUpperCase() : lower;
  return other === first ? null : other + key.slice(first.length);
}
