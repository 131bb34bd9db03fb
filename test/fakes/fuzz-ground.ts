import type { Application } from '../../src/interaction/application.ts';
import { createHerald } from '../../src/interaction/create-herald.ts';
import type { MessagePayload } from '../../src/model/message.ts';
import type { Store } from '../../src/model/store.ts';
import { createGate } from '../../src/moderation/create-gate.ts';
import { createMemoryCooldowns } from '../../src/moderation/memory-cooldowns.ts';
import { encodeCustomId } from '../../src/render/custom-id.ts';
import { createMemoryStore } from '../../src/storage/memory/create-memory-store.ts';
import { messageProblems } from './callback-problems.ts';
import { CHANNELS } from './drawn-requests.ts';
import { type FuzzGround, SERVER_IDS } from './fuzzed-interactions.ts';
import { originOf } from './origins.ts';
import { realControls } from './real-controls.ts';
import { createRecordingLog } from './recording-log.ts';
import { applicationOver, openLibrary } from './small-library.ts';

export type ModeratedGround = FuzzGround & {
  /** With rules, cooldowns and announcements as in a server; it remembers what moderators set. */
  readonly application: Application;
  readonly store: Store;
  /** What is wrong with what it sent without being asked: announcements, answers to reporters. */
  problems(): readonly string[];
};

/** Between two looks at the clock: a cooldown of a few seconds is over by the next interaction, one of hours is not. */
const TICK_MS = 20_000;

/** The whole product over a corpus, moderation included, and what is needed to fuzz it. */
export async function openModeratedGround(folder: string): Promise<ModeratedGround> {
  const { corpus, shelf, application: apart } = await openLibrary(folder);
  const [passageId = ''] = corpus.passages.keys();
  const controls = await realControls(apart, passageId);
  let now = Date.parse('2026-11-20T12:00:00Z');
  const nowMs = () => {
    now += TICK_MS;
    return now;
  };
  const problems: string[] = [];
  const judge = async (_to: string, message: MessagePayload) => {
    problems.push(...messageProblems(message));
  };
  const log = createRecordingLog();
  const messenger = { toChannel: judge, toMember: judge };
  const herald = createHerald({
    messenger,
    log,
    loggable: (err) => ({ err }),
    isRefusal: () => false,
    refusalOf: () => null,
    inTime: (work) => work,
  });
  const store = createMemoryStore({ nowMs, newClaim: () => 'claim' });
  const gate = createGate({ cooldowns: createMemoryCooldowns(), nowMs });
  const application = applicationOver(shelf, { store, gate, herald, nowMs, log });
  for (const guildId of SERVER_IDS) await setUp(application, { guildId, passageIds: [...corpus.passages.keys()] });
  return {
    application,
    store,
    corpus,
    controls,
    problems() {
      const faults = log.lines.filter(({ level }) => level === 'error');
      return [...problems, ...faults.map(({ message, fields }) => `${message}: ${String(fields.err)}`)];
    },
  };
}

type Server = { readonly guildId: string; readonly passageIds: readonly string[] };

/** Something to edit, to decide and to page through. */
async function setUp(application: Application, { guildId, passageIds }: Server): Promise<void> {
  const moderator = originOf({ guildId, memberId: '333333333333333309', permissions: 1n << 5n });
  const member = originOf({ guildId, memberId: '333333333333333319' });
  const options = { channel: CHANNELS[0], time: '09:30', zone: 'Europe/Berlin' };
  for (let schedules = 0; schedules < 3; schedules += 1) await application.runCommand('schedule add', options, moderator);
  for (const id of passageIds.slice(0, 3)) {
    const customId = encodeCustomId({ action: 'report', args: [id] }) ?? '';
    await application.submitForm(customId, new Map([['reason', ['other']]]), member);
  }
}
