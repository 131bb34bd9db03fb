import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { openModeratedGround } from '../fakes/fuzz-ground.ts';
import { startFuzzTarget } from '../fakes/fuzz-target.ts';
import { fuzzedInteraction, renewed } from '../fakes/fuzzed-interactions.ts';
import { SHIPPED_CORPUS } from '../fakes/small-library.ts';

// Sends odd, forged and broken interactions to both transports over real sockets, judges every answer and prints what was
// reached how often, and how often it did more than refuse:
// npm run bench:fuzz -- [--count 10000] [--seed N]     (--count for each transport)

const AT_ONCE = 3;
const SHOWN = 20;

const { values } = parseArgs({
  options: { count: { type: 'string', default: '10000' }, seed: { type: 'string', default: '20261120' } },
});
const [count, seed] = [Number(values.count), Number(values.seed)];

const ground = await openModeratedGround(SHIPPED_CORPUS);
const target = await startFuzzTarget(ground.application);
let sent = 0;
let failed = 0;
for (const way of ['throughGateway', 'onTheWeb'] as const) {
  const startedAt = performance.now();
  const queue = fc.sample(fuzzedInteraction(ground), { numRuns: count, seed }).values();
  await Promise.all(Array.from({ length: AT_ONCE }, () => sendAll(way, queue)));
  const seconds = (performance.now() - startedAt) / 1000;
  process.stdout.write(`${way}: ${count} sent in ${seconds.toFixed(0)} s, ${failed} wrong so far\n`);
}
const problems = () => [...target.problems(), ...ground.problems()];
for (const [subject, { sent: times, answered }] of [...target.reached()].sort())
  process.stdout.write(`${subject}: ${times}, ${answered} answered\n`);
for (const problem of problems().slice(0, SHOWN)) process.stdout.write(`beside the answers: ${problem}\n`);
const wrong = failed + problems().length;
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
