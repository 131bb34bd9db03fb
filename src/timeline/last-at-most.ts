/**
 * Index of the last of `count` ascending numbers that is at most `limit`; -1 when none is. Takes logarithmic time.
 *
 * @param numberAt the number at an index from 0 to `count - 1`.
 */
export function lastAtMost(count: number, limit: number, numberAt: (index: number) => number | undefined): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numberAt(middle) ?? Number.POSITIVE_INFINITY) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
