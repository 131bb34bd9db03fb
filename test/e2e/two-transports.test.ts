import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import type { StartTimer } from '../../src/clock/timer.ts';
import { DEFER_AFTER_MS } from '../../src/discord/deliver.ts';
import { type DiscordService, serveDiscord } from '../../src/discord/serve-discord.ts';
import type { Application } from '../../src/interaction/application.ts';
import type { MessagePayload } from '../../src/model/message.ts';
import type { Shelf } from '../../src/model/shelf.ts';
import { NO_TELEMETRY } from '../../src/model/telemetry.ts';
import { autocompleteEvent, buttonEvent, commandEvent, formEvent, inServer, menuEvent } from '../fakes/discord-events.ts';
import { createDiscordSigner } from '../fakes/discord-signer.ts';
import { FAKE_TOKEN, type FakeDiscord, startFakeDiscord } from '../fakes/fake-discord.ts';
import { applicationFor, eventOfGolden, GoldenRequest } from '../fakes/golden-request.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';
import { applicationOver, GOLDEN_CORPUS, openLibrary } from '../fakes/small-library.ts';

/** What has no golden answer: what both transports have to say alike nevertheless. */
const OTHERS = [
  () => buttonEvent('v1:more', { asker: '555' }),
  () => menuEvent('v1:more'),
  () => formEvent('v1:more'),
  () => commandEvent('quote', {}, 2),
  () => autocompleteEvent('quote', 'query', 'bri'),
  () => autocompleteEvent('nothing', 'query', 'bri'),
];

const GOLDEN = new URL('../golden/', import.meta.url);
/** Answers to a request that stands beside them. */
const ANSWERED = readdirSync(new URL('replies/', GOLDEN));
/** Messages that were made from a reply alone, some of them in several languages. */
const RENDERED = readdirSync(new URL('render/', GOLDEN)).flatMap((name) =>
  readdirSync(new URL(`render/${name}/`, GOLDEN)).flatMap((file) => (file.startsWith('payload') ? [[name, file] as const] : [])),
);

/** Every answer is there in time, on however busy a machine. */
const never: StartTimer = () => ({ elapsed: new Promise(() => {}), cancel() {} });
/** No answer is. */
const soon: StartTimer = (ms) => (ms === DEFER_AFTER_MS ? { elapsed: Promise.resolve(), cancel() {} } : never(ms));

const signer = createDiscordSigner();
let prompt: Scene;
let late: Scene;

let shelf: Shelf;
/** That of the case; what a moderator changed in one is not there in the next. */
let current: Application;

beforeAll(async () => {
  const library = await openLibrary(GOLDEN_CORPUS);
  ({ shelf, application: current } = library);
  const served = new Proxy(library.application, { get: (_, method) => Reflect.get(current, method) });
  [prompt, late] = await Promise.all([serve(served, never), serve(served, soon)]);
});

afterAll(async () => {
  for (const { service, discord } of [prompt, late]) {
    await service.close();
    await discord.stop();
  }
});

it.each(ANSWERED)('answers through the gateway and on the web as the golden set says: %s', async (name) => {
  const { asked } = AskedIn.parse(read(`replies/${name}/reply.json`));
  const anew = async () => {
    current = await applicationFor(asked, shelf);
    return eventOfGolden(asked);
  };
  await answersBothWays(anew, MessageIn.parse(read(`replies/${name}/payload.json`)));
});

it.each(RENDERED)('brings what was rendered to both as the golden set has it: %s, %s', async (name, file) => {
  const message = MessageIn.parse(read(`render/${name}/${file}`));
  const reply = { kind: 'fault', visibility: 'private', incident: '00000000' } as const;
  const payload: MessagePayload = { ...message, allowed_mentions: { parse: [] } };
  const anew = async () => {
    current = { ...applicationOver(shelf), runCommand: async () => ({ reply, payload }) };
    return inServer(commandEvent('quote', { query: 'x' }));
  };
  await answersBothWays(anew, message);
});

it.each(OTHERS)('answers alike what has no golden answer (%#)', async (event) => {
  prompt.discord.send(event());
  const throughGateway = (await prompt.discord.take('POST', CALLBACK)).body;
  expect(await prompt.post(event())).toEqual(throughGateway);
});

/** At once, and after "thinking …". @param anew makes the product as it is before, and the interaction. */
async function answersBothWays(anew: () => Promise<{ readonly id: string }>, golden: z.infer<typeof MessageIn>): Promise<void> {
  prompt.discord.send(await anew());
  const { body } = await prompt.discord.take('POST', CALLBACK);
  // A page takes the place of the message whose button was pressed, and of the pictures in it.
  const page = { type: 7, data: { attachments: [], ...golden } };
  expect([{ type: 4, data: golden }, page]).toContainEqual(body);
  expect(await prompt.post(await anew())).toEqual(body);

  const { flags: _, ...shown } = golden;
  late.discord.send(await anew());
  const thinking = (await late.discord.take('POST', CALLBACK)).body;
  expect(thinking).toMatchObject({ type: expect.toBeOneOf([5, 6]) });
  const { method, body: brought } = await late.discord.take(['PATCH', 'POST'], WEBHOOK);
  expect(brought).toMatchObject(shown);
  expect(await late.post(await anew())).toEqual(thinking);
  expect(await late.discord.take(['PATCH', 'POST'], WEBHOOK)).toMatchObject({ method, body: brought });
}

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

const AskedIn = z.object({ asked: GoldenRequest });
const MessageIn = z.looseObject({ flags: z.number().exactOptional(), allowed_mentions: z.object({ parse: z.tuple([]) }) });

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, GOLDEN), 'utf8'));
}
