import type { AlignedPair, CodedQuotation } from './align.ts';
import { BARRIER, type QuotationIndex } from './quotation-index.ts';

/** More words at an end are text that goes on by itself, not words for others. */
const MAX_TOKENS = 3;

/**
 * The same pairs, where words at an end that stand in no pair, as an alignment whose stored side ends freely leaves them, stand
 * for the words that the source has in their place: "progressing in Mars" for "progressing in Yemen". Only where the source goes on with
 * as many words and signs in the same order, so nothing is read over the end of its sentence.
 */
export function exchangedEnds({
  index,
  quotation,
  pairs,
}: {
  readonly index: QuotationIndex;
  readonly quotation: CodedQuotation;
  readonly pairs: readonly AlignedPair[];
}): readonly AlignedPair[] {
  const first = pairs.findIndex(({ isSame }) => isSame);
  const last = pairs.findLastIndex(({ isSame }) => isSame);
  if (first < 0) return pairs;
  const lead = pairs.slice(0, first);
  const tail = pairs.slice(last + 1);
  const from = (pairs[first]?.stored ?? 0) - lead.length;
  const behind = (pairs[last]?.stored ?? 0) + 1;
  return [
    ...(paired({ index, quotation, pairs: lead, from }) ?? lead),
    ...pairs.slice(first, last + 1),
    ...(paired({ index, quotation, pairs: tail, from: behind }) ?? tail),
  ];
}

type End = Parameters<typeof exchangedEnds>[0] & { readonly from: number };

/** Null when the stored tokens from a position on cannot stand for those of the pairs. */
function paired({ index, quotation, pairs, from }: End): readonly AlignedPair[] | null {
  if (pairs.length === 0 || pairs.length > MAX_TOKENS || pairs.some(({ stored }) => stored !== null)) return null;
  const fits = pairs.every(({ quoted }, at) => {
    const id = index.ids[from + at] ?? BARRIER;
    return id !== BARRIER && quoted !== null && index.isWord[id] === quotation.isWord[quoted];
  });
  return fits ? pairs.map((pair, at) => ({ ...pair, stored: from + at })) : null;
}
