import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StartTimer } from '../../src/clock/timer.ts';
import { DEFER_AFTER_MS } from '../../src/discord/deliver.ts';
import { type DiscordService, serveDiscord } from '../../src/discord/serve-discord.ts';
import type { Application } from '../../src/interaction/application.ts';
import { EPHEMERAL, type MessagePayload } from '../../src/model/message.ts';
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

/** Every answer is there in time, on however busy a machine. */
const never: StartTimer = () => ({ elapsed: new Promise(() => {}), cancel() {} });
/** No answer is. */
const soon: StartTimer = (ms) => (ms === DEFER_AFTER_MS ? { elapsed: Promise.resolve(), cancel() {} } : never(ms));

const signer = createDiscordSigner();
let prompt: Scene;
let late: Scene;

beforeAll(async () => {
  const { application } = await openLibrary(GOLDEN_CORPUS);
  [prompt, late] = await Promise.all([serve(application, never), serve(application, soon)]);
});

afterAll(async () => {
  for (const { service, discord } of [prompt, late]) {
    await service.close();
    await discord.stop();
  }
});

it.each(INTERACTIONS)(
  'answers alike through the gateway and on the web, as the golden set says: %s (%#)',
  async (golden, event) => {
    // The golden set was asked for in a server.
    const sent = () => (golden === null ? event() : inServer(event()));
    prompt.discord.send(sent());
    const throughGateway = (await prompt.discord.take('POST', CALLBACK)).body;
    const onTheWeb = await prompt.post(sent());
    expect(onTheWeb).toEqual(throughGateway);
    if (golden !== null) expect(onTheWeb).toEqual({ type: 4, data: goldenPayload(golden) });
  },
);

it.each(INTERACTIONS.filter(([golden]) => golden !== null))(
  'brings the same answers after "thinking …", whichever way they were asked: %s',
  async (golden, event) => {
    const { flags = 0, ...shown } = goldenPayload(golden ?? '');
    // For the asker alone, it cannot take the place of a "thinking …" that all see.
    const isFollowUp = (flags & EPHEMERAL) !== 0 && golden !== 'quote-opinion-private' && golden !== 'verify-exact';
    const method = isFollowUp ? 'POST' : 'PATCH';
    const thinking = { type: 5 };
    late.discord.send(inServer(event()));
    expect((await late.discord.take('POST', CALLBACK)).body).toMatchObject(thinking);
    const throughGateway = (await late.discord.take(method, WEBHOOK)).body;
    expect(await late.post(inServer(event()))).toMatchObject(thinking);
    const onTheWeb = (await late.discord.take(method, WEBHOOK)).body;
    expect(onTheWeb).toEqual(throughGateway);
    expect(onTheWeb).toMatchObject(shown);
  },
);

const CALLBACK = /\/callback/;
const WEBHOOK = /\/webhooks\//;

type Scene = {
  readonly discord: FakeDiscord;
  readonly service: DiscordService;
  /** Brings an interaction to the web endpoint; resolves to its first answer. */
  post(event: unknown): Promise<unknown>;
};

async function serve(application: Application, startTimer: StartTimer): Promise<Scene> {
  const discord = await startFakeDiscord();
  const service = await serveDiscord({
    application,
    telemetry: NO_TELEMETRY,
    log: createRecordingLog(),
    newIncident: () => '00000000',
    gateway: { token: FAKE_TOKEN, guildId: null, shard: null },
    web: { publicKey: signer.publicKey, host: '127.0.0.1', port: 0 },
    api: discord.api,
    startTimer,
  });
  return {
    discord,
    service,
    async post(event) {
      const { body, headers } = signer.sign(JSON.stringify(event));
      return await (await fetch(`http://127.0.0.1:${service.webPort}/interactions`, { method: 'POST', body, headers })).json();
    },
  };
}

function goldenPayload(name: string): MessagePayload {
  return JSON.parse(readFileSync(new URL(`../golden/replies/${name}/payload.json`, import.meta.url), 'utf8'));
}
