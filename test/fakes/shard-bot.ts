import { randomUUID } from 'node:crypto';
import { readConfig } from '../../src/config.ts';
import { readShard } from '../../src/discord/read-shard.ts';
import { lineTo } from '../../src/ipc/line-to.ts';
import { NO_GRANTS } from '../../src/model/command-grants.ts';
import { NO_HERALD } from '../../src/model/herald.ts';
import { openBot } from '../../src/open-bot.ts';
import { runDiscord } from '../../src/run-discord.ts';
import { stopRequested } from '../../src/stop-requested.ts';
import { createRecordingLog } from './recording-log.ts';
import { GOLDEN_CORPUS } from './small-library.ts';

/** The whole bot as one of several processes, against the fake at the address in its first argument; data in the second's folder. */
const [api = '', folder = ''] = process.argv.slice(2);
const log = createRecordingLog();
const config = readConfig({
  DISCORD_TOKEN: process.env.DISCORD_TOKEN,
  DATA_DIR: folder,
  CACHE_FOLDER: folder,
  SEARCH_MEANING: 'off',
});
const code = await runDiscord({
  config,
  shard: readShard(process.env),
  manager: lineTo(process),
  log,
  api,
  newIncident: randomUUID,
  keepStore: () => Promise.reject(new Error('the manager keeps the store')),
  open: (telemetry, askKeeper) =>
    openBot({
      ...config,
      corpusFolder: GOLDEN_CORPUS,
      askKeeper,
      telemetry,
      log,
      grants: NO_GRANTS,
      herald: NO_HERALD,
      newIncident: randomUUID,
      onProgress: () => {},
    }),
  stop: stopRequested({ underNpm: false }),
  warmUp: async () => {},
  program: { file: '', args: [], execArgv: [] },
  say: () => {},
});
process.exit(code);
