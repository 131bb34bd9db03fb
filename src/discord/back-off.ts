/**
 * How long to wait before another try: twice as long each time up to a bound, and a random part of it less, so that those who
 * failed together do not come again together.
 *
 * @param attempt - of the tries that failed, from 1.
 * @param random - from 0 to below 1.
 * @returns milliseconds, from half of the full wait to all of it.
 */
export function backOffMs({ attempt, firstMs, maxMs, random }: BackOff): number {
  const full = Math.min(maxMs, firstMs * 2 ** Math.min(attempt - 1, DOUBLINGS_MAX));
  return Math.round(full * (1 - random / 2));
}

export type BackOff = {
  readonly attempt: number;
  readonly firstMs: number;
  readonly maxMs: number;
  readonly random: number;
};

/** Beyond, the bound has long been reached, and the number would leave what a number can hold. */
const DOUBLINGS_MAX = 40;
