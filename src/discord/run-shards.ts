import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Shard, ShardingManager } from 'discord.js';
import type { Log } from '../model/log.ts';
import { GatewayError } from './gateway-error.ts';

/** Discord lets a bot identify once in five seconds. */
const IDENTIFY_EVERY_MS = 5500;
/** The manager would wait for a message that discord.js' `Client` sends; that a process ended says enough. */
const WITHOUT_WAITING = -1;
/** A process that ends again and again has a reason that another start does not mend. */
const RESTARTS_MAX = 10;
const LEAVE_WITHIN_MS = 4800;

export type ShardsParts = {
  readonly token: string;
  /** How many, at least 2. */
  readonly count: number;
  /** What each shard's process runs. */
  readonly program: {
    readonly file: string;
    readonly args: readonly string[];
    /** Node's own, e.g. what makes it read TypeScript. */
    readonly execArgv: readonly string[];
  };
  /** Resolves when everything shall end. */
  readonly stop: Promise<void>;
  readonly log: Log;
  /** Between two starts; another for tests. */
  readonly delayMs?: number;
  /** In all, in the life of the manager. */
  readonly restartsMax?: number;
};

/**
 * Spreads the bot over several processes by discord.js' own manager, each with a connection and a corpus of its own. A process
 * that ends is started again, a bounded number of times.
 *
 * @returns once asked to stop, when all have left.
 * @throws GatewayError when a process cannot be started, or does not stay up.
 */
export async function runShards({
  token,
  count,
  program,
  stop,
  log,
  delayMs = IDENTIFY_EVERY_MS,
  restartsMax = RESTARTS_MAX,
}: ShardsParts): Promise<void> {
  const manager = new ShardingManager(program.file, {
    token,
    totalShards: count,
    mode: 'process',
    // The manager's own way is to start again at once and for ever.
    respawn: false,
    shardArgs: [...program.args],
    execArgv: [...program.execArgv],
  });
  let isEnding = false;
  let restartsLeft = restartsMax;
  let fail = (_error: GatewayError) => {};
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  manager.on('shardCreate', (shard) => {
    shard.on('death', () => {
      if (isEnding) return;
      log.error({ shard: shard.id, restartsLeft }, 'a shard ended');
      if (restartsLeft === 0) fail(new GatewayError('shard-failed', null));
      else restart(shard).catch((error: unknown) => log.error({ shard: shard.id, err: error }, 'a shard could not be started'));
      restartsLeft -= 1;
    });
  });
  // Whoever signals the manager means all of it: each shard reads the corpus again.
  const passOn = () => {
    for (const { process: child } of manager.shards.values()) if (child !== null && 'kill' in child) child.kill('SIGHUP');
  };
  process.on('SIGHUP', passOn);
  log.info({ shards: count }, 'starting shards');
  try {
    const started = manager.spawn({ delay: delayMs, timeout: WITHOUT_WAITING }).catch((error: unknown) => {
      throw new GatewayError('shard-failed', error);
    });
    await Promise.race([Promise.all([started, stop]), stop, failed]);
  } finally {
    isEnding = true;
    process.off('SIGHUP', passOn);
    await leave(manager);
  }

  async function restart(shard: Shard): Promise<void> {
    await sleep(delayMs);
    if (!isEnding) await shard.spawn(WITHOUT_WAITING);
  }
}

/** Ends all processes: first as Discord's own clients would, then, when their time is up, without asking. */
async function leave(manager: ShardingManager): Promise<void> {
  const children = [...manager.shards.values()].flatMap(({ process }) => (process === null ? [] : [process]));
  for (const shard of manager.shards.values()) if (shard.process !== null) shard.kill();
  await Promise.race([Promise.all(children.map(ended)), sleep(LEAVE_WITHIN_MS)]);
  for (const child of children) if (isRunning(child)) child.kill('SIGKILL');
}

async function ended(child: ChildProcess): Promise<void> {
  if (isRunning(child)) await once(child, 'exit');
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}
