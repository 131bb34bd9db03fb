import { createPublicKey, randomUUID, verify } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startTimer } from '../../src/clock/timer.ts';
import { serveDiscord } from '../../src/discord/serve-discord.ts';
import { createMetrics } from '../../src/health/create-metrics.ts';
import { NO_GRANTS } from '../../src/model/command-grants.ts';
import { NO_HERALD } from '../../src/model/herald.ts';
import { openApplication } from '../../src/open-application.ts';
import { createMemoryStore } from '../../src/storage/memory/create-memory-store.ts';
import { warmUp } from '../../src/warm-up.ts';

// One process of the bench of bursts: ours as it starts, ours warmed up, or a bare server that only verifies, parses and defers.

const [kind = '', publicKey = '', api = ''] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'burst-'));
const port = kind === 'bare' ? await serveBare() : await serveOurs();
process.once('disconnect', () => {
  rmSync(folder, { recursive: true });
  process.exit();
});
process.send?.(port);

async function serveOurs(): Promise<number> {
  const log = { info() {}, warn: complain, error: complain };
  const telemetry = createMetrics({ shard: 0, names: new Set(['quote']) });
  const { application, ready } = await openApplication({
    corpusFolder: fileURLToPath(new URL('../../corpus', import.meta.url)),
    corpusMaxBodyBytes: 2 ** 20,
    cacheFolder: folder,
    excerptMaxChars: 350,
    searchMeaning: true,
    telemetry,
    grants: NO_GRANTS,
    herald: NO_HERALD,
    store: createMemoryStore({ nowMs: Date.now, newClaim: randomUUID }),
    log,
    newIncident: randomUUID,
    onProgress: () => {},
  });
  await ready;
  if (kind === 'warm') await warmUp({ application, ways: { gateway: false, web: true }, log, startTimer });
  const web = { publicKey, host: '127.0.0.1', port: 0 };
  const { webPort } = await serveDiscord({ application, telemetry, log, newIncident: randomUUID, gateway: null, web, api });
  return webPort ?? 0;
}

/** The least that an answer can be. */
async function serveBare(): Promise<number> {
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(publicKey, 'hex')]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const signed = Buffer.concat([Buffer.from(String(request.headers['x-signature-timestamp'])), body]);
    const isSigned = verify(null, signed, key, Buffer.from(String(request.headers['x-signature-ed25519']), 'hex'));
    JSON.parse(body.toString());
    response.writeHead(isSigned ? 200 : 401, { 'content-type': 'application/json' }).end('{"type":5,"data":{"flags":0}}');
  };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function complain(fields: Record<string, unknown>, message: string): void {
  process.stderr.write(`${message} ${JSON.stringify(fields)}\n`);
}
