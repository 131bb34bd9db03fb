import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COMMANDS, MESSAGE_COMMANDS } from '../commands/index.ts';
import { readConfig } from '../src/config.ts';
import type { Metrics } from '../src/health/create-metrics.ts';
import { runnableCommands } from '../src/model/runnable-commands.ts';
import type { OpenedBot } from '../src/open-bot.ts';
import { type RunDiscordParts, runDiscord } from '../src/run-discord.ts';
import { FAKE_TOKEN } from './fakes/fake-discord.ts';
import { createRecordingLog } from './fakes/recording-log.ts';
import { GOLDEN_CORPUS, openLibrary } from './fakes/small-library.ts';

const WEB = { DISCORD_PUBLIC_KEY: 'ab'.repeat(32), HTTP_HOST: '127.0.0.1', PORT: '0' };

let bot: OpenedBot;
const left: string[] = [];
beforeEach(async () => {
  const { application } = await openLibrary(GOLDEN_CORPUS);
  const schedules = { stop: async () => void left.push('schedules') };
  bot = {
    application,
    ready: Promise.resolve(),
    problems: [],
    contextFor: () => Promise.reject(new Error('not asked for here')),
    reload: async () => [],
    isStoreReachable: async () => true,
    postSchedules: () => schedules,
    close: async () => void left.push('store'),
  };
});

const servers: Server[] = [];
afterEach(() => {
  left.length = 0;
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

it('counts every command and subcommand under its own name, and what is forged under none', async () => {
  let metrics: Metrics | undefined;
  const code = await run({
    environment: WEB,
    open: async (given) => {
      metrics = given;
      return null;
    },
  });
  expect(code).toBe(1);
  const names = [...runnableCommands(COMMANDS), ...MESSAGE_COMMANDS].map(({ name }) => name);
  for (const name of [...names, 'forged']) metrics?.begin({ kind: 'command', name }).ended('refusal');
  const counted = [...((await metrics?.text()) ?? '').matchAll(/interactions_total\{[^}]*command="([^"]*)"/g)].map(
    ([, name]) => name,
  );
  expect(counted.toSorted()).toEqual([...names, 'unknown'].toSorted());
});

describe('asked to stop', () => {
  it('ends what it serves and closes what it opened', async () => {
    expect(await run({ environment: WEB, stop: Promise.resolve() })).toBe(0);
    expect(left).toEqual(['store']);
  });

  it('does not wait for an answer to how many connections Discord wants', async () => {
    const { api, asked } = await discord(() => {});
    expect(await run({ environment: { DISCORD_TOKEN: FAKE_TOKEN }, api, stop: asked })).toBe(0);
  });

  it('does not wait for a connection to the gateway that never comes about', async () => {
    const { api, server } = await discord((_request, response) => {
      const session_start_limit = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ url: api.replace('http', 'ws'), shards: 1, session_start_limit }));
    });
    const connecting = once(server, 'upgrade');
    const stop = connecting.then(() => {});
    expect(await run({ environment: { DISCORD_TOKEN: FAKE_TOKEN }, api, stop })).toBe(0);
    expect(left.toSorted()).toEqual(['schedules', 'store']);
  });
});

type Given = Partial<Pick<RunDiscordParts, 'open' | 'stop' | 'api'>> & { readonly environment: Record<string, string> };

function run({ environment, ...parts }: Given): Promise<number> {
  return runDiscord({
    config: readConfig(environment),
    shard: null,
    log: createRecordingLog(),
    newIncident: () => 'incident',
    open: async () => bot,
    stop: new Promise(() => {}),
    program: { file: '', args: [], execArgv: [] },
    say: () => {},
    ...parts,
  });
}

/** A Discord that does as told; `asked` resolves with its first request. */
async function discord(answer: Parameters<typeof createServer>[1]) {
  const server = createServer(answer);
  servers.push(server);
  const asked = once(server, 'request').then(() => {});
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('listens on a port');
  return { api: `http://127.0.0.1:${address.port}/api`, asked, server };
}
