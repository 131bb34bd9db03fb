/**
 * The immutable index of a run of texts, in compressed rows: the postings of stem `s` are the entries
 * `postingStarts[s] … postingStarts[s + 1]`, in rising order of item. Items are numbered from 0 within the segment.
 */
export type Segment = {
  /** Number of items. */
  readonly size: number;
  readonly postingStarts: Uint32Array;
  readonly postingItems: Int32Array;
  /** BM25's part of a posting that depends on the item, in 255ths of its largest value. */
  readonly impacts: Uint8Array;
  /** The largest impact of each stem. */
  readonly maxImpacts: Uint8Array;
  /** The words of item `i` in order are the entries `streamStarts[i] … streamStarts[i + 1]`. */
  readonly streamStarts: Uint32Array;
  readonly stream: Int32Array;
};

/** A stretch of postings: those of a stem, or those worked out for a phrase. */
export type PostingList = {
  readonly items: Int32Array;
  readonly impacts: Uint8Array;
  readonly from: number;
  readonly to: number;
  readonly maxImpact: number;
};

const EMPTY: PostingList = { items: new Int32Array(0), impacts: new Uint8Array(0), from: 0, to: 0, maxImpact: 0 };

/** The postings of a stem; empty for one that the segment lacks. */
export function postingsOf(segment: Segment, stem: number): PostingList {
  const from = segment.postingStarts[stem];
  const to = segment.postingStarts[stem + 1];
  if (from === undefined || to === undefined || from === to) return EMPTY;
  return { items: segment.postingItems, impacts: segment.impacts, from, to, maxImpact: segment.maxImpacts[stem] ?? 0 };
}

/** Number of items that hold a stem; 0 for one that came into the vocabulary after the segment was built. */
export function frequencyOf(segment: Segment, stem: number): number {
  const { from, to } = postingsOf(segment, stem);
  return to - from;
}

/** Where `item` stands in a list, or -1. */
export function positionOf(list: PostingList, item: number): number {
  let low = list.from;
  let high = list.to - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = list.items[middle] ?? 0;
    if (found === item) return middle;
    if (found < item) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
