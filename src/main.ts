import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { type Config, ConfigError, readConfig } from './config.ts';
import { lineTo } from './ipc/line-to.ts';
import { NO_GRANTS } from './model/command-grants.ts';
import { NO_HERALD, SILENT_HERALD } from './model/herald.ts';
import type { Log } from './model/log.ts';
import { StoreError } from './model/store-error.ts';
import { NO_TELEMETRY, type Telemetry } from './model/telemetry.ts';
import { type ApplicationSettings, type OpenedApplication, openApplication } from './open-application.ts';
import { type BotSettings, openBot } from './open-bot.ts';
import { DotenvError, readDotenv } from './read-dotenv.ts';
import { describeCorpusProblem } from './render/corpus-problem.ts';
import { configMistakes, DOTENV_MISTAKES, readingMeaning, STRICT_REFUSED, startMistake, USAGE } from './render/start-words.ts';
import { describeStoreError } from './render/store-error.ts';
import { isStartMode, readStartArguments, type StartArguments } from './start-arguments.ts';
import { stopRequested } from './stop-requested.ts';
import { createMemoryStore } from './storage/memory/create-memory-store.ts';

/** The composition root: reads the environment, builds every part and hands it on. Nothing is decided here. */

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Lines that the mock client answers when there is neither a terminal nor input. */
const TOUR = ['/quote query:"gaza tunnels"', '/timeline query:"syria intervention"'];

process.exitCode = await main(process.argv.slice(2)).catch(explained);

async function main([mode = '', ...args]: readonly string[]): Promise<number> {
  let config: Config;
  try {
    config = readConfig({ ...readDotenv(resolve(ROOT, '.env')), ...process.env });
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof DotenvError)) throw error;
    process.stderr.write(error instanceof ConfigError ? configMistakes(error.message) : DOTENV_MISTAKES[error.reason]);
    return 2;
  }
  const isBare = mode === '' || mode.startsWith('-');
  const started = isBare ? (config.discordToken === null && config.discordPublicKey === null ? 'mock' : 'discord') : mode;
  if (started === 'corpus') return runCorpus(config, args);
  if (!isStartMode(started)) {
    process.stderr.write(USAGE);
    return 2;
  }
  const flags = readStartArguments(started, isBare ? [mode, ...args].filter((arg) => arg !== '') : args);
  if ('reason' in flags) {
    process.stderr.write(startMistake(flags));
    return 2;
  }
  switch (started) {
    case 'discord':
      // Not by the exit code alone: closed while the network is gone, discord.js goes on trying to connect.
      return process.exit(await runDiscord(config, flags));
    case 'mock':
      return runMock(config, flags);
    case 'register':
      return register(config);
    default:
      return started satisfies never;
  }
}

/** What keeps the store from opening is for whoever started the program; anything else is a fault of ours. */
function explained(error: unknown): number {
  if (!(error instanceof StoreError)) throw error;
  process.stderr.write(describeStoreError(error));
  return 1;
}

async function runMock(config: Config, flags: StartArguments): Promise<number> {
  const { createReader } = await import('./mock/reader.ts');
  const { startMock } = await import('./mock/start-mock.ts');
  const settings = { ...settingsOf(config, NO_TELEMETRY), herald: SILENT_HERALD };
  const opened = flags.has('--data')
    ? await openBot({ ...settings, ...databaseIn(flags.valueOf('--data'), config) })
    : await openApplication({ ...settings, store: createMemoryStore({ nowMs: Date.now, newClaim: randomUUID }) });
  if (!(await isServable(opened, flags))) return 1;
  // Whoever sits here waits for the whole product, once, rather than getting other answers a moment later.
  await opened.ready;
  const code = await startMock({
    reader: createReader(opened.application, flags.valueOf('--language')),
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    columns: process.stdout.columns ?? 100,
    colour: process.stdout.isTTY && process.stdout.hasColors(process.env),
    json: flags.has('--json'),
    explain: flags.has('--explain'),
    tour: TOUR,
  });
  await opened.close();
  return code;
}

