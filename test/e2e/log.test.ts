import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DiscordService, serveDiscord } from '../../src/discord/serve-discord.ts';
import { NO_TELEMETRY } from '../../src/model/telemetry.ts';
import { createCommand } from '../fakes/commands.ts';
import { autocompleteEvent, buttonEvent, commandEvent, formEvent, messageEvent } from '../fakes/discord-events.ts';
import { createDiscordSigner } from '../fakes/discord-signer.ts';
import { FAKE_TOKEN, type FakeDiscord, startFakeDiscord } from '../fakes/fake-discord.ts';
import { GOLDEN_CORPUS, openLibrary } from '../fakes/small-library.ts';

const ASKED = 'swan bridge whatwasasked';
const events = () => [
  commandEvent('quote', { query: ASKED }),
  commandEvent('quote', { query: ASKED, from: ASKED, private: ASKED }),
  commandEvent(ASKED.replaceAll(' ', '-')),
  messageEvent('Find sources', `${ASKED}. The toll was set at two crowns.`),
  autocompleteEvent('quote', 'query', ASKED),
  buttonEvent(`v1:more:${ASKED}`),
  formEvent(ASKED, { [ASKED]: ASKED }),
  { ...commandEvent('quote'), data: ASKED },
  { secret: ASKED },
];
/** What members ask, what they are told, and what answers them. */
const SECRET = new RegExp(`whatwasasked|crowns|interaction-token|${FAKE_TOKEN}|alice`);

const signer = createDiscordSigner();
const lines: string[] = [];
let discord: FakeDiscord;
let service: DiscordService;

beforeAll(async () => {
  discord = await startFakeDiscord();
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const { application } = await openLibrary(GOLDEN_CORPUS);
  service = await serveDiscord({
    application: { ...application, commands: [createCommand('quote')] },
    telemetry: NO_TELEMETRY,
    log,
    newIncident: () => 'incident',
    gateway: { token: FAKE_TOKEN, guildId: null, shard: null },
    web: { publicKey: signer.publicKey, host: '127.0.0.1', port: 0 },
    api: discord.api,
  });
});

afterAll(async () => {
  await service.close();
  await discord.stop();
});

it('is structured, and holds no word of a member or of an answer, no name and no token, faults included', async () => {
  const url = `http://127.0.0.1:${service.webPort}/interactions`;
  for (const event of events()) {
    const { body, headers } = signer.sign(JSON.stringify(event));
    await (await fetch(url, { method: 'POST', body, headers })).arrayBuffer();
  }
  const errors = { data: { content: { _errors: [{ code: 'TOO_LONG', message: ASKED }] } } };
  const body = { code: 50_035, message: 'Invalid Form Body', errors };
  discord.fail({ method: 'POST', path: /callback/, status: 400, times: 99, body });
  for (const event of events()) discord.send(event);
  await expect.poll(() => lines.filter((line) => line.includes('could not be delivered')).length).toBeGreaterThan(5);
  await service.close();
  expect(lines.map((line) => typeof JSON.parse(line).msg)).toEqual(lines.map(() => 'string'));
  expect(lines.join('')).not.toMatch(SECRET);
});
