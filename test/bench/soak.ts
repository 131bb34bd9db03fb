import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serveDiscord } from '../../src/discord/serve-discord.ts';
import { createMetrics } from '../../src/health/create-metrics.ts';
import { NO_GRANTS } from '../../src/model/command-grants.ts';
import { NO_HERALD } from '../../src/model/herald.ts';
import { openApplication } from '../../src/open-application.ts';
import { createMemoryStore } from '../../src/storage/memory/create-memory-store.ts';
import { createDiscordSigner } from '../fakes/discord-signer.ts';
import { FAKE_TOKEN, type FakeRequest, startFakeDiscord } from '../fakes/fake-discord.ts';
import { mixedInteraction } from './mixed-interactions.ts';
import { Random } from './random.ts';

// An hour's worth of interactions in a row, half through the gateway, half on the web, over real sockets, and what they leave
// in memory: npm run bench:soak -- [--count 20000] [--first 2000] [--at-once 8] [--words]
// --words searches by words alone, which is several times as fast.

const SEED = 20261120;
const MB = 2 ** 20;
const DEFERRED = /^\{"type":[56]\b/;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    first: { type: 'string', default: '2000' },
    'at-once': { type: 'string', default: '8' },
    words: { type: 'boolean', default: false },
  },
});
const [count, first, atOnce] = [Number(values.count), Number(values.first), Number(values['at-once'])];

const folder = mkdtempSync(join(tmpdir(), 'soak-'));
/** By the tokens of the interactions that wait for an answer. */
const waiting = new Map<string, () => void>();
const discord = await startFakeDiscord({ onAnswered: noteAnswer });
const signer = createDiscordSigner();
const { log, errors } = createCountingLog();
const telemetry = createMetrics({ shard: 0, names: new Set(['quote', 'timeline', 'compare', 'outlets', 'verify']) });
const opened = await openApplication({
  corpusFolder: fileURLToPath(new URL('../../corpus', import.meta.url)),
  corpusMaxBodyBytes: MB,
  cacheFolder: folder,
  excerptMaxChars: 350,
  searchMeaning: !values.words,
  telemetry,
  grants: NO_GRANTS,
  herald: NO_HERALD,
  store: createMemoryStore({ nowMs: Date.now, newClaim: randomUUID }),
  log,
  newIncident: randomUUID,
  onProgress: () => {},
});
await opened.ready;
const service = await serveDiscord({
  application: opened.application,
  telemetry,
  log,
  newIncident: randomUUID,
  gateway: { token: FAKE_TOKEN, guildId: null, shard: null },
  web: { publicKey: signer.publicKey, host: '127.0.0.1', port: 0 },
  api: discord.api,
});

const random = new Random(SEED);
const startedAt = performance.now();
let sent = 0;
await sendUpTo(first);
const before = heapMb();
report('after', before);
while (sent < count) {
  await sendUpTo(Math.min(count, sent + 2000));
  report('after', heapMb());
}
const growth = heapMb() / before - 1;
process.stdout.write(`growth since ${first}: ${(growth * 100).toFixed(1)} %; errors logged: ${errors()}\n`);
await service.close();
await opened.close();
await discord.stop();
rmSync(folder, { recursive: true });
process.exit(growth <= 0.1 && errors() === 0 ? 0 : 1);

async function sendUpTo(total: number): Promise<void> {
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (sent < total) {
        sent += 1;
        await (sent % 2 === 0 ? throughGateway() : onTheWeb());
      }
    }),
  );
}

async function throughGateway(): Promise<void> {
  const interaction = mixedInteraction(random);
  const answered = answerTo(interaction);
  discord.send(interaction);
  await answered;
}

async function onTheWeb(): Promise<void> {
  const interaction = mixedInteraction(random);
  const answered = answerTo(interaction);
  const { body, headers } = signer.sign(JSON.stringify(interaction));
  const response = await fetch(`http://127.0.0.1:${service.webPort}/interactions`, { method: 'POST', body, headers });
  if (response.status !== 200) throw new Error(`answered with ${response.status}`);
  const text = await response.text();
  if (!DEFERRED.test(text)) waiting.get(tokenOf(interaction))?.();
  await answered;
}

/** Resolves when the answer is there: the first one, unless that only says "thinking …". */
async function answerTo(interaction: unknown): Promise<void> {
  const token = tokenOf(interaction);
  await new Promise<void>((resolve) => waiting.set(token, resolve));
  waiting.delete(token);
}

function noteAnswer({ method, path, body }: FakeRequest): void {
  const token = /\/(interaction-token-\d+)/.exec(path)?.[1];
  if (token !== undefined && method !== 'DELETE' && !DEFERRED.test(JSON.stringify(body))) waiting.get(token)?.();
}

function tokenOf(interaction: unknown): string {
  if (typeof interaction === 'object' && interaction !== null && 'token' in interaction) return String(interaction.token);
  throw new Error('an interaction without a token');
}

/** In use after everything that can be collected was. */
function heapMb(): number {
  if (globalThis.gc === undefined) throw new Error('start with --expose-gc');
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed / MB;
}

function report(words: string, heap: number): void {
  const seconds = (performance.now() - startedAt) / 1000;
  const rss = process.memoryUsage.rss() / MB;
  process.stdout.write(`${words} ${sent}: heap ${heap.toFixed(1)} MB, rss ${rss.toFixed(0)} MB, ${seconds.toFixed(0)} s\n`);
}

function createCountingLog() {
  let count = 0;
  const log = {
    info() {},
    warn() {},
    error(fields: Record<string, unknown>, message: string) {
      count += 1;
      if (count <= 5) process.stderr.write(`${message} ${JSON.stringify(fields)}\n`);
    },
  };
  return { log, errors: () => count };
}
