import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COMMANDS, MESSAGE_COMMANDS } from '../commands/index.ts';
import { readConfig } from '../src/config.ts';
import type { Metrics } from '../src/health/create-metrics.ts';
import { runnableCommands } from '../src/model/runnable-commands.ts';
import type { OpenedBot } from '../src/open-bot.ts';
import { type RunDiscordParts, runDiscord } from '../src/run-discord.ts';
import { createDiscordSigner } from './fakes/discord-signer.ts';
import { FAKE_TOKEN, type FakeDiscord, type FakeDiscordOptions, startFakeDiscord } from './fakes/fake-discord.ts';
import { createRecordingLog } from './fakes/recording-log.ts';
import { GOLDEN_CORPUS, openLibrary } from './fakes/small-library.ts';

const TOKEN = { DISCORD_TOKEN: FAKE_TOKEN };
const WEB = { DISCORD_PUBLIC_KEY: 'ab'.repeat(32), HTTP_HOST: '127.0.0.1', PORT: '0' };

const TOKEN_ALONE = { ...WEB, ...TOKEN, DISCORD_GATEWAY: 'off' };

let bot: OpenedBot;
const left: string[] = [];
beforeEach(async () => {
  const { application } = await openLibrary(GOLDEN_CORPUS);
  const schedules = { stop: async () => void left.push('schedules') };
  bot = {
    application,
    ready: Promise.resolve(),
    problems: [],
    noteUse: () => {},
    contextFor: () => Promise.reject(new Error('not asked for here')),
    reload: async () => [],
    isStoreReachable: async () => true,
    postSchedules: () => schedules,
    close: async () => void left.push('store'),
  };
});

const servers: Server[] = [];
const ending: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0)) await end();
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

describe('warming up', () => {
  it('comes before anybody is served, and is not counted as a search', async () => {
    let metrics: Metrics | undefined;
    let stop = () => {};
    const stopped = new Promise<void>((resolve) => (stop = resolve));
    const log = createRecordingLog();
    const isServing = () => log.lines.some(({ message }) => message === 'taking interactions on the web');
    const searches = async () => /verbatim_search_seconds_count\S* (\d+)/.exec((await metrics?.text()) ?? '')?.[1];
    const running = run({
      environment: WEB,
      log,
      stop: stopped,
      open: async (given) => {
        metrics = given;
        return bot;
      },
      async warmUp({ ways }) {
        expect([ways, isServing()]).toEqual([{ gateway: false, web: true }, false]);
        await metrics?.search(async () => {});
      },
    });
    await expect.poll(isServing).toBe(true);
    expect(await searches()).toBe('0');
    await metrics?.search(async () => {});
    expect(await searches()).toBe('1');
    stop();
    expect(await running).toBe(0);
  });

  it('keeps nobody who asks to stop', async () => {
    expect(await run({ environment: WEB, stop: Promise.resolve(), warmUp: () => new Promise(() => {}) })).toBe(0);
  });
});

describe('asked to stop', () => {
  it('ends what it serves and closes what it opened', async () => {
    expect(await run({ environment: WEB, stop: Promise.resolve() })).toBe(0);
    expect(left).toEqual(['store']);
  });

  it('leaves within its time though the store does not close, and says so', { timeout: 15_000 }, async () => {
    bot = { ...bot, close: () => new Promise(() => {}) };
    const log = createRecordingLog();
    expect(await run({ environment: WEB, stop: Promise.resolve(), log })).toBe(0);
    expect(log.lines.map(({ message }) => message)).toContain('left before all was closed');
  });

  it('is not ready for the web from then on, while what is under way ends', async () => {
    let end = () => {};
    const ended = new Promise<void>((resolve) => (end = resolve));
    bot = { ...bot, postSchedules: () => ({ stop: () => ended }) };
    const { api } = await discord((_request, response) => response.writeHead(204).end());
    const log = createRecordingLog();
    let stop = () => {};
    const stopped = new Promise<void>((resolve) => (stop = resolve));
    const environment = { ...TOKEN_ALONE, HEALTH_HOST: '127.0.0.1', HEALTH_PORT: '0' };
    const running = run({ environment, api, stop: stopped, log });
    const port = () => log.lines.find(({ message }) => message === 'showing health and metrics')?.fields.port;
    await expect.poll(port).toBeDefined();
    const health = async () => {
      const response = await fetch(`http://127.0.0.1:${port()}/healthz`);
      return [response.status, await response.json()];
    };
    await expect.poll(health).toEqual([200, { ready: true, missing: [] }]);
    stop();
    expect(await health()).toEqual([503, { ready: false, missing: ['web'] }]);
    end();
    expect(await running).toBe(0);
  });

  it('leaves no listener behind', async () => {
    const before = process.listenerCount('unhandledRejection');
    expect(await run({ environment: WEB, stop: Promise.resolve() })).toBe(0);
    expect(process.listenerCount('unhandledRejection')).toBe(before);
  });

  it('does not wait for an answer to how many connections Discord wants', async () => {
    const { api, asked } = await discord(() => {});
    expect(await run({ environment: TOKEN, api, stop: asked })).toBe(0);
  });

  it('does not wait for a connection to the gateway that never comes about', async () => {
    const { api, server } = await discord((_request, response) => {
      const session_start_limit = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ url: api.replace('http', 'ws'), shards: 1, session_start_limit }));
    });
    const connecting = once(server, 'upgrade');
    const stop = connecting.then(() => {});
    expect(await run({ environment: TOKEN, api, stop })).toBe(0);
    expect(left.toSorted()).toEqual(['schedules', 'store']);
  });
});

