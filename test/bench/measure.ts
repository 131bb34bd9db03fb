/** Times of one contender at one size, in milliseconds. */
export type Timing = {
  readonly name: string;
  readonly size: number;
  readonly buildMs: number;
  readonly p50: number;
  readonly p99: number;
};

/** The value below which a share of the values lies; values in any order, at least one. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** How long something took, and what came of it. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const started = performance.now();
  const value = await work();
  return { ms: performance.now() - started, value };
}

/** Other work on the machine can only make a query slower, so the best of these counts. */
const ROUNDS = 3;

/** The time of each query, the best of three rounds, after a fifth of them have warmed the code up. */
export function timeQueries(search: (query: string) => void, queries: readonly string[]): readonly number[] {
  for (const query of queries.slice(0, Math.ceil(queries.length / 5))) search(query);
  const best = queries.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, query] of queries.entries()) {
      const started = performance.now();
      search(query);
      best[i] = Math.min(best[i] ?? Infinity, performance.now() - started);
    }
  }
  return best;
}
