import { BUTTONS, COMMANDS, FORMS, MESSAGE_COMMANDS } from '../commands/index.ts';
import { type Deadline, startDeadline } from './clock/deadline.ts';
import { inTime } from './clock/in-time.ts';
import { startTimer } from './clock/timer.ts';
import type { Config } from './config.ts';
import { CommandDefinitionError } from './discord/application-command.ts';
import { GatewayError } from './discord/gateway-error.ts';
import { inviteLinks } from './discord/invite-links.ts';
import { createChannelPoster } from './discord/post-message.ts';
import type { Shard } from './discord/read-shard.ts';
import { recommendedShards } from './discord/recommended-shards.ts';
import { refusedToken } from './discord/refused-token.ts';
import type { ShardsParts } from './discord/run-shards.ts';
import { type DiscordService, serveDiscord } from './discord/serve-discord.ts';
import { TOKEN_REJECTED_EXIT } from './discord/shard-exit.ts';
import { createMetrics, type Metrics } from './health/create-metrics.ts';
import type { Readiness } from './health/health-endpoint.ts';
import type { ShardHealth } from './health/shards-health.ts';
import { createExchange, type Line } from './ipc/exchange.ts';
import { manageShards } from './manage-shards.ts';
import type { Log } from './model/log.ts';
import { runnableCommands } from './model/runnable-commands.ts';
import { StoreError } from './model/store-error.ts';
import type { OpenedBot } from './open-bot.ts';
import { renderInvite } from './render/invite.ts';
import { WITHOUT_GATEWAY, WITHOUT_TOKEN } from './render/start-words.ts';
import { describeStoreError } from './render/store-error.ts';
import { showHealth } from './show-health.ts';
import type { KeptStore } from './storage/open-store.ts';
import type { AskKeeper } from './storage/shared/store-elsewhere.ts';
import type { WarmUpParts } from './warm-up.ts';
import { ListenError } from './web/web-server.ts';

export type RunDiscordParts = {
  readonly config: Config;
  /** Null in a process that no sharding manager started. */
  readonly shard: Shard | null;
  readonly log: Log;
  newIncident(): string;
  /**
   * Builds the product; null when it may not be started.
   *
   * @param askKeeper - of a shard without a PostgreSQL: how to ask the manager, which keeps the embedded database for all.
   */
  open(metrics: Metrics, askKeeper?: AskKeeper): Promise<OpenedBot | null>;
  /** Has the product used before members use it. Never rejects. */
  warmUp(parts: WarmUpParts): Promise<void>;
  /** Opens the embedded database in the manager, for all shards. */
  keepStore(): Promise<KeptStore>;
  /** The line to the manager; null in a process that none started. */
  readonly manager: Line | null;
  /** Resolves when the process shall end; heeded from the start, however long Discord keeps us waiting. */
  readonly stop: Promise<void>;
  /** What this process runs, for its shards. */
  readonly program: ShardsParts['program'];
  /** Tells whoever started the bot. */
  say(words: string): void;
  /** Address of Discord's REST API without version; another one for tests. */
  readonly api?: string;
  /** Between the starts of two shards; another for tests. */
  readonly shardDelayMs?: number;
};

/**
 * The bot on Discord, by whichever ways are configured, until it is asked to stop or Discord ends the connection for good.
 * Where Discord asks for several connections, one process each.
 *
 * @returns the exit code.
 */
export async function runDiscord(parts: RunDiscordParts): Promise<number> {
  const { config, shard, log, stop, say, api } = parts;
  const token = shard === null && config.discordGateway ? config.discordToken : null;
  const recommended = (of: string) => Promise.race([recommendedShards(of, api), stop.then(() => null)]);
  // Whatever this process is for: without a listener, Node would end it.
  const unheard = (error: unknown) => log.error({ err: error }, 'a promise was rejected and nobody listened');
  process.on('unhandledRejection', unheard);
  try {
    let count = token === null ? 1 : await recommended(token);
    if (count === 1) {
      const end = await serve(parts);
      if (!(end instanceof GatewayError)) return end === 'stopped' ? 0 : 1;
      if (token === null || end.code !== 'sharding-required') throw end;
      // It is in too many servers for one connection since Discord was asked.
      const since = await recommended(token);
      count = since && Math.max(2, since);
    }
    if (count === null) return 0;
    if (token !== null) await manageShards({ ...parts, token, count });
    return 0;
  } catch (error) {
    if (!isForWhoeverRunsIt(error)) throw error;
    // The manager says it, once for all.
    if (shard !== null && error instanceof GatewayError && error.code === 'token-rejected') return TOKEN_REJECTED_EXIT;
    say(error instanceof StoreError ? describeStoreError(error) : `${error.message}\n`);
    return 1;
  } finally {
    process.off('unhandledRejection', unheard);
  }
}

function isForWhoeverRunsIt(error: unknown): error is Error {
  return [GatewayError, ListenError, CommandDefinitionError, StoreError].some((kind) => error instanceof kind);
}

/** So long the manager may take to answer for the store. */
const STORE_MS = 10_000;

