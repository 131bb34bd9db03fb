import { slice } from '../excerpt/slice.ts';
import type { DifferencePart } from '../model/verification-reply.ts';
import { type AlignedPair, align, type CodedQuotation } from './align.ts';
import { exchangedEnds } from './exchanged-ends.ts';
import { findCandidates } from './find-candidates.ts';
import { formsOf } from './forms-of.ts';
import { countWords, withoutEnds } from './locate.ts';
import { type Place, placeOf } from './place.ts';
import type { QuotationIndex } from './quotation-index.ts';
import { type Token, tokenize, withOtherCase } from './tokenize.ts';

/** How a text differs from the stretch of the corpus that comes nearest to it. */
export type Comparison = {
  readonly place: Place;
  readonly difference: readonly DifferencePart[];
  /** Words of the text, and how many of them stand in the stretch, in order. */
  readonly words: number;
  readonly kept: number;
  /** Where each word that was kept starts: offsets of the text in the form that was compared. */
  readonly keptAt: readonly number[];
};

/** Fewer words in common are chance. */
const MIN_KEPT = 3;
/** Share of the text's words, and of the stretch's, that have to be the same. */
const MIN_SHARE = 0.6;

/**
 * The nearest stretch of the corpus and the difference word by word; null when too few words align for the text to be an
 * alteration of it. Markdown counts as written only when the text is no nearer without it.
 *
 * @param favours of two stretches that are equally near, the one it favours is taken.
 */
export function compare(index: QuotationIndex, text: string, favours: Favours): Comparison | null {
  let best: Comparison | null = null;
  for (const form of formsOf(text)) {
    const found = compareAsWritten(index, form, favours);
    if (found !== null && (best === null || isNearer(found, best, favours))) best = found;
  }
  return best;
}

/** The same for the text exactly as it is written. */
export function compareAsWritten(index: QuotationIndex, text: string, favours: Favours): Comparison | null {
  const tokens = withoutEnds(tokenize(text));
  return nearest({ index, text, tokens, favours, quotation: codedQuotation(index, tokens) });
}

/** Fewer words in another case than the corpus has them in are what a comparison of the words as they are can bear. */
const MIN_RECASED = 2;

/**
 * The same for a text in capitals, or otherwise in another case than its source: words are looked for in any case, and the
 * difference marks those that are written in another one. Null when there are too few of those.
 */
export function compareInAnyCase(index: QuotationIndex, text: string, favours: Favours): Comparison | null {
  const tokens = withoutEnds(tokenize(text));
  const ids = tokens.map(({ key }) => index.idInAnyCase(key) ?? -1);
  const recased = ids.filter((id, at) => id >= 0 && index.keys[id] !== tokens[at]?.key).length;
  if (recased < MIN_RECASED) return null;
  return nearest({
    index,
    text,
    tokens,
    favours,
    quotation: { ...codedQuotation(index, tokens), ids: Int32Array.from(ids), otherFirst: -1 },
  });
}

type Nearest = {
  readonly index: QuotationIndex;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly favours: Favours;
  readonly quotation: CodedQuotation;
};

function nearest({ index, text, tokens, favours, quotation }: Nearest): Comparison | null {
  let best: Comparison | null = null;
  for (const diagonal of findCandidates(index, quotation)) {
    const pairs = exchangedEnds({ index, quotation, pairs: align({ index, quotation, diagonal }) });
    const found = comparisonOf({ index, text, tokens, pairs });
    if (found !== null && (best === null || isNearer(found, best, favours))) best = found;
  }
  return best;
}

type Favours = (place: Place) => boolean;

function isNearer(found: Comparison, best: Comparison, favours: Favours): boolean {
  if (found.kept !== best.kept) return found.kept > best.kept;
  return favours(found.place) && !favours(best.place);
}

function codedQuotation(index: QuotationIndex, tokens: readonly Token[]): CodedQuotation {
  const other = withOtherCase(tokens[0]?.key ?? '');
  return {
    ids: Int32Array.from(tokens, ({ key }) => index.idOf.get(key) ?? -1),
    isWord: Uint8Array.from(tokens, ({ isWord }) => (isWord ? 1 : 0)),
    otherFirst: other === null ? -1 : (index.idOf.get(other) ?? -1),
  };
}

