import type { DifferencePart } from '../model/verification-reply.ts';
import type { Budget } from './budget.ts';
import { findOccurrences } from './find-occurrences.ts';
import { countWords } from './locate.ts';
import { type Place, placeOf } from './place.ts';
import { BARRIER, countOf, type QuotationIndex } from './quotation-index.ts';
import { type Token, tokenize } from './tokenize.ts';

/** A part of a quotation that stands somewhere else than the part before it. */
export type SplicedPart = {
  readonly quoted: string;
  readonly place: Place;
  /** How it differs from the words of its place; null when it does not. */
  readonly difference: readonly DifferencePart[] | null;
};

/** Shorter runs of words stand in many texts by chance. */
const MIN_PART_WORDS = 4;
const MAX_PARTS = 5;
/** Words at a seam that stand in neither part. */
const MAX_SEAM_WORDS = 2;
/** A smaller gap in the source is words left out, and shown word by word. */
export const MIN_GAP_TOKENS = 12;
/** Starts of parts that consist of nothing rarer are passed over, which bounds the work. */
const MAX_PLACES = 2_000;

/**
 * The parts of a text that stand word for word in the corpus, each apart from the one before: in another document, earlier, or
 * with a heading or more than a few words between. Null when the text is not made of such parts, or of one only.
 */
export function findSplice(index: QuotationIndex, text: string, budget: Budget): readonly SplicedPart[] | null {
  const tokens = tokenize(text);
  const runs = runsOf(index, tokens, budget);
  const parts = runs.flatMap(({ first, last, position }) => {
    const place = placeOf(index, { start: position, end: position + last - first });
    const quoted = text.slice(tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0);
    return place === null ? [] : [{ quoted, place, difference: null }];
  });
  const isApart = runs.some((run, at) => at > 0 && areApart(index, runs[at - 1], run));
  return isApart && parts.length <= MAX_PARTS && isCovered(tokens, runs) ? parts : null;
}

/** Quoted tokens from `first` up to `last` that stand at `position` in the index. */
type Run = { readonly first: number; readonly last: number; readonly position: number };

/** From the left, always the longest run that stands somewhere; of equals the one nearest behind the run before. */
function runsOf(index: QuotationIndex, tokens: readonly Token[], budget: Budget): readonly Run[] {
  const ids = tokens.map(({ key }) => index.idOf.get(key) ?? -1);
  const runs: Run[] = [];
  for (let first = 0; first < tokens.length; ) {
    const run = longestFrom(index, { tokens, ids, first, before: runs.at(-1), budget });
    if (run === null) first += 1;
    else {
      runs.push(extendedBack(index, ids, { run, from: runs.at(-1)?.last ?? 0 }));
      first = run.last;
    }
  }
  return runs;
}

/** A run takes in the words before it that were passed over as too common to start from. */
function extendedBack(index: QuotationIndex, ids: readonly number[], { run, from }: { run: Run; from: number }): Run {
  let { first, position } = run;
  while (first > from && index.ids[position - 1] === ids[first - 1]) {
    first -= 1;
    position -= 1;
  }
  return { first, last: run.last, position };
}

type Start = {
  readonly tokens: readonly Token[];
  readonly ids: readonly number[];
  readonly first: number;
  readonly before: Run | undefined;
  readonly budget: Budget;
};

function longestFrom(index: QuotationIndex, { tokens, ids, first, before, budget }: Start): Run | null {
  const least = leastFrom(tokens, first);
  if (least === null || tokens[first]?.isWord !== true) return null;
  const rarest = Math.min(...ids.slice(first, least).map((id) => countOf(index, id)));
  if (rarest === 0 || rarest > MAX_PLACES) return null;
  let best: Run | null = null;
  for (const { position } of findOccurrences({ index, tokens: tokens.slice(first, least), mayCutWords: false, budget })) {
    let last = least;
    while (last < ids.length && index.ids[position + last - first] === ids[last]) last += 1;
    const run = { first, last, position };
    if (best === null || last > best.last || (last === best.last && distance(before, run) < distance(before, best))) best = run;
  }
  return best;
}

/** One past the last token of the shortest part that may begin at `first`; null when too few words are left. */
function leastFrom(tokens: readonly Token[], first: number): number | null {
  let words = 0;
  for (let at = first; at < tokens.length; at += 1) {
    if (tokens[at]?.isWord === true) words += 1;
    if (words === MIN_PART_WORDS) return at + 1;
  }
  return null;
}

function distance(before: Run | undefined, { position }: Run): number {
  if (before === undefined) return 0;
  const gap = position - (before.position + before.last - before.first);
  return gap >= 0 ? gap : Number.MAX_SAFE_INTEGER;
}

function areApart(index: QuotationIndex, before: Run | undefined, run: Run): boolean {
  if (before === undefined) return false;
  const end = before.position + before.last - before.first;
  const gap = run.position - end;
  return gap < 0 || gap > MIN_GAP_TOKENS || index.ids.subarray(end, run.position).includes(BARRIER);
}

function isCovered(tokens: readonly Token[], runs: readonly Run[]): boolean {
  let from = 0;
  for (const { first, last } of [...runs, { first: tokens.length, last: tokens.length }]) {
    if (countWords(tokens.slice(from, first)) > MAX_SEAM_WORDS) return false;
    from = last;
  }
  return true;
}