/** Why one process ended: it was asked to, the corpus may not be served, or Discord ended the connection for good. */
type End = 'stopped' | 'corpus-refused' | GatewayError;

/** One process with everything in it. */
async function serve({ config, shard, manager, log, newIncident, open, warmUp, stop, say, api }: RunDiscordParts): Promise<End> {
  const at = api === undefined ? {} : { api };
  const commands = [...runnableCommands(COMMANDS), ...MESSAGE_COMMANDS].map(({ name }) => name);
  const names = new Set([...commands, ...BUTTONS.map(({ action }) => action), ...FORMS.map(({ action }) => action)]);
  const metrics = createMetrics({ names, shard: shard?.id ?? 0 });
  const countUnheard = () => metrics.unhandledRejection();
  process.on('unhandledRejection', countUnheard);
  const web = webOf(config, shard);
  const { discordToken: token, discordGateway, discordGuildId: guildId } = config;
  const gateway = token === null || !discordGateway ? null : { token, guildId, shard };
  const invite = (applicationId: string) => say(`${renderInvite(inviteLinks(applicationId))}\n`);
  let leaving: Deadline | null = null;
  let opened: OpenedBot | null = null;
  let service: DiscordService | null = null;
  let isServing = false;
  const readiness = async (): Promise<Readiness> => ({
    corpus: opened !== null,
    store: (await opened?.isStoreReachable()) ?? false,
    ...(gateway === null ? {} : { gateway: service?.isConnected() ?? false }),
    ...(web === null ? {} : { web: service !== null && leaving === null }),
  });
  // Before anything else is there, so that it can say what is missing. Of a shard, the manager shows it.
  const exchange =
    manager === null
      ? null
      : createExchange({
          line: manager,
          answers: {
            health: async () => ({ readiness: await readiness(), metrics: await metrics.values() }) satisfies ShardHealth,
          },
          onFault: (error, topic) => log.error({ err: error, topic }, 'the manager could not be answered'),
        });
  const health = shard === null ? await showHealth({ config, log, readiness, metrics }) : null;
  // Asked beside all else: members are answered though Discord's REST API is away.
  const refusing = token === null || gateway !== null ? null : refusedToken({ token, log, ...at });
  const askKeeper = exchange === null ? undefined : (question: string) => exchange.ask('store', question, STORE_MS);
  try {
    // What warming up looks for, nobody does.
    const counting: Metrics = { ...metrics, search: (work) => (isServing ? metrics.search(work) : work()) };
    const opening = open(counting, askKeeper).then((bot) => ({ bot }));
    const first = await Promise.race([opening, stop.then(() => inTime(opening, startTimer(OPENING_MS)))]);
    if (first === null) return 'stopped';
    opened = first.bot;
    if (opened === null) return 'corpus-refused';
    const { application } = opened;
    const ways = { gateway: gateway !== null, web: web !== null };
    const isStopped = await Promise.race([warmUp({ application, ways, log }).then(() => false), stop.then(() => true)]);
    if (isStopped) return 'stopped';
    isServing = true;
    service = await serveDiscord({
      application,
      telemetry: metrics,
      log,
      newIncident,
      gateway,
      web: web === null ? null : { ...web, ...(gateway === null ? { onApplication: invite } : {}) },
      stop,
      ...at,
    });
    const { applicationId } = service;
    if (applicationId !== null && (shard === null || shard.id === 0)) invite(applicationId);
    if (gateway === null) say(token === null ? `${WITHOUT_GATEWAY}${WITHOUT_TOKEN}` : WITHOUT_GATEWAY);
    const schedules = token === null ? null : opened.postSchedules(createChannelPoster({ token, log, ...at }));
    const lost = await Promise.race([stop, service.lost, ...(refusing === null ? [] : [refusal(refusing)])]);
    leaving = startDeadline(LEAVE_MS);
    await leaving.within(Promise.all([service.close(), schedules?.stop()]));
    return lost ?? 'stopped';
  } catch (error) {
    if (error instanceof GatewayError) return error;
    throw error;
  } finally {
    leaving ??= startDeadline(LEAVE_MS);
    const closed = await leaving.within(Promise.all([opened?.close(), health?.close()]));
    if (closed === null) log.warn({}, 'left before all was closed');
    leaving.cancel();
    exchange?.close();
    process.off('unhandledRejection', countUnheard);
  }
}

/** Never resolves without one. */
async function refusal(asked: Promise<GatewayError | null>): Promise<GatewayError> {
  return (await asked) ?? (await new Promise(() => {}));
}

/**
 * Whoever stops the process gives it five seconds, for all that ends. A post that takes longer is seen through by another
 * process, or by the next.
 */
const LEAVE_MS = 4_900;
/** Asked to stop while all is still being opened, it waits so long for that, to close it again. */
const OPENING_MS = 4_000;

/** Discord knows one address; of several shards, the first one is there. */
function webOf({ discordPublicKey, httpHost: host, httpPort: port }: Config, shard: Shard | null) {
  if (discordPublicKey === null || (shard !== null && shard.id > 0)) return null;
  return { publicKey: discordPublicKey, host, port };
}
