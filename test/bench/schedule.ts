import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { type Candidate, chooseNext } from '../../src/schedule/choose-next.ts';

// How long choosing a daily post takes, which is how long others wait: between two posts that are due at once they have their turn:
// npm run bench:schedule

const SIZES = [1_000, 10_000, 100_000];
const POSTS = 25;
/** What a schedule has shown in a year. */
const SHOWN = 365;

for (const size of SIZES) {
  const candidates: readonly Candidate[] = Array.from({ length: size }, (_, index) => ({
    id: `k7d2-${index.toString(36).padStart(7, '0')}`,
    outlet: `outlet-${index % 5}`,
  }));
  const outlets = new Map(candidates.map(({ id, outlet }) => [id, outlet]));
  const shown = candidates.slice(0, SHOWN).map(({ id }) => id);
  const outletOf = (id: string) => outlets.get(id) ?? null;
  const choose = (seed: number) => chooseNext({ candidates, outletOf, shown, seed: `guild:${seed}` });
  for (let seed = 0; seed < POSTS; seed += 1) choose(seed);
  const took: number[] = [];
  for (let seed = 0; seed < POSTS; seed += 1) {
    await setImmediate();
    const startedAt = performance.now();
    choose(seed);
    took.push(performance.now() - startedAt);
  }
  const inOrder = took.toSorted((one, other) => one - other);
  const [median = 0, longest = 0] = [inOrder[Math.floor(POSTS / 2)], inOrder.at(-1)];
  process.stdout.write(`${size} passages: ${median.toFixed(2)} ms a post, at most ${longest.toFixed(2)} ms\n`);
}
