import type { Span } from '../model/span.ts';

/** What the quotation marks of one stretch of text enclose. */
export type Quotations = {
  /** Whole quotations, from the opening mark to after the closing one; outer and nested ones alike, ordered by their ends. */
  readonly whole: readonly Span[];
  /** Positions of opening marks that nothing closes, ordered. */
  readonly unclosed: readonly number[];
  /** Positions of closing marks that nothing opened, ordered. */
  readonly unopened: readonly number[];
};

type Mark = { readonly at: number; readonly character: string };

/** Opening mark → the marks that close it. A straight mark may close a curly one: texts mix them. */
const CLOSED_BY: Readonly<Record<string, string>> = {
  '“': '”"',
  '„': '“”"',
  '‟': '”"',
  '«': '»',
  '‹': '›',
  '「': '」',
  '『': '』',
  '"': '"”',
  '‘': "’'",
  '‚': '‘’',
  "'": "'’",
};
const SINGLE = "‘’'‚";
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * Pairs the quotation marks of `text` within `span`; positions are those of `text`. Apostrophes are no marks: a single mark
 * closes only what a single mark opened, and a straight single mark opens only when one closes it. Linear in the length.
 */
export function quotationsOf(text: string, span: Span): Quotations {
  const whole: Span[] = [];
  const unopened: number[] = [];
  const open: Mark[] = [];
  const mark = /["“”„‟«»‹›「」『』‘’‚']/gu;
  mark.lastIndex = span.start;
  for (let hit = mark.exec(text); hit !== null && hit.index < span.end; hit = mark.exec(text)) {
    const character = hit[0];
    const at = hit.index;
    const partner = findPartner(open, character);
    if (partner >= 0 && closes(text, at, span)) {
      const opened = open[partner]?.at ?? at;
      // What was opened inside and never closed ends with the quotation around it.
      open.length = partner;
      whole.push({ start: opened, end: at + 1 });
    } else if (opens(text, at, span)) open.push({ at, character });
    else if (!SINGLE.includes(character) && !isUnit(text, at) && closes(text, at, span)) unopened.push(at);
  }
  return { whole, unclosed: open.filter((one) => one.character !== "'").map((one) => one.at), unopened };
}

/** Index of the innermost open mark that `character` closes; -1 for none. Looks no deeper than quotations are nested. */
function findPartner(open: readonly Mark[], character: string): number {
  for (let index = open.length - 1; index >= Math.max(0, open.length - 4); index -= 1) {
    if (CLOSED_BY[open[index]?.character ?? '']?.includes(character)) return index;
  }
  return -1;
}

function opens(text: string, at: number, span: Span): boolean {
  const character = text[at] ?? '';
  if (!(character in CLOSED_BY)) return false;
  const before = at > span.start ? text[at - 1] : undefined;
  const after = at + 1 < span.end ? text[at + 1] : undefined;
  if (after === undefined || after.trim() === '') return false;
  if (character === "'" || character === '‘' || character === '‚') {
    // ’90s, 'em: an apostrophe that leaves out a beginning.
    return !isWord(before) && !/^(?:\d{2}s?\b|(?:em|tis|twas|til|cause|n|bout)\b)/u.test(text.slice(at + 1, at + 8));
  }
  return character !== '"' || !isWord(before) || before === undefined;
}

function closes(text: string, at: number, span: Span): boolean {
  const character = text[at] ?? '';
  if (at === span.start) return false;
  const after = at + 1 < span.end ? text[at + 1] : undefined;
  if (character === '"') return after === undefined || !isWord(after) || !/\s/.test(text[at - 1] ?? ' ');
  return !SINGLE.includes(character) || !isWord(after);
}

/** After a digit, a straight mark that closes nothing says inches or seconds. */
function isUnit(text: string, at: number): boolean {
  return text[at] === '"' && /\p{N}/u.test(text[at - 1] ?? '');
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && LETTER_OR_DIGIT.test(character);
}
