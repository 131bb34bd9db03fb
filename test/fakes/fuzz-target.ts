import { BUTTONS, FORMS, MESSAGE_COMMANDS } from '../../commands/index.ts';
import { inTime } from '../../src/clock/in-time.ts';
import { startTimer } from '../../src/clock/timer.ts';
import { readInteraction } from '../../src/discord/interaction.ts';
import { serveDiscord } from '../../src/discord/serve-discord.ts';
import type { Application } from '../../src/interaction/application.ts';
import { NO_TELEMETRY, type Telemetry } from '../../src/model/telemetry.ts';
import { callbackProblems, messageProblems } from './callback-problems.ts';
import { createDiscordSigner } from './discord-signer.ts';
import { RUNNABLES } from './drawn-requests.ts';
import { FAKE_TOKEN, type FakeRequest, startFakeDiscord } from './fake-discord.ts';
import { readSent } from './read-sent.ts';
import { createRecordingLog } from './recording-log.ts';

export type FuzzTarget = {
  /** Sends an interaction through the gateway; resolves with what is wrong with its answer when that is there. */
  throughGateway(interaction: unknown): Promise<readonly string[]>;
  /** Posts an interaction; resolves with what is wrong with the response. */
  onTheWeb(interaction: unknown): Promise<readonly string[]>;
  /** What went wrong beside the answers: faults in the log, answers that nobody waited for. */
  problems(): readonly string[];
  /** How often each command, button and form was reached, and how often it did more than refuse, by kind and name. */
  reached(): ReadonlyMap<string, Reached>;
  close(): Promise<void>;
};

type Reached = { readonly sent: number; readonly answered: number };

/** Long, so that a busy machine fails nothing; something that nobody ever answers is to be told all the same. */
const ACKNOWLEDGED_MS = 20_000;

/** The bot on both transports over real sockets, and a judge of all that it sends. */
export async function startFuzzTarget(application: Application): Promise<FuzzTarget> {
  const problems: string[] = [];
  const reached = new Map<string, Reached>();
  const backlog = createBacklog();
  const waiting = new Map<string, (body: unknown) => void>();
  const discord = await startFakeDiscord({ onAnswered: judge });
  const log = createRecordingLog();
  const signer = createDiscordSigner();
  const service = await serveDiscord({
    application,
    telemetry: counting(reached, backlog),
    log,
    newIncident: () => '00000000',
    gateway: { token: FAKE_TOKEN, guildId: null, shard: null },
    web: { publicKey: signer.publicKey, host: '127.0.0.1', port: 0 },
    api: discord.api,
  });
  return {
    async throughGateway(interaction) {
      await backlog.short();
      const incoming = readInteraction(JSON.parse(JSON.stringify(interaction)));
      if (incoming === null) {
        discord.send(interaction);
        return [];
      }
      const { id, token } = incoming.address;
      const acknowledged = new Promise((resolve) => {
        waiting.set(`${id}/${token}`, resolve);
        discord.send(interaction);
      });
      const body = await inTime(acknowledged, startTimer(ACKNOWLEDGED_MS));
      return body === null ? ['not acknowledged'] : callbackProblems(body);
    },
    async onTheWeb(interaction) {
      await backlog.short();
      const { body, headers } = signer.sign(JSON.stringify(interaction));
      const url = `http://127.0.0.1:${service.webPort}/interactions`;
      const response = await fetch(url, { method: 'POST', body, headers });
      const { json: answer } = await readSent(response);
      if (response.status === 200) return callbackProblems(answer);
      const isRefusal = [400, 409, 413].includes(response.status) && /^\{"error":"[a-z-]+"\}$/.test(JSON.stringify(answer));
      return isRefusal ? [] : [`status ${response.status}: ${JSON.stringify(answer)}`];
    },
    problems() {
      const faults = log.lines.filter(({ level }) => level === 'error');
      return [...problems, ...faults.map(({ message, fields }) => `${message}: ${String(fields.err)}`)];
    },
    reached: () => reached,
    async close() {
      await service.close();
      await discord.stop();
    },
  };

  function judge({ method, path, body }: FakeRequest): void {
    const callback = /\/interactions\/(\d+\/[^/]+)\/callback/.exec(path)?.[1];
    if (callback !== undefined) {
      const take = waiting.get(callback);
      waiting.delete(callback);
      if (take === undefined) problems.push('an answer that nobody waited for');
      else take(body);
    } else if (path.includes('/webhooks/') && method !== 'DELETE') problems.push(...messageProblems(body));
  }
}

/** Counts by what the product's own measurements go by; what a stranger's id or name is made of is one thing. */
function counting(reached: Map<string, Reached>, backlog: Backlog): Telemetry {
  return {
    ...NO_TELEMETRY,
    begin({ kind, name }) {
      backlog.add();
      return {
        acknowledged() {},
        ended(outcome) {
          backlog.remove();
          const subject = `${kind} ${KNOWN.has(name) ? name : '(unknown)'}`;
          const { sent, answered } = reached.get(subject) ?? { sent: 0, answered: 0 };
          reached.set(subject, {
            sent: sent + 1,
            answered: answered + (outcome === 'refusal' || outcome === 'undelivered' ? 0 : 1),
          });
        },
      };
    },
  };
}

const KNOWN: ReadonlySet<string> = new Set([
  ...RUNNABLES.map(({ name }) => name),
  ...[...BUTTONS, ...FORMS].map(({ action }) => action),
  ...MESSAGE_COMMANDS.map(({ name }) => name),
]);

type Backlog = ReturnType<typeof createBacklog>;

/** Whoever is told "thinking …" is answered later: on a busy machine, what is sent meanwhile would fill what may be under way. */
function createBacklog() {
  const LONG = 100;
  let underWay = 0;
  let waiting: (() => void)[] = [];
  return {
    add() {
      underWay += 1;
    },
    remove() {
      underWay -= 1;
      if (underWay >= LONG) return;
      for (const resume of waiting) resume();
      waiting = [];
    },
    async short(): Promise<void> {
      if (underWay >= LONG) await new Promise<void>((resume) => waiting.push(resume));
    },
  };
}
