import type { Span } from '../../model/span.ts';

/** A passage holds one to this many sentences. */
const MAX_SENTENCES = 3;

/** Units between which a passage is neither short nor long: shorter ones lack context, longer ones outgrow a reply. */
const SHORT = 120;
const LONG = 350;
/** A sentence this short that stands alone is an attribution or a cry, and says nothing by itself. */
const TINY = 40;

const COST = {
  /** For each passage: of two groupings that serve alike, the one with fewer cuts. */
  passage: 10,
  /** For a passage of no length; falls with the square, so that two half-short ones beat a full and a tiny one. */
  short: 80,
  /** For each unit beyond {@link LONG}. */
  long: 0.5,
  /** A bound inside a quotation. */
  cutsQuotation: 150,
  /** A tiny sentence alone, where its block has others. */
  tiny: 400,
} as const;

/**
 * Groups a block's sentences into passages of one to three, in order, each sentence in exactly one. Of all groupings it
 * takes the cheapest by the costs above: a handful of sentences allows many, and rules that go from left to right leave
 * a lone "he said." at the end.
 *
 * `isOpen(position)` tells whether a quotation is open at a bound; time is linear in the number of sentences.
 */
export function groupSentences(sentences: readonly Span[], isOpen: (position: number) => boolean): readonly (readonly Span[])[] {
  const best: { readonly cost: number; readonly size: number }[] = [{ cost: 0, size: 0 }];
  for (let end = 1; end <= sentences.length; end += 1) {
    const options = Array.from({ length: Math.min(MAX_SENTENCES, end) }, (_, step) => {
      const size = step + 1;
      const group = sentences.slice(end - size, end);
      return { cost: (best[end - size]?.cost ?? 0) + costOf(group, sentences, isOpen), size };
    });
    best.push(options.reduce((cheapest, option) => (option.cost < cheapest.cost ? option : cheapest)));
  }
  const groups: (readonly Span[])[] = [];
  for (let end = sentences.length; end > 0; end -= best[end]?.size ?? 1)
    groups.push(sentences.slice(end - (best[end]?.size ?? 1), end));
  return groups.reverse();
}

function costOf(group: readonly Span[], all: readonly Span[], isOpen: (position: number) => boolean): number {
  const start = group[0]?.start ?? 0;
  const end = group.at(-1)?.end ?? start;
  const length = end - start;
  const cutsBefore = start !== all[0]?.start && isOpen(start);
  const tiny = group.length === 1 && length < TINY && all.length > 1;
  return (
    COST.passage +
    COST.short * (Math.max(0, SHORT - length) / SHORT) ** 2 +
    (group.length > 1 ? Math.max(0, length - LONG) * COST.long : 0) +
    (cutsBefore ? COST.cutsQuotation : 0) +
    (tiny ? COST.tiny : 0)
  );
}
