/**
 * Where a page of an ordered list stands: from the entry after the first `offset` ones on, or those just before that entry.
 * A page that must end where another begins says so by `before`: how many of its entries a message has room for is not
 * known until it is drawn, so that counting back from its end alone skips none.
 */
export type PagePlace = {
  readonly edge: 'from' | 'before';
  /** 0 to 99,999. */
  readonly offset: number;
};

const EDGES = { from: 'f', before: 'b' } as const;
const WRITTEN = /^([fb])(\d{1,5})$/;

/** The place in a button's id: `f5`, `b5`. */
export function writePlace({ edge, offset }: PagePlace): string {
  return `${EDGES[edge]}${offset}`;
}

/** @returns null for what {@link writePlace} did not make: ids can be forged. */
export function readPlace(written: string): PagePlace | null {
  const [, edge, offset] = WRITTEN.exec(written) ?? [];
  return edge === undefined ? null : { edge: edge === EDGES.before ? 'before' : 'from', offset: Number(offset) };
}
