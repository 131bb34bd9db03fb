/** A page of an ordered list, as a reply holds it. */
export type Page = {
  /** Of each entry, its place in the whole list, from 1; ascending. */
  readonly numbers: readonly number[];
  /** The page is the part `[offset, end)` of the list. */
  readonly offset: number;
  readonly end: number;
  /** Which end of it stays when a message has no room for all. */
  readonly keep: 'first' | 'last';
};

/** The part `[start, end)` of all entries that a message stands for. */
export type PageShown = {
  readonly start: number;
  readonly end: number;
  /** Entries of that part that no message has room for, so that no button leads to them either. */
  readonly passedOver: number;
};

/**
 * The part of the list that the entries really shown make up. It begins or ends with the page, whichever end was kept, and
 * the pages around begin where it ends: none is passed over for want of room in this message alone.
 *
 * @param shown the numbers of the entries that are shown, ascending.
 */
export function pageShown({ numbers, offset, end, keep }: Page, shown: readonly number[]): PageShown {
  const first = shown[0];
  const last = shown.at(-1);
  const part =
    first === undefined || last === undefined
      ? { start: offset, end }
      : {
          start: keep === 'first' || first === numbers[0] ? offset : first - 1,
          end: keep === 'last' || last === numbers.at(-1) ? end : last,
        };
  const held = numbers.filter((number) => part.start < number && number <= part.end);
  return { ...part, passedOver: held.length - shown.length };
}
