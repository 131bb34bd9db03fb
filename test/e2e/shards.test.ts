import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { recommendedShards } from '../../src/discord/recommended-shards.ts';
import { runShards } from '../../src/discord/run-shards.ts';
import { FAKE_TOKEN, type FakeDiscordOptions, startFakeDiscord } from '../fakes/fake-discord.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

const PROGRAM = fileURLToPath(new URL('../fakes/shard-program.ts', import.meta.url));

describe('shards', () => {
  it('are as many as Discord recommends', async () => {
    const discord = await start({ shards: 3 });
    expect(await recommendedShards(FAKE_TOKEN, discord.api)).toBe(3);
    await expect(recommendedShards('another', discord.api)).rejects.toMatchObject({ code: 'token-rejected' });
  });

  it('are processes of their own, each with its part, and end when asked to', async () => {
    const { discord, run } = await prepare();
    let stop = () => {};
    const running = run(new Promise((resolve) => (stop = resolve)));
    const parts = () => discord.hellos.map(({ shard }) => shard).toSorted();
    await expect.poll(parts, { timeout: 20_000 }).toEqual([
      [0, 2],
      [1, 2],
    ]);
    stop();
    await running;
    await expect.poll(() => discord.connections()).toBe(0);
  });

  it('are told of a hang-up that the manager is told of', async () => {
    const { discord, run } = await prepare();
    const running = run(new Promise(() => {}), { restartsMax: 0 });
    await expect.poll(() => discord.connections(), { timeout: 20_000 }).toBe(2);
    process.emit('SIGHUP');
    // This program does not listen to it, so both processes end.
    await expect(running).rejects.toMatchObject({ code: 'shard-failed' });
  });

  it('that cannot be started at all are tried again, and do not take the manager with them', async () => {
    const { run, log } = await prepare();
    const { execPath } = process;
    process.execPath = '/nowhere/node';
    try {
      await expect(run(new Promise(() => {}))).rejects.toMatchObject({ name: 'GatewayError', code: 'shard-failed' });
    } finally {
      process.execPath = execPath;
    }
    const failed = log.lines.filter(({ message }) => message === 'the process of a shard failed');
    expect(failed.length).toBeGreaterThan(1);
    expect(failed[0]?.fields).toMatchObject({ err: { code: 'ENOENT' } });
  });

  it('are started again when they end, but not for ever', async () => {
    const { run, log } = await prepare('dies');
    await expect(run(new Promise(() => {}))).rejects.toMatchObject({ name: 'GatewayError', code: 'shard-failed' });
    const ended = log.lines.filter(({ message }) => message === 'a shard ended');
    // Each process once again; the first that ended a second time is the end of all.
    const again = ended.map(({ fields }) => fields.againInMs);
    expect(again.filter((wait) => wait === null)).toHaveLength(1);
    expect(again.length).toBeLessThanOrEqual(3);
  });

  it('are not started again when Discord refuses the token: all end', async () => {
    const { run, log } = await prepare('is refused the token');
    await expect(run(new Promise(() => {}))).rejects.toMatchObject({ name: 'GatewayError', code: 'token-rejected' });
    expect(log.lines.filter(({ message }) => message === 'a shard ended')).toEqual([]);
  });
});

const ending: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0)) await end();
});

async function start(options: FakeDiscordOptions = {}) {
  const discord = await startFakeDiscord(options);
  ending.push(discord.stop);
  return discord;
}

async function prepare(mode?: 'dies' | 'is refused the token') {
  const discord = await start();
  const log = createRecordingLog();
  const program = {
    file: PROGRAM,
    args: mode === undefined ? [discord.api] : [discord.api, mode],
    execArgv: ['--import', 'tsx'],
  };
  const run = (stop: Promise<void>, { restartsMax = 1 } = {}) =>
    runShards({ token: FAKE_TOKEN, count: 2, program, stop, log, delayMs: 1, restartsMax });
  return { discord, log, run };
}
