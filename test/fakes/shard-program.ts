import { connectGateway } from '../../src/discord/gateway.ts';
import { readShard } from '../../src/discord/read-shard.ts';
import { TOKEN_REJECTED_EXIT } from '../../src/discord/shard-exit.ts';
import { NO_TELEMETRY } from '../../src/model/telemetry.ts';
import { FAKE_TOKEN } from './fake-discord.ts';
import { createRecordingLog } from './recording-log.ts';

/** What a shard's process runs in tests: it connects to the fake at the address in its first argument, until it is ended. */
const [api = '', mode] = process.argv.slice(2);
if (mode === 'dies') process.exit(1);
if (mode === 'is refused the token') process.exit(TOKEN_REJECTED_EXIT);
await connectGateway({
  token: FAKE_TOKEN,
  shard: readShard(process.env),
  onInteraction: () => {},
  telemetry: NO_TELEMETRY,
  log: createRecordingLog(),
  api,
});
