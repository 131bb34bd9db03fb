import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { config as loadDotenv } from 'dotenv';
import { pino } from 'pino';
import { createButtons, createCommands } from '../commands/index.ts';
import type { Shelf } from './answer/shelf.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { loadCorpus } from './corpus/load-corpus.ts';
import { type Application, createApplication } from './interaction/application.ts';
import { describeCorpusProblem } from './render/corpus-problem.ts';
import { createSearch } from './search/create-search.ts';
import { createSuggester } from './search/create-suggester.ts';
import { loadAliases } from './search/load-aliases.ts';

/** The composition root: reads the environment, builds every part and hands it on. Nothing is decided here. */

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Lines that the mock client answers when there is neither a terminal nor input. */
const TOUR = ['/quote query:"gaza tunnels"', '/timeline query:"syria intervention"'];

const PARENT_CHECK_MS = 500;

const USAGE = `usage: npm start [-- --strict]                 connect to Discord, or without DISCORD_TOKEN start the mock client
       npm run mock [-- --json] [--explain]   the mock client, whatever DISCORD_TOKEN says
       npm run register                       register the slash commands and print what changed
       npm run corpus -- COMMAND              check, seal or read the corpus; without COMMAND, how
`;

process.exitCode = await main(process.argv.slice(2));

async function main([mode = '', ...args]: readonly string[]): Promise<number> {
  loadDotenv({ path: resolve(ROOT, '.env'), quiet: true });
  let config: Config;
  try {
    config = readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(
      `The environment or .env holds ${error.problems.length === 1 ? 'a mistake' : 'mistakes'}:\n${error.message}\n`,
    );
    return 2;
  }
  const flags = new Set([mode, ...args].filter((arg) => arg.startsWith('--')));
  switch (mode.startsWith('--') ? '' : mode) {
    case '':
      if (config.discordToken === null) return runMock(config, flags);
      // Not by the exit code alone: closed while the network is gone, discord.js goes on trying to connect.
      return process.exit(await runDiscord(config, config.discordToken, flags));
    case 'mock':
      return runMock(config, flags);
    case 'register':
      return runRegister(config);
    case 'corpus':
      return runCorpus(config, args);
    default:
      process.stderr.write(USAGE);
      return 2;
  }
}

async function runMock(config: Config, flags: ReadonlySet<string>): Promise<number> {
  const { startMock } = await import('./mock/start-mock.ts');
  const application = await openApplication(config, flags);
  if (application === null) return 1;
  return startMock({
    application,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    columns: process.stdout.columns ?? 100,
    colour: process.stdout.isTTY && process.stdout.hasColors(process.env),
    json: flags.has('--json'),
    explain: flags.has('--explain'),
    tour: TOUR,
  });
}

async function runDiscord(config: Config, token: string, flags: ReadonlySet<string>): Promise<number> {
  const { connectGateway } = await import('./discord/gateway.ts');
  const { GatewayError } = await import('./discord/gateway-error.ts');
  const log = createLog(config);
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a promise was rejected and nobody listened'));
  const application = await openApplication(config, flags);
  if (application === null) return 1;
  try {
    const connection = await connectGateway({ token, guildId: config.discordGuildId, application, log, newIncident });
    const lost = await Promise.race([stopRequested(), connection.lost]);
    await connection.close();
    if (lost instanceof GatewayError) throw lost;
    return 0;
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

async function runRegister(config: Config): Promise<number> {
  const { registerAlone } = await import('./discord/register-alone.ts');
  const { GatewayError } = await import('./discord/gateway-error.ts');
  const { renderRegistration } = await import('./render/registration.ts');
  if (config.discordToken === null) {
    process.stderr.write('DISCORD_TOKEN is not set: put it into .env, see .env.example.\n');
    return 2;
  }
  const application = await openApplication(config, new Set());
  if (application === null) return 1;
  try {
    const { commands } = application;
    const change = await registerAlone({ token: config.discordToken, guildId: config.discordGuildId, commands });
    process.stdout.write(`${renderRegistration(change)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

async function runCorpus(config: Config, args: readonly string[]): Promise<number> {
  const { runCorpusCommand } = await import('./cli/run-corpus-command.ts');
  const { stdin, stdout, stderr } = process;
  const corpusFolder = resolve(ROOT, config.corpusFolder);
  return runCorpusCommand(args, { stdin, stdout, stderr, corpusFolder, maxBodyBytes: config.corpusMaxBodyBytes });
}

/** @returns null when `--strict` was given and the corpus holds a mistake; either way every mistake was printed. */
async function openApplication(config: Config, flags: ReadonlySet<string>): Promise<Application | null> {
  const folder = resolve(ROOT, config.corpusFolder);
  const { corpus, problems: ofFiles } = await loadCorpus({ folder, maxBodyBytes: config.corpusMaxBodyBytes });
  const { aliases, problems: ofAliases } = await loadAliases(folder);
  const problems = [...ofFiles, ...ofAliases];
  for (const problem of problems) process.stderr.write(`${describeCorpusProblem(problem)}\n`);
  if (problems.length > 0 && flags.has('--strict')) return null;
  const shelf: Shelf = {
    corpus,
    search: createSearch(corpus, { aliases }),
    suggester: createSuggester(corpus),
    excerptMaxChars: config.excerptMaxChars,
    today: () => new Date().toISOString().slice(0, 10),
  };
  return createApplication({
    commands: createCommands(shelf),
    buttons: createButtons(shelf),
    log: createLog(config),
    newIncident,
  });
}

function createLog({ logLevel }: Config) {
  return pino({ level: logLevel }, pino.destination(2));
}

function newIncident(): string {
  return randomUUID().slice(0, 8);
}

/**
 * Resolves when the process is asked to end. `npm start` hands a signal to the shell between npm and us, and that shell
 * dies without passing it on; so under npm, the loss of the parent counts as the signal.
 */
function stopRequested(): Promise<void> {
  const parent = process.ppid;
  return new Promise((stop) => {
    process.once('SIGTERM', () => stop());
    process.once('SIGINT', () => stop());
    if (process.env.npm_lifecycle_event === undefined) return;
    setInterval(() => process.ppid !== parent && stop(), PARENT_CHECK_MS).unref();
  });
}