async function runDiscord(config: Config, flags: StartArguments): Promise<number> {
  const { runDiscord } = await import('./run-discord.ts');
  const { readShard } = await import('./discord/read-shard.ts');
  const { createReach } = await import('./discord/create-reach.ts');
  const { warmUp } = await import('./warm-up.ts');
  let reload = () => {};
  // Listened to from the start: a process without a listener would end.
  process.on('SIGHUP', () => reload());
  const shard = readShard(process.env);
  const log = createLog(config, shard === null ? {} : { shard: shard.id });
  const { discordToken: token, discordGuildId: guildId } = config;
  const reach = token === null ? {} : createReach({ token, guildId, log });
  return runDiscord({
    config,
    shard,
    log,
    newIncident,
    manager: shard === null || !process.connected ? null : lineTo(process),
    keepStore: async () => await (await import('./storage/open-store.ts')).keepStore(databaseOf(config).dataDir),
    async open(telemetry, askKeeper) {
      const opened = await openBot({ ...settingsOf(config, telemetry), ...reach, ...databaseOf(config), askKeeper, log });
      reload = () => reloadCorpus(opened, log);
      void prepareCitations(opened.ready, log);
      return (await isServable(opened, flags)) ? opened : null;
    },
    warmUp,
    stop: stopRequested({ underNpm: process.env.npm_lifecycle_event !== undefined }),
    program: { file: fileURLToPath(import.meta.url), args: process.argv.slice(2), execArgv: process.execArgv },
    say: (words) => process.stderr.write(words),
  });
}

/** Done when all else is ready; should it fail, the first citation tries again and says so. */
async function prepareCitations(ready: Promise<unknown>, log: ReturnType<typeof createLog>): Promise<void> {
  try {
    await ready;
    const { warmCitations } = await import('./citation/warm-citations.ts');
    await warmCitations(() => new Promise((resolve) => void setImmediate(resolve)));
  } catch (error) {
    log.warn({ err: error }, 'citations are not prepared');
  }
}

async function register(config: Config): Promise<number> {
  const { runRegister } = await import('./run-register.ts');
  const { stdout, stderr } = process;
  return runRegister({ config, say: (words) => stdout.write(words), complain: (words) => stderr.write(words) });
}

async function runCorpus(config: Config, args: readonly string[]): Promise<number> {
  const { runCorpusCommand } = await import('./cli/run-corpus-command.ts');
  const { latestDay } = await import('./corpus/latest-day.ts');
  const { stdin, stdout, stderr } = process;
  const corpusFolder = resolve(ROOT, config.corpusFolder);
  const today = latestDay(new Date());
  return runCorpusCommand(args, { stdin, stdout, stderr, corpusFolder, maxBodyBytes: config.corpusMaxBodyBytes, today });
}

function settingsOf(config: Config, telemetry: Telemetry): Omit<ApplicationSettings, 'store'> {
  return {
    ...config,
    corpusFolder: resolve(ROOT, config.corpusFolder),
    cacheFolder: resolve(ROOT, config.cacheFolder),
    telemetry,
    grants: NO_GRANTS,
    herald: NO_HERALD,
    log: createLog(config),
    newIncident,
    onProgress: process.stderr.isTTY ? showProgress : () => {},
  };
}

function databaseOf({
  dataDir,
  databaseUrl,
}: Pick<Config, 'dataDir' | 'databaseUrl'>): Pick<BotSettings, 'dataDir' | 'databaseUrl'> {
  return { dataDir: resolve(ROOT, dataDir), databaseUrl };
}

/** A folder that was named is meant, whatever else is set. */
function databaseIn(folder: string | null, config: Config): Pick<BotSettings, 'dataDir' | 'databaseUrl'> {
  return databaseOf(folder === null ? config : { dataDir: folder, databaseUrl: null });
}

/** Prints every mistake of the corpus; with `--strict`, one is enough to serve nothing, and all is closed again. */
async function isServable(opened: OpenedApplication, flags: StartArguments): Promise<boolean> {
  for (const problem of opened.problems) process.stderr.write(`${describeCorpusProblem(problem)}\n`);
  if (opened.problems.length === 0 || !flags.has('--strict')) return true;
  process.stderr.write(STRICT_REFUSED);
  await opened.close();
  return false;
}

function showProgress(done: number, total: number): void {
  process.stderr.write(done < total ? `\r${readingMeaning(done, total)}` : '\r\u001b[K');
}

/** For a curator who changed a document: nothing is interrupted. */
function reloadCorpus(opened: OpenedApplication, log: Log): void {
  opened.reload().then(
    (problems) => {
      for (const problem of problems) log.warn({ problem: describeCorpusProblem(problem) }, 'left out of the corpus');
    },
    (error: unknown) => log.error({ err: error }, 'the corpus could not be read again; what was loaded before is kept'),
  );
}

function createLog({ logLevel }: Config, about: Readonly<Record<string, unknown>> = {}) {
  return pino({ level: logLevel }, pino.destination(2)).child(about);
}

function newIncident(): string {
  return randomUUID().slice(0, 8);
}
