import { afterEach, describe, expect, it } from 'vitest';
import { connectGateway, type GatewayParts } from '../../src/discord/gateway.ts';
import { type GatewayState, NO_TELEMETRY } from '../../src/model/telemetry.ts';
import { FAKE_TOKEN, type FakeDiscordOptions, startFakeDiscord } from '../fakes/fake-discord.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

it('logs once that the connection is lost, however often it is then tried in vain', async () => {
  const { discord, log, states } = await connected();
  await discord.stop();
  const attempts = () => states.filter((state) => state === 'connecting').length;
  await expect.poll(attempts, { timeout: 10_000 }).toBeGreaterThan(3);
  expect(log.lines.filter(({ level }) => level === 'info')).toEqual([
    { level: 'info', fields: {}, message: 'gateway session begun' },
    { level: 'info', fields: { code: expect.any(Number) }, message: 'gateway connection lost; connecting again' },
  ]);
});

describe('a connection at whose other end nobody answers', () => {
  it('is ready no more once a heartbeat goes unacknowledged, and made anew', async () => {
    const { discord, gateway, log, states } = await connected({ heartbeatMs: 100 }, { ackWithinMs: 200 });
    discord.hang();
    await expect.poll(() => gateway.isReady(), { timeout: 5_000 }).toBe(false);
    await expect.poll(() => discord.hellos.map(({ op }) => op), { timeout: 5_000 }).toEqual([2, 6]);
    await expect.poll(() => gateway.isReady()).toBe(true);
    expect(states).toEqual(['connecting', 'ready', 'connecting', 'connecting', 'ready']);
    expect(log.lines.map(({ level, message }) => [level, message])).toEqual([
      ['info', 'gateway session begun'],
      ['warn', 'the gateway does not answer; connecting again'],
      ['info', 'gateway session resumed'],
    ]);
  });

  it('is not waited for when Discord asked to connect again', async () => {
    const { discord, gateway } = await connected();
    discord.disturb('reconnect');
    discord.hang();
    await expect.poll(() => discord.hellos.map(({ op }) => op), { timeout: 10_000 }).toEqual([2, 6]);
    await expect.poll(() => gateway.isReady()).toBe(true);
  });

  // The library alone waits for half a minute.
  it('does not keep the bot from leaving', { timeout: 15_000 }, async () => {
    const { discord, gateway } = await connected();
    discord.hang();
    await gateway.close();
    expect(gateway.isReady()).toBe(false);
  });

  it('is told apart from one that answers', async () => {
    const { discord, gateway, log } = await connected({ heartbeatMs: 100 }, { ackWithinMs: 300 });
    await expect.poll(() => discord.heartbeats(), { timeout: 5_000 }).toBeGreaterThan(6);
    expect([gateway.isReady(), discord.hellos.length]).toEqual([true, 1]);
    expect(log.lines).toHaveLength(1);
  });
});

const ending: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end();
});

async function connected(options: FakeDiscordOptions = {}, parts: Partial<GatewayParts> = {}) {
  const discord = await startFakeDiscord(options);
  ending.push(discord.stop);
  const log = createRecordingLog();
  const states: GatewayState[] = [];
  const gateway = await connectGateway({
    token: FAKE_TOKEN,
    shard: null,
    onInteraction: () => {},
    telemetry: { ...NO_TELEMETRY, gateway: (state) => void states.push(state) },
    log,
    api: discord.api,
    ...parts,
  });
  ending.push(gateway.close);
  return { discord, gateway, log, states };
}
