import { type PostingList, positionOf } from './segment.ts';

/** Postings with what one unit of their impact is worth. */
export type WeightedList = { readonly list: PostingList; readonly weight: number };

/** A word of the query as one segment sees it: its postings and those of what it may stand for. An item scores its best one. */
export type Slot = readonly WeightedList[];

export type Candidate = { readonly item: number; readonly score: number };

/** Counting in so many steps finds a lower bound of the score that enters the top. */
const STEPS = 512;
/** Below this length a list is read rather than reasoned about. */
const SHORT_LIST = 1024;
/** Looking an item up in a list costs about as much as reading so many of its entries. */
const LOOKUP_STEPS = 16;

/** Scores the items of one segment. Holds the memory for that, so that a query allocates nothing in proportion to the corpus. */
export class TopItems {
  readonly #scores: Float32Array;
  readonly #slotScores: Float32Array;
  readonly #touched: Int32Array;
  readonly #slotTouched: Int32Array;
  #count = 0;

  constructor(size: number) {
    this.#scores = new Float32Array(size);
    this.#slotScores = new Float32Array(size);
    this.#touched = new Int32Array(size);
    this.#slotTouched = new Int32Array(size);
  }

  /**
   * The `top` items with the highest sums, best first; items of equal score in rising order.
   *
   * Slots are read from the most to the least telling one. As soon as those that are left cannot lift an item that none of the
   * former has into the top, they are only looked up for items that were met (Turtle and Flood's MaxScore, 1995): the result is the
   * same, and words that half of the corpus holds cost little.
   *
   * @param keep 1 for each item that may be found; null lets all be.
   */
  find(slots: readonly Slot[], keep: Uint8Array | null, top: number): readonly Candidate[] {
    const ordered = slots.map((slot) => ({ slot, most: upperBound(slot) })).sort((a, b) => b.most - a.most);
    let rest = ordered.reduce((sum, { most }) => sum + most, 0);
    let index = 0;
    for (; index < ordered.length; index++) {
      const { slot, most } = ordered[index] ?? { slot: [], most: 0 };
      if (index > 0 && lengthOf(slot) > SHORT_LIST && this.#threshold(top) > rest) break;
      this.#read(slot, keep);
      rest -= most;
    }
    this.#lookUp(
      ordered.slice(index).map(({ slot }) => slot),
      this.#threshold(top) - rest,
    );
    const found = this.#select(top);
    this.#clear();
    return found;
  }

  #read(slot: Slot, keep: Uint8Array | null): void {
    const [only] = slot;
    if (only !== undefined && slot.length === 1) this.#add(only, keep);
    else this.#addBest(slot, keep);
  }

  #add({ list, weight }: WeightedList, keep: Uint8Array | null): void {
    const { items, impacts, from, to } = list;
    const scores = this.#scores;
    for (let i = from; i < to; i++) {
      const item = items[i] ?? 0;
      if (keep !== null && keep[item] === 0) continue;
      const before = scores[item] ?? 0;
      if (before === 0) this.#touched[this.#count++] = item;
      scores[item] = before + weight * (impacts[i] ?? 0);
    }
  }

  /** A passage that names a thing twice by different names answers no better, so the best alternative counts, not their sum. */
  #addBest(slot: Slot, keep: Uint8Array | null): void {
    let met = 0;
    for (const { list, weight } of slot) {
      const { items, impacts, from, to } = list;
      for (let i = from; i < to; i++) {
        const item = items[i] ?? 0;
        if (keep !== null && keep[item] === 0) continue;
        const before = this.#slotScores[item] ?? 0;
        if (before === 0) this.#slotTouched[met++] = item;
        this.#slotScores[item] = Math.max(before, weight * (impacts[i] ?? 0));
      }
    }
    for (let i = 0; i < met; i++) {
      const item = this.#slotTouched[i] ?? 0;
      const before = this.#scores[item] ?? 0;
      if (before === 0) this.#touched[this.#count++] = item;
      this.#scores[item] = before + (this.#slotScores[item] ?? 0);
      this.#slotScores[item] = 0;
    }
  }

  /** Adds what the remaining slots give to the items that can still get into the top. */
  #lookUp(slots: readonly Slot[], floor: number): void {
    if (slots.length === 0) return;
    const able = this.#touched.subarray(0, this.#count).filter((item) => (this.#scores[item] ?? 0) >= floor);
    for (const slot of slots) {
      const [only] = slot;
      if (only !== undefined && slot.length === 1 && lengthOf(slot) < able.length * LOOKUP_STEPS) this.#addToMet(only);
      else for (const item of able) this.#scores[item] = (this.#scores[item] ?? 0) + bestIn(slot, item);
    }
  }

  /** Reads a list whole and adds it to the items that were met: less work than to look up each of very many. */
  #addToMet({ list, weight }: WeightedList): void {
    const { items, impacts, from, to } = list;
    const scores = this.#scores;
    for (let i = from; i < to; i++) {
      const item = items[i] ?? 0;
      const before = scores[item] ?? 0;
      if (before !== 0) scores[item] = before + weight * (impacts[i] ?? 0);
    }
  }

  /** A score that at least `top` items reach; 0 while there are fewer. */
  #threshold(top: number): number {
    if (this.#count < top) return 0;
    const highest = this.#highest();
    const steps = new Uint32Array(STEPS + 1);
    for (let i = 0; i < this.#count; i++) {
      const step = Math.floor((STEPS * (this.#scores[this.#touched[i] ?? 0] ?? 0)) / highest);
      steps[step] = (steps[step] ?? 0) + 1;
    }
    let reached = 0;
    for (let step = STEPS; step > 0; step--) {
      reached += steps[step] ?? 0;
      // Half a step lower than its edge, so that rounding never excludes an item that belongs in.
      if (reached >= top) return ((step - 0.5) * highest) / STEPS;
    }
    return 0;
  }

  #highest(): number {
    let highest = 0;
    for (let i = 0; i < this.#count; i++) highest = Math.max(highest, this.#scores[this.#touched[i] ?? 0] ?? 0);
    return highest;
  }

  #select(top: number): readonly Candidate[] {
    const floor = this.#threshold(top);
    const found: Candidate[] = [];
    for (let i = 0; i < this.#count; i++) {
      const item = this.#touched[i] ?? 0;
      const score = this.#scores[item] ?? 0;
      if (score >= floor) found.push({ item, score });
    }
    found.sort((a, b) => b.score - a.score || a.item - b.item);
    return found.slice(0, top);
  }

  #clear(): void {
    for (let i = 0; i < this.#count; i++) this.#scores[this.#touched[i] ?? 0] = 0;
    this.#count = 0;
  }
}

function upperBound(slot: Slot): number {
  return slot.reduce((most, { list, weight }) => Math.max(most, weight * list.maxImpact), 0);
}

function lengthOf(slot: Slot): number {
  return slot.reduce((sum, { list }) => sum + list.to - list.from, 0);
}

/** What an item has of a slot; 0 when nothing. */
export function bestIn(slot: Slot, item: number): number {
  let best = 0;
  for (const { list, weight } of slot) {
    const at = positionOf(list, item);
    if (at >= 0) best = Math.max(best, weight * (list.impacts[at] ?? 0));
  }
  return best;
}
