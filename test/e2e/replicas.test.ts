import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serveDiscord } from '../../src/discord/serve-discord.ts';
import { NO_GRANTS } from '../../src/model/command-grants.ts';
import { SILENT_HERALD } from '../../src/model/herald.ts';
import { NO_TELEMETRY } from '../../src/model/telemetry.ts';
import { openBot } from '../../src/open-bot.ts';
import { buttonEvent, commandEvent, inServer, subcommandEvent } from '../fakes/discord-events.ts';
import { createDiscordSigner } from '../fakes/discord-signer.ts';
import { type FakeDiscord, startFakeDiscord } from '../fakes/fake-discord.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';
import { GOLDEN_CORPUS } from '../fakes/small-library.ts';
import { ask, POSTGRES_BIN, startPostgres } from '../storage/postgres.ts';

/** Nobody is too slow here, on however busy a machine: every answer is the first one. */
const never = () => ({ elapsed: new Promise<void>(() => {}), cancel() {} });

const signer = createDiscordSigner();
const ending: (() => unknown)[] = [];
let discord: FakeDiscord;
let databaseUrl: string;
let ports: readonly number[];

describe.skipIf(POSTGRES_BIN === null)('two replicas on one PostgreSQL, behind what brings interactions to them in turn', () => {
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'replicas-'));
    ending.push(() => rmSync(folder, { recursive: true }));
    const server = await startPostgres(POSTGRES_BIN ?? '');
    ending.push(server.stop);
    databaseUrl = await server.newDatabase();
    discord = await startFakeDiscord();
    ending.push(discord.stop);
    ports = await Promise.all([replica(folder), replica(folder)]);
  }, 120_000);
  afterAll(async () => {
    for (const end of ending.splice(0).reverse()) await end();
  });
  beforeEach(() => {
    turn = 0;
  });

  it('answer each other’s buttons, and alike', async () => {
    const quoted = await bring(inServer(commandEvent('quote', { query: 'swan bridge opened', count: 1 })));
    const buttons = [...JSON.stringify(quoted.body).matchAll(/"custom_id":"([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(buttons.length).toBeGreaterThan(1);
    for (const customId of buttons) {
      const pressed = () => bring(inServer(buttonEvent(customId, { asker: '555' })));
      const [one, other] = [await pressed(), await pressed()];
      expect([one.status, other.status]).toEqual([200, 200]);
      expect(one.replica).not.toBe(other.replica);
      expect(other.body).toEqual(one.body);
    }
  });

  it('take what was set through one of them for set, from the next interaction on', async () => {
    const asked = () => bring(inServer(commandEvent('quote', { query: 'photosynthesis of desert plants' })));
    const set = (language: string) => bring(byModerator(subcommandEvent('moderate', 'language', { language })));
    // Both have read the settings before.
    for (let count = 0; count < 2; count += 1) expect(JSON.stringify(await asked())).not.toContain('Dokumente');
    for (const [language, words] of [
      ['de', 'Dokumente'],
      ['fr', 'documents'],
    ] as const) {
      expect((await set(language)).status).toBe(200);
      for (let count = 0; count < 2; count += 1) expect(JSON.stringify(await asked())).toContain(words);
    }
  });

  it('change a setting once, and tell nobody but who asked, when one interaction reaches both', async () => {
    const change = byModerator(subcommandEvent('moderate', 'language', { language: 'es' }));
    const [first, second] = [await bring(change), await bring(change)];
    expect([first.status, second.status, first.replica === second.replica]).toEqual([200, 200, false]);
    expect(JSON.stringify(second.body)).toContain('Ya era así; no se cambió nada.');
    const plan = { channel: '444444444444444444', time: '08:30', zone: 'Europe/Berlin', posts: 'passage' };
    const added = byModerator(subcommandEvent('schedule', 'add', plan));
    const [set, again] = [await bring(added), await bring(added)];
    expect([set.replica === again.replica, again.body]).toEqual([false, set.body]);
    expect(await ask(databaseUrl, 'select count(*)::int as schedules from verbatim.schedules')).toEqual([{ schedules: 1 }]);
    const changes = "select count(*)::int as lines from verbatim.audit_entries where action->>'language' = 'es'";
    expect(await ask(databaseUrl, changes)).toEqual([{ lines: 1 }]);
    // To the replica that had it already, it is known.
    expect((await bring(change)).status).toBe(409);
    const quote = inServer(commandEvent('quote', { query: 'swan bridge opened' }));
    const [one, other] = [await bring(quote), await bring(quote)];
    expect(other.body).toEqual(one.body);
    expect(discord.requests).toEqual([]);
  });
});

let turn = 0;

/** As Discord does, to the replica whose turn it is. */
async function bring(event: object): Promise<{ readonly status: number; readonly body: unknown; readonly replica: number }> {
  const replica = turn % ports.length;
  turn += 1;
  const { body, headers } = signer.sign(JSON.stringify(event));
  const response = await fetch(`http://127.0.0.1:${ports[replica]}/interactions`, { method: 'POST', body, headers });
  return { status: response.status, body: await response.json(), replica };
}

/** By a member who may manage the server. */
function byModerator(event: object): object {
  return { ...inServer(event), member: { user: { id: '777', username: 'mod' }, roles: [], permissions: '32' } };
}

async function replica(folder: string): Promise<number> {
  const log = createRecordingLog();
  const bot = await openBot({
    corpusFolder: GOLDEN_CORPUS,
    corpusMaxBodyBytes: 100_000,
    cacheFolder: join(folder, 'cache'),
    dataDir: join(folder, 'unused'),
    databaseUrl,
    excerptMaxChars: 350,
    searchMeaning: false,
    telemetry: NO_TELEMETRY,
    grants: NO_GRANTS,
    herald: SILENT_HERALD,
    log,
    newIncident: () => '00000000',
    onProgress: () => {},
  });
  ending.push(bot.close);
  const service = await serveDiscord({
    application: bot.application,
    telemetry: NO_TELEMETRY,
    log,
    newIncident: () => '00000000',
    gateway: null,
    web: { publicKey: signer.publicKey, host: '127.0.0.1', port: 0 },
    api: discord.api,
    startTimer: never,
  });
  ending.push(service.close);
  return service.webPort ?? 0;
}
