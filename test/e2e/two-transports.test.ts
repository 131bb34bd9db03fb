import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DiscordService, serveDiscord } from '../../src/discord/serve-discord.ts';
import { NO_TELEMETRY } from '../../src/model/telemetry.ts';
import {
  autocompleteEvent,
  buttonEvent,
  commandEvent,
  formEvent,
  inServer,
  menuEvent,
  messageEvent,
} from '../fakes/discord-events.ts';
import { createDiscordSigner } from '../fakes/discord-signer.ts';
import { FAKE_TOKEN, type FakeDiscord, startFakeDiscord } from '../fakes/fake-discord.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';
import { GOLDEN_CORPUS, openLibrary } from '../fakes/small-library.ts';

/** The names are those of the golden answers that both transports have to give; null where the golden set has none. */
const INTERACTIONS: readonly (readonly [golden: string | null, event: () => { readonly id: string; readonly token: string }])[] =
  [
    ['quote-several-outlets', () => commandEvent('quote', { query: 'swan bridge opened' })],
    ['quote-opinion-private', () => commandEvent('quote', { query: 'toll mistake harbour', private: true, count: 1 })],
    ['quote-nothing', () => commandEvent('quote', { query: 'photosynthesis of desert plants' })],
    ['quote-every-mistake', () => commandEvent('quote', { from: 'soon', count: 9, private: 'yes' })],
    ['quote-by-id', () => commandEvent('quote', { id: ' `512J-N6CE3VH` ' })],
    ['compare-all', () => commandEvent('compare', { query: 'swan bridge toll' })],
    ['timeline-bridge', () => commandEvent('timeline', { query: 'swan bridge' })],
    ['verify-exact', () => commandEvent('verify', { text: '“The toll was set at two crowns.”' })],
    [null, () => messageEvent('Find sources', 'The toll was set at two crowns.')],
    [null, () => buttonEvent('v1:more', { asker: '555' })],
    [null, () => buttonEvent('forged')],
    [null, () => menuEvent('v1:more')],
    [null, () => formEvent('v1:more')],
    [null, () => commandEvent('nothing')],
    [null, () => commandEvent('quote', {}, 2)],
    [null, () => autocompleteEvent('quote', 'query', 'bri')],
    [null, () => autocompleteEvent('nothing', 'query', 'bri')],
  ];

const signer = createDiscordSigner();
let discord: FakeDiscord;
let service: DiscordService;

beforeAll(async () => {
  discord = await startFakeDiscord();
  const { application } = await openLibrary(GOLDEN_CORPUS);
  service = await serveDiscord({
    application,
    telemetry: NO_TELEMETRY,
    log: createRecordingLog(),
    newIncident: () => '00000000',
    gateway: { token: FAKE_TOKEN, guildId: null, shard: null },
    web: { publicKey: signer.publicKey, host: '127.0.0.1', port: 0 },
    api: discord.api,
  });
});

afterAll(async () => {
  await service.close();
  await discord.stop();
});

it.each(INTERACTIONS)(
  'answers alike through the gateway and on the web, as the golden set says: %s (%#)',
  async (golden, event) => {
    // The golden set was asked for in a server.
    const sent = () => (golden === null ? event() : inServer(event()));
    discord.send(sent());
    const throughGateway = (await discord.take('POST', /\/callback/)).body;
    const { body, headers } = signer.sign(JSON.stringify(sent()));
    const url = `http://127.0.0.1:${service.webPort}/interactions`;
    const onTheWeb: unknown = await (await fetch(url, { method: 'POST', body, headers })).json();
    expect(onTheWeb).toEqual(throughGateway);
    if (golden !== null) expect(onTheWeb).toEqual({ type: 4, data: goldenPayload(golden) });
  },
);

function goldenPayload(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../golden/replies/${name}/payload.json`, import.meta.url), 'utf8'));
}
