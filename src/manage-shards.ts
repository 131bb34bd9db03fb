import { inTime } from './clock/in-time.ts';
import { startTimer } from './clock/timer.ts';
import { runShards } from './discord/run-shards.ts';
import { createShardsHealth } from './health/shards-health.ts';
import { createExchange, type Exchange } from './ipc/exchange.ts';
import { lineTo } from './ipc/line-to.ts';
import type { RunDiscordParts } from './run-discord.ts';
import { showHealth } from './show-health.ts';
import type { KeptStore } from './storage/open-store.ts';
import type { WebServer } from './web/web-server.ts';

/** So long a shard may take to say how it is. */
const HEALTH_MS = 1_500;
/** For what is left to close when the shards have left, who may take most of the time that a process is given to end. */
const CLOSE_MS = 1_000;

export type ManageParts = Pick<RunDiscordParts, 'config' | 'log' | 'keepStore' | 'stop' | 'program' | 'shardDelayMs'> & {
  readonly token: string;
  /** How many connections Discord wants, at least 2. */
  readonly count: number;
};

/**
 * Runs one process for each connection. This one answers nobody: it keeps the embedded database for all, so that it is open
 * once, and shows the health of all at one address.
 *
 * @returns once asked to stop, when all have left.
 * @throws GatewayError when the processes do not stay up; StoreError, ListenError when what they share cannot be had.
 */
export async function manageShards(parts: ManageParts): Promise<void> {
  const { config, log, keepStore, token, count, stop, program, shardDelayMs: delayMs } = parts;
  const exchanges = new Map<number, Exchange>();
  const { readiness, metrics } = createShardsHealth({
    count,
    ask: async (shard) => await exchanges.get(shard)?.ask('health', null, HEALTH_MS),
  });
  const onFault = (error: unknown, topic: string) => log.error({ err: error, topic }, 'a shard could not be answered');
  let health: WebServer | null = null;
  let kept: KeptStore | null = null;
  try {
    // Before anything else is there, so that it can say what is missing.
    health = await showHealth({ config, log, readiness, metrics });
    kept = config.databaseUrl === null ? await keepStore() : null;
    const answers = kept === null ? {} : { store: kept.answer };
    await runShards({
      token,
      count,
      program,
      stop,
      log,
      onStart(shard, child) {
        exchanges.get(shard)?.close();
        exchanges.set(shard, createExchange({ line: lineTo(child), answers, onFault }));
      },
      ...(delayMs === undefined ? {} : { delayMs }),
    });
  } finally {
    for (const exchange of exchanges.values()) exchange.close();
    const closed = await inTime(Promise.all([health?.close(), kept?.close()]), startTimer(CLOSE_MS));
    if (closed === null) log.warn({}, 'left before all was closed');
  }
}
