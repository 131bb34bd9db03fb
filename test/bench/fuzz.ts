import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { startFuzzTarget } from '../fakes/fuzz-target.ts';
import { fuzzedInteraction, renewed } from '../fakes/fuzzed-interactions.ts';
import { openLibrary, SHIPPED_CORPUS } from '../fakes/small-library.ts';

// Sends odd, forged and broken interactions to both transports over real sockets and judges every answer:
// npm run bench:fuzz -- [--count 10000] [--seed N]     (--count for each transport)

const AT_ONCE = 3;
const SHOWN = 20;

const { values } = parseArgs({
  options: { count: { type: 'string', default: '10000' }, seed: { type: 'string', default: '20261120' } },
});
const [count, seed] = [Number(values.count), Number(values.seed)];

const { application } = await openLibrary(SHIPPED_CORPUS);
const target = await startFuzzTarget(application);
let sent = 0;
let failed = 0;
for (const way of ['throughGateway', 'onTheWeb'] as const) {
  const startedAt = performance.now();
  const queue = fc.sample(fuzzedInteraction, { numRuns: count, seed }).values();
  await Promise.all(Array.from({ length: AT_ONCE }, () => sendAll(way, queue)));
  const seconds = (performance.now() - startedAt) / 1000;
  process.stdout.write(`${way}: ${count} sent in ${seconds.toFixed(0)} s, ${failed} wrong so far\n`);
}
for (const problem of target.problems().slice(0, SHOWN)) process.stdout.write(`beside the answers: ${problem}\n`);
const wrong = failed + target.problems().length;
await target.close();
process.exit(wrong === 0 ? 0 : 1);

async function sendAll(way: 'throughGateway' | 'onTheWeb', queue: Iterator<unknown> & Iterable<unknown>): Promise<void> {
  for (const interaction of queue) {
    sent += 1;
    const problems = await target[way](renewed(interaction, sent));
    if (problems.length === 0) continue;
    failed += 1;
    if (failed <= SHOWN) process.stdout.write(`${problems.join('; ')}\n  ${JSON.stringify(interaction).slice(0, 500)}\n`);
  }
}
