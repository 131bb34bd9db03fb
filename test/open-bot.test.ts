import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { NO_GRANTS } from '../src/model/command-grants.ts';
import { NO_HERALD } from '../src/model/herald.ts';
import { NO_TELEMETRY } from '../src/model/telemetry.ts';
import { openApplication } from '../src/open-application.ts';
import { type OpenedBot, openBot } from '../src/open-bot.ts';
import { originOf } from './fakes/origins.ts';
import { createRecordingLog } from './fakes/recording-log.ts';
import { createEmptyStore, GOLDEN_CORPUS } from './fakes/small-library.ts';

const folder = mkdtempSync(join(tmpdir(), 'open-bot-'));
afterAll(() => rmSync(folder, { recursive: true }));

const SETTINGS = {
  corpusFolder: GOLDEN_CORPUS,
  corpusMaxBodyBytes: 100_000,
  cacheFolder: join(folder, 'cache'),
  excerptMaxChars: 350,
  searchMeaning: false,
  telemetry: NO_TELEMETRY,
  grants: NO_GRANTS,
  herald: NO_HERALD,
  log: createRecordingLog(),
  newIncident: () => '00000000',
  onProgress: () => {},
};

function open(): Promise<OpenedBot> {
  return openBot({ ...SETTINGS, dataDir: join(folder, 'data'), databaseUrl: null });
}

it('keeps what was set over a restart, lets no second process in meanwhile, and says whether the store answers', async () => {
  const bot = await open();
  expect(await bot.isStoreReachable()).toBe(true);
  await expect(open()).rejects.toMatchObject({ code: 'store-in-use' });
  const { reply } = await bot.application.runCommand('quote', { query: 'bridge toll' }, originOf());
  expect(reply.kind).toBe('quotes');
  await bot.close();
  expect(await bot.isStoreReachable()).toBe(false);
  const again = await open();
  expect(await again.isStoreReachable()).toBe(true);
  await again.close();
});

it('takes any interaction in a server, and none elsewhere, for a use of the bot there', async () => {
  const used: string[] = [];
  const store = createEmptyStore();
  const use = { ...store.use, note: async (guildId: string) => void used.push(guildId) };
  const { application, close } = await openApplication({ ...SETTINGS, store: { ...store, use } });
  await application.runCommand('quote', { query: 'bridge toll' }, originOf({ guildId: null }));
  await application.runCommand('quote', { query: 'bridge toll' }, originOf({ guildId: '5', addedToServer: false }));
  expect(used).toEqual([]);
  await application.runCommand('no-such-command', {}, originOf({ guildId: '6' }));
  await application.suggest('quote', 'query', 'bri', originOf({ guildId: '7' }));
  expect(used).toEqual(['6', '7']);
  await close();
});
