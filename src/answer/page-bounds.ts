import type { PagePlace } from '../model/page-place.ts';

/** A page as a part `[offset, end)` of all entries; empty when it lies beyond them. */
export function pageBounds(
  { place: { edge, offset }, count }: { readonly place: PagePlace; readonly count: number },
  total: number,
): readonly [offset: number, end: number] {
  const within = Math.min(offset, total);
  return edge === 'from' ? [within, Math.min(within + count, total)] : [Math.max(0, within - count), within];
}
