import { inspect } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { refusedToken } from '../../src/discord/refused-token.ts';
import { FAKE_TOKEN, type FakeDiscordOptions, startFakeDiscord } from '../fakes/fake-discord.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

describe('refusedToken', () => {
  it('tells of a token that Discord refuses, without showing it', async () => {
    const { api, log } = await start({ restToken: 'another' });
    const refusal = await refusedToken({ token: FAKE_TOKEN, log, api });
    expect(refusal).toMatchObject({ name: 'GatewayError', code: 'token-rejected' });
    expect(inspect(refusal, { depth: null, showHidden: true })).not.toContain(FAKE_TOKEN);
    expect(log.lines).toEqual([]);
  });

  it('has nothing to tell of one that Discord takes', async () => {
    const { api, log } = await start();
    expect(await refusedToken({ token: FAKE_TOKEN, log, api })).toBeNull();
    expect(log.lines).toEqual([]);
  });

  it('logs that Discord does not say, and takes it for no refusal', async () => {
    const { api, log, stop } = await start();
    await stop();
    expect(await refusedToken({ token: FAKE_TOKEN, log, api })).toBeNull();
    expect(log.lines).toMatchObject([{ level: 'warn', message: 'Discord did not say whether it takes the token' }]);
    expect(inspect(log.lines, { depth: null, showHidden: true })).not.toContain(FAKE_TOKEN);
  });
});

const ending: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0)) await end();
});

async function start(options: FakeDiscordOptions = {}) {
  const { api, stop } = await startFakeDiscord(options);
  ending.push(stop);
  const stopped = async () => {
    ending.length = 0;
    await stop();
  };
  return { api, stop: stopped, log: createRecordingLog() };
}
