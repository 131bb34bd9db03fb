import type { Span } from '../model/span.ts';

/** What the quotation marks of one paragraph enclose. */
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
const NESTED_MAX = 4;
/** ’90s, ’em, ’tis: an apostrophe in place of a word's beginning. */
const CUT_WORD = /^(?:\d{2}s?|em|tis|twas|til|cause|n|bout)\b/u;

/**
 * Pairs the quotation marks of a paragraph, or of a part of a text; positions are those of `text`. Apostrophes are no marks:
 * a single mark closes only what a single mark opened, and a straight single one opens only what one closes. Linear in the
 * length of the part.
 */
export function quotationsOf(text: string, span: Span = { start: 0, end: text.length }): Quotations {
  // A slice, so that the search for a mark does not run on beyond the part: over a long text's many parts that would add up.
  const { whole, unclosed, unopened } = pairMarks(text.slice(span.start, span.end));
  return {
    whole: whole.map(({ start, end }) => ({ start: start + span.start, end: end + span.start })),
    unclosed: unclosed.map((at) => at + span.start),
    unopened: unopened.map((at) => at + span.start),
  };
}

function pairMarks(text: string): Quotations {
  const whole: Span[] = [];
  const unopened: number[] = [];
  const open: Mark[] = [];
  for (const { 0: character, index: at } of text.matchAll(/["“”„‟«»‹›「」『』‘’‚']/gu)) {
    const partner = canClose(text, at) ? findPartner(open, character) : -1;
    if (partner >= 0) {
      whole.push({ start: open[partner]?.at ?? at, end: at + 1 });
      // What was opened inside and never closed ends with the quotation around it.
      open.length = partner;
    } else if (canOpen(text, at)) open.push({ at, character });
    else if (canClose(text, at) && !SINGLE.includes(character) && !isUnit(text, at)) unopened.push(at);
  }
  return { whole, unclosed: open.filter(({ character }) => character !== "'").map(({ at }) => at), unopened };
}

/** Index of the innermost open mark that `character` closes; -1 for none. Looks no deeper than quotations are nested. */
function findPartner(open: readonly Mark[], character: string): number {
  for (let index = open.length - 1; index >= Math.max(0, open.length - NESTED_MAX); index -= 1) {
    if (CLOSED_BY[open[index]?.character ?? '']?.includes(character)) return index;
  }
  return -1;
}

/** An opening mark has something directly behind it, and when it is straight or single no word directly before it. */
function canOpen(text: string, at: number): boolean {
  const character = text.charAt(at);
  const after = text.charAt(at + 1);
  if (!(character in CLOSED_BY) || after.trim() === '') return false;
  if (character !== '"' && !SINGLE.includes(character)) return true;
  return !isWord(text.charAt(at - 1)) && !(SINGLE.includes(character) && CUT_WORD.test(text.slice(at + 1, at + 8)));
}

/** A closing mark has something before it; a single one has no word directly behind it, a straight one not after a space. */
function canClose(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (at === 0) return false;
  if (SINGLE.includes(character)) return !isWord(text.charAt(at + 1));
  return character !== '"' || !isWord(text.charAt(at + 1)) || text.charAt(at - 1).trim() !== '';
}

/** After a digit, a straight mark that closes nothing says inches or seconds. */
function isUnit(text: string, at: number): boolean {
  return text.charAt(at) === '"' && /\p{N}/u.test(text.charAt(at - 1));
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