type Aligned = {
  readonly index: QuotationIndex;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly pairs: readonly AlignedPair[];
};

function comparisonOf({ index, text, tokens, pairs }: Aligned): Comparison | null {
  const isWord = ({ quoted }: AlignedPair): boolean => quoted !== null && tokens[quoted]?.isWord === true;
  const same = pairs.filter((pair) => pair.isSame && isWord(pair));
  const stored = pairs.flatMap((pair) => pair.stored ?? []);
  const storedWords = stored.filter((position) => index.isWord[index.ids[position] ?? 0] === 1).length;
  const words = countWords(tokens);
  if (same.length < MIN_KEPT || same.length < MIN_SHARE * Math.max(words, storedWords)) return null;
  const place = placeOf(index, { start: stored[0] ?? 0, end: (stored.at(-1) ?? -1) + 1 });
  if (place === null) return null;
  return {
    place,
    difference: differenceOf({ index, text, tokens, place, pairs: pairs.map((pair) => asWritten(pair, index, tokens)) }),
    words,
    kept: same.length,
    keptAt: same.flatMap(({ quoted }) => tokens[quoted ?? -1]?.start ?? []),
  };
}

/** A pair whose words were the same in any case is not, where they are written in different ones; but for the first letter. */
function asWritten(pair: AlignedPair, index: QuotationIndex, tokens: readonly Token[]): AlignedPair {
  const { quoted, stored, isSame } = pair;
  if (!isSame || quoted === null || stored === null) return pair;
  const key = tokens[quoted]?.key ?? '';
  const source = index.keys[index.ids[stored] ?? 0] ?? '';
  return source === key || (quoted === 0 && source === withOtherCase(key)) ? pair : { ...pair, isSame: false };
}

/** Runs of pairs that are the same, and of those that are not. */
function differenceOf({ index, text, tokens, pairs, place }: Aligned & { readonly place: Place }): readonly DifferencePart[] {
  const runs: AlignedPair[][] = [];
  for (const pair of pairs) {
    const run = runs.at(-1);
    if (run?.[0]?.isSame === pair.isSame) run.push(pair);
    else runs.push([pair]);
  }
  return runs.flatMap((run, at): readonly DifferencePart[] => {
    const joined = isJoined(runs[at - 1], run) ? ({ isJoined: true } as const) : {};
    const ofQuoted = run.flatMap(({ quoted }) => (quoted === null ? [] : (tokens[quoted] ?? [])));
    const ofStored = run.flatMap(({ stored }) => stored ?? []);
    const quoted = text.slice(ofQuoted[0]?.start ?? 0, ofQuoted.at(-1)?.end ?? 0);
    const [first] = ofStored;
    const last = ofStored.at(-1);
    if (first === undefined || last === undefined) return [{ ...joined, op: 'inserted', quoted }];
    const source = slice(place.document, { start: index.starts[first] ?? 0, end: index.ends[last] ?? 0 });
    if (ofQuoted.length === 0) return [{ ...joined, op: 'deleted', source }];
    return [{ ...joined, op: run[0]?.isSame === true ? 'equal' : 'replaced', quoted, source }];
  });

  function isJoined(before: readonly AlignedPair[] | undefined, run: readonly AlignedPair[]): boolean {
    const left = before?.findLast(({ quoted }) => quoted !== null)?.quoted;
    const right = run.find(({ quoted }) => quoted !== null)?.quoted;
    if (isNumber(left) && isNumber(right)) return !/\s/.test(text.slice(tokens[left]?.end ?? 0, tokens[right]?.start ?? 0));
    const ends = before?.findLast(({ stored }) => stored !== null)?.stored;
    const starts = run.find(({ stored }) => stored !== null)?.stored;
    if (!isNumber(ends) || !isNumber(starts)) return false;
    return !/\s/.test(place.document.body.slice(index.ends[ends] ?? 0, index.starts[starts] ?? 0));
  }
}

function isNumber(value: number | null | undefined): value is number {
  return typeof value === 'number';
}
