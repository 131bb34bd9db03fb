import type { Budget } from './budget.ts';
import { findOccurrences, type Occurrence } from './find-occurrences.ts';
import { formsOf } from './forms-of.ts';
import { type Place, placeOf } from './place.ts';
import type { QuotationIndex } from './quotation-index.ts';
import { ELLIPSIS_KEY, type Token, tokenize } from './tokenize.ts';

/** Where a text stands in the corpus word for word. */
export type Located = Place & {
  /** Every character is that of the body; else quotes, dashes, spaces, the first letter's case or the like differ. */
  readonly isExact: boolean;
  /** Whether it begins, or ends, inside a word of the body. */
  readonly cuts: { readonly before: boolean; readonly after: boolean };
};

/** Below both, a part of a word proves nothing. */
const MIN_CUT_CHARS = 15;
const MIN_CUT_WORDS = 3;

/**
 * All places where a text stands exactly, or exactly but for typography; in the order of the index, at most some hundreds.
 * Empty when it stands nowhere so.
 */
export function locate(index: QuotationIndex, text: string, budget: Budget): readonly Located[] {
  const trimmed = text.trim();
  const forms = formsOf(trimmed).flatMap((form) => {
    const tokens = tokenize(form);
    const core = withoutEnds(tokens);
    return core.length === tokens.length ? [tokens] : [tokens, core];
  });
  const readable = forms.filter((tokens) => tokens.some(({ isWord }) => isWord));
  for (const mayCutWords of [false, true]) {
    for (const tokens of readable) {
      if (mayCutWords && trimmed.length < MIN_CUT_CHARS && countWords(tokens) < MIN_CUT_WORDS) continue;
      const found = findOccurrences({ index, tokens, mayCutWords, budget });
      if (found.length > 0) return found.flatMap((one) => locatedAt({ index, text: trimmed, tokens, occurrence: one }));
    }
  }
  return readable.length === 0 ? [] : locateRaw(index, trimmed, budget);
}

/** Whether there is anything to look for: at least one word. */
export function holdsWords(text: string): boolean {
  return tokenize(text).some(({ isWord }) => isWord);
}

export function countWords(tokens: readonly Token[]): number {
  return tokens.filter(({ isWord }) => isWord).length;
}

/**
 * Without what a quoter adds at the ends by custom: an ellipsis on either side, in brackets or not, and the full stop or comma
 * that belongs to the sentence around the quotation.
 */
export function withoutEnds(tokens: readonly Token[]): readonly Token[] {
  let first = 0;
  let last = tokens.length;
  const keyAt = (at: number): string => tokens[at]?.key ?? '';
  const isEllipsis = (from: number): boolean =>
    keyAt(from + 1) === ELLIPSIS_KEY && /[[(]/.test(keyAt(from)) && /[\])]/.test(keyAt(from + 2));
  if (keyAt(first) === ELLIPSIS_KEY) first += 1;
  else if (isEllipsis(first)) first += 3;
  if (/^[.,]$/.test(keyAt(last - 1))) last -= 1;
  if (keyAt(last - 1) === ELLIPSIS_KEY) last -= 1;
  else if (isEllipsis(last - 3)) last -= 3;
  return first < last ? tokens.slice(first, last) : tokens;
}

type Match = {
  readonly index: QuotationIndex;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly occurrence: Occurrence;
};

function locatedAt({ index, text, tokens, occurrence }: Match): readonly Located[] {
  const { position, length, cutBefore, cutAfter } = occurrence;
  const place = placeOf(index, { start: position, end: position + length });
  if (place === null) return [];
  const { body } = place.document;
  const start = place.span.start + cutBefore;
  const rawStart = start - (tokens[0]?.start ?? 0);
  const cuts = { before: cutBefore > 0, after: cutAfter > 0 };
  const isExact = rawStart >= 0 && body.startsWith(text, rawStart);
  if (isExact) return [{ ...place, span: { start: rawStart, end: rawStart + text.length }, isExact, cuts }];
  return [{ ...place, isExact, cuts }];
}

/** For a text that is little but torn footnote markers, which tokens do not show. */
function locateRaw(index: QuotationIndex, text: string, budget: Budget): readonly Located[] {
  if (text.length < MIN_CUT_CHARS || !/[[\]]/.test(text)) return [];
  for (const { document, first, last } of index.documents) {
    if (budget.scanChars < document.body.length) return [];
    budget.scanChars -= document.body.length;
    const start = document.body.indexOf(text);
    const span = { start, end: start + text.length };
    if (
      start < 0 ||
      !document.blocks.some(({ kind, span: block }) => kind === 'prose' && block.start <= start && span.end <= block.end)
    ) {
      continue;
    }
    const tokens = { start: firstEndingAfter(index.ends, { start: first, end: last }, start), end: 0 };
    tokens.end = Math.max(tokens.start, firstEndingAfter(index.starts, { start: first, end: last }, span.end - 1));
    return [{ document, span, tokens, isExact: true, cuts: { before: false, after: false } }];
  }
  return [];
}

/** The first position whose offset lies behind `offset`; the offsets ascend, but for those of barriers. */
function firstEndingAfter(offsets: Int32Array, within: { readonly start: number; readonly end: number }, offset: number): number {
  for (let position = within.start; position < within.end; position += 1) {
    if ((offsets[position] ?? 0) > offset) return position;
  }
  return within.end;
}
