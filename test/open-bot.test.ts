import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { NO_GRANTS } from '../src/model/command-grants.ts';
import { NO_HERALD } from '../src/model/herald.ts';
import { NO_TELEMETRY } from '../src/model/telemetry.ts';
import { type OpenedBot, openBot } from '../src/open-bot.ts';
import { originOf } from './fakes/origins.ts';
import { createRecordingLog } from './fakes/recording-log.ts';
import { GOLDEN_CORPUS } from './fakes/small-library.ts';

const folder = mkdtempSync(join(tmpdir(), 'open-bot-'));
afterAll(() => rmSync(folder, { recursive: true }));

function open(): Promise<OpenedBot> {
  return openBot({
    corpusFolder: GOLDEN_CORPUS,
    corpusMaxBodyBytes: 100_000,
    cacheFolder: join(folder, 'cache'),
    dataDir: join(folder, 'data'),
    databaseUrl: null,
    excerptMaxChars: 350,
    searchMeaning: false,
    telemetry: NO_TELEMETRY,
    grants: NO_GRANTS,
    herald: NO_HERALD,
    log: createRecordingLog(),
    newIncident: () => '00000000',
    onProgress: () => {},
  });
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
