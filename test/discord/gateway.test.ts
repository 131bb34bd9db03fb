import { expect, it } from 'vitest';
import { connectGateway } from '../../src/discord/gateway.ts';
import { type GatewayState, NO_TELEMETRY } from '../../src/model/telemetry.ts';
import { FAKE_TOKEN, startFakeDiscord } from '../fakes/fake-discord.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

it('logs once that the connection is lost, however often it is then tried in vain', async () => {
  const discord = await startFakeDiscord();
  const log = createRecordingLog();
  const states: GatewayState[] = [];
  const gateway = await connectGateway({
    token: FAKE_TOKEN,
    shard: null,
    onInteraction: () => {},
    telemetry: { ...NO_TELEMETRY, gateway: (state) => void states.push(state) },
    log,
    api: discord.api,
  });
  await discord.stop();
  const attempts = () => states.filter((state) => state === 'connecting').length;
  await expect.poll(attempts, { timeout: 10_000 }).toBeGreaterThan(3);
  expect(log.lines.filter(({ level }) => level === 'info')).toEqual([
    { level: 'info', fields: {}, message: 'gateway session begun' },
    { level: 'info', fields: { code: expect.any(Number) }, message: 'gateway connection lost; connecting again' },
  ]);
  await gateway.close();
});
