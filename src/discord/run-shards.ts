import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Shard, ShardingManager } from 'discord.js';
import { inTime } from '../clock/in-time.ts';
import { startTimer } from '../clock/timer.ts';
import type { Log } from '../model/log.ts';
import { GatewayError } from './gateway-error.ts';
import { createRestarts } from './restarts.ts';
import { TOKEN_REJECTED_EXIT } from './shard-exit.ts';

/** Discord lets a bot identify once in five seconds. */
const IDENTIFY_EVERY_MS = 5500;
/** The manager would wait for a message that discord.js' `Client` sends; that a process ended says enough. */
const WITHOUT_WAITING = -1;
/** Of one process, within {@link RESTARTS_WITHIN_MS}. With the waits between them, the last comes after about half an hour. */
const RESTARTS_MAX = 10;
const RESTARTS_WITHIN_MS = 60 * 60_000;
const RESTART_WAIT_MAX_MS = 5 * 60_000;
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
  /** Told of each process as it starts, with its number, again when it is started again. */
  onStart?(shard: number, child: ChildProcess): void;
  /** Between two starts; another for tests. */
  readonly delayMs?: number;
  /** Of one process within an hour; another for tests. */
  readonly restartsMax?: number;
};

/**
 * Spreads the bot over several processes by discord.js' own manager, each with a connection and a corpus of its own. A process
 * that ends is started again, after a wait that grows while it keeps ending, and a bounded number of times within an hour; but
 * when Discord refuses one the token, all end.
 *
 * @returns once asked to stop, when all have left.
 * @throws GatewayError when a process cannot be started, does not stay up, or is refused the token.
 */
export async function runShards({
  token,
  count,
  program,
  stop,
  log,
  onStart = () => {},
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
  const restarts = createRestarts({
    max: restartsMax,
    withinMs: RESTARTS_WITHIN_MS,
    firstMs: delayMs,
    maxMs: RESTART_WAIT_MAX_MS,
    nowMs: () => performance.now(),
    random: Math.random,
  });
  let turn = Promise.resolve();
  let fail = (_error: GatewayError) => {};
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  manager.on('shardCreate', (shard) => {
    shard.on('death', (child) => onEnd(shard, 'exitCode' in child ? child.exitCode : null));
    // Processes alone, by the manager's mode.
    shard.on('spawn', (child) => {
      if (!('pid' in child)) return;
      // One that cannot be started, or told something. Without a listener, either would end the manager, and all shards with it.
      child.on('error', (error) => {
        log.error({ shard: shard.id, err: error }, 'the process of a shard failed');
        // It was never there: nothing tells of its end, and the manager takes it for running.
        if (child.pid !== undefined) return;
        shard.process = null;
        onEnd(shard, null);
      });
      onStart(shard.id, child);
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

  function onEnd(shard: Shard, exitCode: number | null): void {
    if (isEnding) return;
    if (exitCode === TOKEN_REJECTED_EXIT) {
      log.error({ shard: shard.id }, 'Discord refused a shard the token');
      fail(new GatewayError('token-rejected', null));
      return;
    }
    const againInMs = restarts.ended(shard.id);
    log.error({ shard: shard.id, againInMs }, 'a shard ended');
    if (againInMs === null) fail(new GatewayError('shard-failed', null));
    else
      restart(shard, againInMs).catch((error: unknown) => {
        log.error({ shard: shard.id, err: error }, 'a shard could not be started');
        onEnd(shard, null);
      });
  }

  async function restart(shard: Shard, waitMs: number): Promise<void> {
    await sleep(waitMs);
    // Those that ended together take turns, as at the start.
    turn = turn.then(() => sleep(delayMs));
    await turn;
    if (!isEnding) await shard.spawn(WITHOUT_WAITING);
  }
}

/** Ends all processes: first as Discord's own clients would, then, when their time is up, without asking. */
async function leave(manager: ShardingManager): Promise<void> {
  const children = [...manager.shards.values()].flatMap(({ process }) => (process === null ? [] : [process]));
  for (const shard of manager.shards.values()) if (shard.process !== null) shard.kill();
  await inTime(Promise.all(children.map(ended)), startTimer(LEAVE_WITHIN_MS));
  for (const child of children) if (isRunning(child)) child.kill('SIGKILL');
}

async function ended(child: ChildProcess): Promise<void> {
  if (isRunning(child)) await once(child, 'exit');
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}
