import { holdsHidden } from '../excerpt/hide-spans.ts';
import type { Span } from '../model/span.ts';
import type { DifferencePart } from '../model/verification-reply.ts';
import type { Budget } from './budget.ts';
import { type Comparison, compare, compareInAnyCase } from './compare.ts';
import { findSplice, MIN_GAP_TOKENS, type SplicedPart } from './find-splice.ts';
import { judgeParts } from './judge-parts.ts';
import { countWords, type Located, locate } from './locate.ts';
import { holdsWord, type Place, placeOf } from './place.ts';
import type { QuotationIndex } from './quotation-index.ts';
import { splitAtEllipses } from './split-at-ellipses.ts';
import { tokenize } from './tokenize.ts';

/** What was found of one quotation, before anybody's claim about its source is looked at. */
export type Finding =
  | { readonly verdict: 'exact' | 'typography'; readonly places: readonly Place[]; readonly cuts: Located['cuts'] }
  | { readonly verdict: 'altered'; readonly places: readonly [Place]; readonly difference: readonly DifferencePart[] }
  | { readonly verdict: 'spliced'; readonly parts: readonly SplicedPart[] }
  /** `hidden`: spans of the place's body, in order. */
  | { readonly verdict: 'omission'; readonly places: readonly [Place]; readonly hidden: readonly Span[] }
  | { readonly verdict: 'not-found' };

export type PieceRequest = {
  readonly index: QuotationIndex;
  /** Without the quotation marks around it. */
  readonly text: string;
  /** Of places that are equally good, the first it favours is taken. */
  readonly favours: (place: Place) => boolean;
  readonly budget: Budget;
};

const NOTHING: Finding = { verdict: 'not-found' };
/** A text with more ellipses is compared word by word, its ellipses as signs: each part costs a search. */
const MAX_PARTS = 20;
/** Shorter texts are not made of parts: see `find-splice.ts`. */
const MIN_SPLICE_WORDS = 8;

/** Compares one quotation with all prose of the corpus: exact search first, then at its ellipses, at its seams, then by words. */
export function verifyPiece(request: PieceRequest): Finding {
  const { index, text, favours, budget } = request;
  const located = locate(index, text, budget);
  if (located.length > 0) return wholeFinding(located, favours);
  const parts = splitAtEllipses(text).map(({ start, end }) => text.slice(start, end));
  if (parts.length > 1 && parts.length <= MAX_PARTS) return verifyParts(request, parts);
  const splice = countWords(tokenize(text)) < MIN_SPLICE_WORDS ? null : findSplice(index, text, budget);
  const compared = compare(index, text, favours) ?? compareInAnyCase(index, text, favours);
  if (splice !== null && (compared === null || !explainsAsMuch(compared, splice))) return { verdict: 'spliced', parts: splice };
  return compared === null ? NOTHING : { verdict: 'altered', places: [compared.place], difference: compared.difference };
}

/** Words that a single place may lack of those that the parts of a splice have. */
const MAX_LACKING = 1;

/**
 * Whether one place has all that the parts of a splice have, close together: a word put between words that stand elsewhere apart
 * as well, "is not more", alters a sentence and joins none.
 */
function explainsAsMuch({ kept, difference }: Comparison, splice: readonly SplicedPart[]): boolean {
  const spliced = splice.reduce((sum, { quoted }) => sum + countWords(tokenize(quoted)), 0);
  const lengthOf = (text: string): number => tokenize(text).length;
  return (
    kept + MAX_LACKING >= spliced &&
    difference.every((part) => {
      if (part.op === 'deleted') return lengthOf(part.source) <= MIN_GAP_TOKENS;
      return part.op !== 'replaced' || lengthOf(part.source) - lengthOf(part.quoted) <= MIN_GAP_TOKENS;
    })
  );
}

function wholeFinding(located: readonly Located[], favours: (place: Place) => boolean): Finding {
  const exact = located.filter(({ isExact }) => isExact);
  const places = exact.some(favours) || !located.some(favours) ? (exact.length > 0 ? exact : located) : located;
  const ordered = [...places.filter(favours), ...places.filter((place) => !favours(place))];
  const [first] = ordered;
  return first === undefined ? NOTHING : { verdict: first.isExact ? 'exact' : 'typography', places: ordered, cuts: first.cuts };
}

/** A quotation with ellipses: its parts have to follow one another in one document. */
function verifyParts({ index, favours, budget }: PieceRequest, parts: readonly string[]): Finding {
  const located = parts.map((part) => locate(index, part, budget));
  if (located.every((places) => places.length > 0)) {
    const chain = nearestChain(located, favours);
    if (chain !== null) return chainFinding(index, chain);
    return {
      verdict: 'spliced',
      parts: located.flatMap((places, at) => {
        const place = places.find(favours) ?? places[0];
        return place === undefined ? [] : [{ quoted: parts[at] ?? '', place, difference: null }];
      }),
    };
  }
  return judgeParts({ index, parts, located, favours });
}

/**
 * One place for each part, in order in one document; those with the least text between them. Null when there are none: a chain ends
 * at what is hidden, since the text between its parts would be shown.
 */
function nearestChain(located: readonly (readonly Located[])[], favours: (place: Place) => boolean): readonly Located[] | null {
  const chains = (located[0] ?? []).flatMap((start): readonly (readonly Located[])[] => {
    const chain = [start];
    for (const places of located.slice(1)) {
      const last = chain.at(-1) ?? start;
      const next = places[firstFrom(places, last.tokens.end)];
      if (next === undefined || next.document !== last.document) return [];
      if (holdsHidden(next.document, { start: last.span.end, end: next.span.start })) return [];
      chain.push(next);
    }
    return [chain];
  });
  const lengthOf = (chain: readonly Located[]): number => (chain.at(-1)?.tokens.end ?? 0) - (chain[0]?.tokens.start ?? 0);
  const isFavoured = (chain: readonly Located[]): number => (chain[0] !== undefined && favours(chain[0]) ? 0 : 1);
  return chains.toSorted((a, b) => isFavoured(a) - isFavoured(b) || lengthOf(a) - lengthOf(b))[0] ?? null;
}

/** Index of the first of the places, which ascend, that begins at or behind a position. */
function firstFrom(places: readonly Located[], position: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle]?.tokens.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function chainFinding(index: QuotationIndex, chain: readonly Located[]): Finding {
  const [first] = chain;
  const last = chain.at(-1);
  const place = first && last && placeOf(index, { start: first.tokens.start, end: last.tokens.end });
  if (first === undefined || last === undefined || place === undefined || place === null) return NOTHING;
  const gaps = chain.slice(1).flatMap((next, at) => {
    const before = chain[at];
    const gap = { start: before?.tokens.end ?? 0, end: next.tokens.start };
    const { body } = place.document;
    return before !== undefined && holdsWord(index, gap) ? [trimmed(body, { start: before.span.end, end: next.span.start })] : [];
  });
  if (gaps.length > 0) return { verdict: 'omission', places: [place], hidden: gaps };
  return { verdict: 'typography', places: [place], cuts: { before: first.cuts.before, after: last.cuts.after } };
}

/** Without white space at its ends, and without what closes the sentence before it. */
function trimmed(text: string, { start, end }: Span): Span {
  const inside = text.slice(start, end).trimEnd();
  const lead = /^[\s.,;:!?"'”’»)\]]*/u.exec(inside)?.[0].length ?? 0;
  return { start: start + lead, end: start + inside.length };
}