describe('without a token', () => {
  it('says how to get the commands and the links, and prints the links with the first interaction', async () => {
    const signer = createDiscordSigner();
    const said: string[] = [];
    const log = createRecordingLog();
    let stop = () => {};
    const stopped = new Promise<void>((resolve) => (stop = resolve));
    const running = run({
      environment: { ...WEB, DISCORD_PUBLIC_KEY: signer.publicKey },
      stop: stopped,
      log,
      say: (words) => said.push(words),
    });
    await expect.poll(() => said.length, { timeout: 10_000 }).toBe(1);
    expect(said[0]).toContain('npm run register');
    expect(said[0]).toContain('can only answer');
    const port = log.lines.find(({ message }) => message === 'taking interactions on the web')?.fields.port;
    for (const type of [1, 1]) {
      const signed = signer.sign(JSON.stringify({ type, id: '1', application_id: '42', token: 't' }));
      const pinged = await fetch(`http://127.0.0.1:${port}/interactions`, { method: 'POST', ...signed });
      expect(pinged.status).toBe(200);
    }
    expect(said.slice(1)).toEqual([expect.stringContaining('https://discord.com/oauth2/authorize?client_id=42&')]);
    stop();
    expect(await running).toBe(0);
  });
});

it('posts what is scheduled with a token alone, asks whether Discord takes it, and connects to no gateway', async () => {
  const said: string[] = [];
  const asked: (string | undefined)[] = [];
  const { api, server } = await discord((request) => asked.push(request.url));
  server.once('upgrade', () => asked.push('the gateway'));
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  const running = run({ environment: TOKEN_ALONE, api, stop: stopped, say: (words) => said.push(words) });
  await expect.poll(() => said.length, { timeout: 10_000 }).toBe(1);
  expect(said[0]).toContain('npm run register');
  expect(said[0]).not.toContain('can only answer');
  await expect.poll(() => asked).toEqual(['/api/v10/applications/@me']);
  stop();
  expect(await running).toBe(0);
  expect(left.toSorted()).toEqual(['schedules', 'store']);
  expect([said.length, asked.length]).toEqual([1, 1]);
});

describe('told by Discord', () => {
  it.each([
    ['at the gateway', TOKEN, { gatewayToken: 'another' }, ['store']],
    ['without a gateway', TOKEN_ALONE, { restToken: 'another' }, ['schedules', 'store']],
  ])('that the token is wrong, %s, says so and ends with a code', async (_, environment, options, closed) => {
    const discord = await started(options);
    const said: string[] = [];
    const code = await run({ environment, api: discord.api, say: (words) => said.push(words) });
    expect(code).toBe(1);
    expect(said.at(-1)).toMatch(/^Discord refused the token\. Check DISCORD_TOKEN[^\n]*\n$/);
    expect(said.join('')).not.toContain(FAKE_TOKEN);
    expect(left.toSorted()).toEqual(closed);
  });

  it('that the token is wrong, tells the manager of several shards by its exit code alone', async () => {
    const discord = await started({ gatewayToken: 'another' });
    const said: string[] = [];
    const shard = { id: 1, count: 2 };
    expect(await run({ environment: TOKEN, api: discord.api, shard, say: (words) => said.push(words) })).toBe(77);
    expect(said).toEqual([]);
  });

  it('that its servers are too many for one connection, goes over to several by itself', async () => {
    const discord = await started({ shardsAtLeast: 2 });
    const listening = process.listenerCount('unhandledRejection');
    let stop = () => {};
    const stopped = new Promise<void>((resolve) => (stop = resolve));
    const program = {
      file: fileURLToPath(new URL('./fakes/shard-program.ts', import.meta.url)),
      args: [discord.api],
      execArgv: ['--import', 'tsx'],
    };
    const running = run({ environment: TOKEN, api: discord.api, stop: stopped, program, shardDelayMs: 1 });
    await expect
      .poll(() => discord.hellos.map(({ shard }) => JSON.stringify(shard)).toSorted(), { timeout: 30_000 })
      .toEqual(['[0,1]', '[0,2]', '[1,2]']);
    // The manager has the guard, too, and each has its own once.
    expect(process.listenerCount('unhandledRejection')).toBe(listening + 1);
    // What one process held is free before several begin.
    expect(left).toEqual(['store']);
    stop();
    expect(await running).toBe(0);
    expect(left).toEqual(['store', 'kept store']);
  });
});

type Given = Partial<
  Pick<RunDiscordParts, 'open' | 'warmUp' | 'shard' | 'stop' | 'api' | 'say' | 'log' | 'program' | 'shardDelayMs'>
> & {
  readonly environment: Record<string, string>;
};

function run({ environment, ...parts }: Given): Promise<number> {
  return runDiscord({
    config: readConfig(environment),
    shard: null,
    manager: null,
    keepStore: async () => ({ answer: async () => '', close: async () => void left.push('kept store') }),
    log: createRecordingLog(),
    newIncident: () => 'incident',
    open: async () => bot,
    warmUp: async () => {},
    stop: new Promise(() => {}),
    program: { file: '', args: [], execArgv: [] },
    say: () => {},
    ...parts,
  });
}

async function started(options: FakeDiscordOptions): Promise<FakeDiscord> {
  const discord = await startFakeDiscord(options);
  ending.push(discord.stop);
  return discord;
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
