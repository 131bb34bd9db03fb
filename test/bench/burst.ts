import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { commandEvent } from '../fakes/discord-events.ts';
import { createDiscordSigner } from '../fakes/discord-signer.ts';
import { startFakeDiscord } from '../fakes/fake-discord.ts';

// How long the first 200 commands that come at once over HTTP wait for their acknowledgement, of a process that was just
// started, beside a bare server that verifies, parses and defers: npm run bench:burst -- [--rounds 7]

const KINDS = ['bare', 'cold', 'warm'] as const;
const AT_ONCE = 200;
/** One after the other, before. */
const FIRST = 50;
/** Whoever has just been started is left alone for so long. */
const PAUSE_MS = 1000;

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '7' } } });
const signer = createDiscordSigner();
const discord = await startFakeDiscord({ onAnswered: () => {} });
const taken: Record<(typeof KINDS)[number], { p50: number; p99: number }[]> = { bare: [], cold: [], warm: [] };

for (let round = 0; round < Number(values.rounds); round += 1) {
  for (const kind of KINDS) {
    const bot = fork(fileURLToPath(new URL('burst-bot.ts', import.meta.url)), [kind, signer.publicKey, discord.api]);
    const [port] = await once(bot, 'message');
    const agent = new Agent({ keepAlive: true });
    for (let count = 0; count < FIRST; count += 1) await acknowledged(Number(port), agent);
    await sleep(PAUSE_MS);
    const startedAt = performance.now();
    const times = await Promise.all(
      Array.from({ length: AT_ONCE }, async () => (await acknowledged(Number(port), agent)) - startedAt),
    );
    const inOrder = times.toSorted((one, other) => one - other);
    taken[kind].push({ p50: inOrder[AT_ONCE / 2] ?? 0, p99: inOrder[AT_ONCE * 0.99 - 1] ?? 0 });
    agent.destroy();
    bot.disconnect();
    await once(bot, 'exit');
  }
}
for (const kind of KINDS) {
  const [p50, p99] = [median(taken[kind].map((one) => one.p50)), median(taken[kind].map((one) => one.p99))];
  const ratio = p99 / median(taken.bare.map((one) => one.p99));
  process.stdout.write(
    `${kind}: p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, ${ratio.toFixed(2)} times the bare server's\n`,
  );
}
await discord.stop();

/** @returns when the answer was there. */
async function acknowledged(port: number, agent: Agent): Promise<number> {
  const { body, headers } = signer.sign(JSON.stringify(commandEvent('quote', { query: 'gaza tunnels' })));
  const options = { host: '127.0.0.1', port, path: '/interactions', method: 'POST', agent };
  const asking = request({ ...options, headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) } });
  asking.end(body);
  const [response] = await once(asking, 'response');
  response.resume();
  await once(response, 'end');
  if (response.statusCode !== 200) throw new Error(`answered with ${response.statusCode}`);
  return performance.now();
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}
