import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { runDiscord } from '../../src/run-discord.ts';
import { keepStore, openStore } from '../../src/storage/open-store.ts';
import { commandEvent, inServer } from '../fakes/discord-events.ts';
import { FAKE_TOKEN, startFakeDiscord } from '../fakes/fake-discord.ts';
import { ORIGIN } from '../fakes/origins.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

const STARTING_MS = 60_000;

describe('several processes without a PostgreSQL', () => {
  it('keep what one process kept before, and show the health and the metrics of all at one address', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'shards-'));
    ending.push(async () => rmSync(folder, { recursive: true }));
    const settings = { dataDir: folder, databaseUrl: null, log: createRecordingLog(), nowMs: () => 0 };
    const alone = await openStore(settings);
    const guildId = ORIGIN.guildId ?? '';
    await alone.store.policies.change({ kind: 'language', language: 'de' }, { guildId, by: 'mod', atMs: 0 });
    await alone.close();

    const discord = await startFakeDiscord({ shards: 2 });
    ending.push(discord.stop);
    const log = createRecordingLog();
    let stop = () => {};
    const running = runDiscord({
      config: readConfig({ DISCORD_TOKEN: FAKE_TOKEN, HEALTH_PORT: '0' }),
      shard: null,
      manager: null,
      log,
      api: discord.api,
      newIncident: () => 'incident',
      keepStore: () => keepStore(folder),
      open: () => Promise.reject(new Error('the manager answers nobody')),
      warmUp: async () => {},
      stop: new Promise((resolve) => {
        stop = resolve;
      }),
      program: {
        file: fileURLToPath(new URL('../fakes/shard-bot.ts', import.meta.url)),
        args: [discord.api, folder],
        execArgv: ['--import', 'tsx'],
      },
      say: () => {},
      shardDelayMs: 1,
    });
    ending.push(async () => {
      stop();
      await running;
    });

    const port = () => log.lines.find(({ message }) => message === 'showing health and metrics')?.fields.port;
    await expect.poll(port, { timeout: STARTING_MS }).toBeGreaterThan(0);
    const get = async (path: string) => await fetch(`http://127.0.0.1:${port()}${path}`);
    expect((await get('/healthz')).status).toBe(503);
    await expect
      .poll(async () => await (await get('/healthz')).json(), { timeout: STARTING_MS })
      .toEqual({ ready: true, missing: [] });
    const metrics = await (await get('/metrics')).text();
    for (const shard of [0, 1]) expect(metrics).toContain(`verbatim_gateway_state{state="ready",shard="${shard}"} 1`);

    // By an English client: the German of the server's settings, from a process that never opened the folder.
    discord.send(inServer(commandEvent('quote', { query: 'zzzz' })));
    const answers = () => discord.requests.filter(({ path }) => /\/(interactions|webhooks)\//.test(path)).map(({ body }) => body);
    await expect.poll(() => JSON.stringify(answers()), { timeout: STARTING_MS }).toContain('Dokumente');
    await expect(openStore(settings)).rejects.toMatchObject({ code: 'store-in-use' });

    stop();
    expect(await running).toBe(0);
    const after = await openStore(settings);
    expect((await after.store.policies.read(guildId)).settings.language).toBe('de');
    await after.close();
  });
});

const ending: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end();
});
