import { classOf, DIGIT, IDEOGRAPH, LETTER, MARK, OTHER } from './character-class.ts';
import { foldWord, MAX_KEY_LENGTH } from './fold.ts';

/** A word of a text: its folded key and where it stands, half-open, in UTF-16 units of that text. */
export type Token = {
  readonly key: string;
  readonly start: number;
  readonly end: number;
};

/** The words of a text in order; hyphens part words, apostrophes and the dots of "U.S." do not. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  scanWords(text, (start, end, plain) => {
    const key = plain ? text.slice(start, end) : keyOfWord(text, start, end);
    if (key !== '') tokens.push({ key, start, end });
  });
  return tokens;
}

/**
 * Where the words of a text stand, in order; a million passages hold fifty million of them, so that not even a string is made of one.
 * Scripts without spaces give a word a character.
 *
 * @param visit `plain` says that the word is its own key: lower-case ASCII of ordinary length, as most words are.
 */
export function scanWords(text: string, visit: (start: number, end: number, plain: boolean) => void): void {
  const { length } = text;
  let start = 0;
  while (start < length) {
    const plainEnd = endOfPlain(text, start);
    // What a plain run ends at may go on with the word: an apostrophe, an accented letter.
    if (plainEnd > start && (plainEnd === length || isPlainEnd(text.charCodeAt(plainEnd)))) {
      visit(start, plainEnd, plainEnd - start <= MAX_KEY_LENGTH);
      start = plainEnd + 1;
      continue;
    }
    const code = text.codePointAt(start) ?? 0;
    const kind = classOf(code);
    if (kind === OTHER || kind === MARK) {
      start += code > 0xffff ? 2 : 1;
      continue;
    }
    const end = kind === IDEOGRAPH ? endOfIdeograph(text, start) : endOfWord(text, start);
    visit(start, end, false);
    start = end;
  }
}

/** The folded key of the word that stands there; empty when nothing of it is left. */
export function keyOfWord(text: string, start: number, end: number): string {
  const word = text.slice(start, end);
  return ASCII_WORD.test(word) ? word.toLowerCase() : foldWord(word);
}

const ASCII_WORD = new RegExp(`^[A-Za-z0-9]{1,${MAX_KEY_LENGTH}}$`);
const SPACE = 32;
const NEWLINE = 10;

function endOfPlain(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code < 97 || code > 122) break;
    end++;
  }
  return end;
}

function isPlainEnd(code: number): boolean {
  return code === SPACE || code === NEWLINE;
}

function endOfIdeograph(text: string, start: number): number {
  let end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  while (end < text.length && classOf(text.codePointAt(end) ?? 0) === MARK) end++;
  return end;
}

function endOfWord(text: string, start: number): number {
  const { length } = text;
  let end = start;
  while (end < length) {
    const code = text.codePointAt(end) ?? 0;
    const kind = classOf(code);
    if (kind === LETTER || kind === DIGIT || kind === MARK) end += code > 0xffff ? 2 : 1;
    else if (kind === OTHER && joinsWord(text, start, end)) end++;
    else break;
  }
  return end;
}

/** Whether the character at `at`, amid a word that began at `start`, belongs to it: don’t, Qur'an, U.S., 3,000, 2.5. */
function joinsWord(text: string, start: number, at: number): boolean {
  const character = text[at] ?? '';
  const before = classOf(text.charCodeAt(at - 1));
  const after = at + 1 < text.length ? classOf(text.charCodeAt(at + 1)) : OTHER;
  switch (character) {
    case "'":
    case '’':
    case '‘':
    case '`':
    case '´':
      return before !== DIGIT && after === LETTER;
    case ',':
      return before === DIGIT && THOUSANDS.test(text.slice(at + 1, at + 5));
    case '.':
      if (before === DIGIT) return after === DIGIT;
      return after === LETTER && isInitial(text, start, at - 1) && !isLetterAt(text, at + 2);
    default:
      return false;
  }
}

const THOUSANDS = /^\d{3}(\D|$)/;

function isInitial(text: string, start: number, at: number): boolean {
  return at === start || text[at - 1] === '.';
}

function isLetterAt(text: string, at: number): boolean {
  return at < text.length && classOf(text.charCodeAt(at)) === LETTER;
}
