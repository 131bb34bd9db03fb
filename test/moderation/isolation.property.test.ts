import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUTTONS, FORMS } from '../../commands/index.ts';
import type { Application } from '../../src/interaction/application.ts';
import type { Origin } from '../../src/model/origin.ts';
import type { Store } from '../../src/model/store.ts';
import { createGate } from '../../src/moderation/create-gate.ts';
import { createMemoryCooldowns } from '../../src/moderation/memory-cooldowns.ts';
import { retentionCutoffs } from '../../src/moderation/retention.ts';
import { encodeCustomId } from '../../src/render/custom-id.ts';
import { createMemoryStore } from '../../src/storage/memory/create-memory-store.ts';
import { type OpenedStore, openStore } from '../../src/storage/open-store.ts';
import { drawnRequest, idsOf } from '../fakes/drawn-requests.ts';
import { originOf } from '../fakes/origins.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';
import { applicationOver, GOLDEN_CORPUS, type Library, openLibrary } from '../fakes/small-library.ts';

/**
 * Two worlds go the same way, but for what is done in one server, which is done in one of them alone: members of another
 * server are answered alike in both, at every moment, whatever they ask. Tried with every command, button and form there is.
 */

const EVERYTHING = (1n << 60n) - 1n;
const START_MS = Date.parse('2026-11-20T12:00:00Z');
const HOUR_S = 3600;

type Act = (application: Application, origin: Origin) => Promise<unknown>;
type Step = {
  readonly where: 'here' | 'there';
  readonly asModerator: boolean;
  readonly act: Act;
  /** After the step before. */
  readonly seconds: number;
  /** Which of the questions is asked afterwards. */
  readonly question: number;
};

type World = { readonly application: Application; readonly store: Store };

let library: Library;
let ids: readonly string[];
let nowMs = START_MS;
let pairs = 0;
beforeAll(async () => {
  library = await openLibrary(GOLDEN_CORPUS);
  ids = idsOf(library.corpus);
});

describe('what is done in a server changes no answer in another', () => {
  it('in memory', async () => {
    const open = () => createMemoryStore({ nowMs: () => nowMs, newClaim: () => 'claim' });
    await fc.assert(
      fc.asyncProperty(steps(), (taken) => goBothWays(taken, [open(), open()])),
      { numRuns: 20 },
    );
  });

  describe('with the embedded database', () => {
    const folder = mkdtempSync(join(tmpdir(), 'isolation-'));
    let opened: readonly OpenedStore[] = [];
    beforeAll(async () => {
      const open = (name: string) =>
        openStore({ dataDir: join(folder, name), databaseUrl: null, log: createRecordingLog(), nowMs: () => nowMs });
      // A copy is there sooner than a second new one.
      await (await open('busy')).close();
      cpSync(join(folder, 'busy'), join(folder, 'quiet'), { recursive: true });
      opened = await Promise.all([open('busy'), open('quiet')]);
    }, 60_000);
    afterAll(async () => {
      for (const { close } of opened) await close();
      rmSync(folder, { recursive: true });
    });

    it('as well', async () => {
      const [busy, quiet] = opened.map(({ store }) => store);
      if (busy === undefined || quiet === undefined) throw new Error('not opened');
      await fc.assert(
        fc.asyncProperty(steps(), (taken) => goBothWays(taken, [busy, quiet])),
        { numRuns: 5 },
      );
    });
  });
});

function steps(): fc.Arbitrary<readonly Step[]> {
  const step = fc.record({
    where: fc.constantFrom('here', 'there', 'there'),
    asModerator: fc.constantFrom(true, true, false),
    act: fc.oneof({ weight: 3, arbitrary: commandRun() }, { weight: 1, arbitrary: press() }, { weight: 1, arbitrary: form() }),
    seconds: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constantFrom(HOUR_S, 24 * HOUR_S, 100 * 24 * HOUR_S)),
    question: fc.nat(),
  });
  return fc.array(step, { minLength: 8, maxLength: 14 });
}

function commandRun(): fc.Arbitrary<Act> {
  return drawnRequest(library.corpus).map(
    ({ name, options }) =>
      (application, origin) =>
        application.runCommand(name, options, origin),
  );
}

const state = () =>
  fc.oneof(fc.constantFrom('1', '2', '0', 'newest'), fc.constantFrom(...ids.filter((id) => /^[\w-]+$/.test(id))));

function press(): fc.Arbitrary<Act> {
  return fc
    .tuple(fc.constantFrom(...BUTTONS), fc.array(state(), { maxLength: 2 }))
    .map(([{ action }, args]) => (application, origin) => {
      const by = { asker: origin.memberId, isPrivate: false, chosen: [] };
      return application.pressButton(encodeCustomId({ action, args }) ?? '', by, origin);
    });
}

function form(): fc.Arbitrary<Act> {
  const values = new Map([
    ['reason', ['other']],
    ['note', ['a note']],
  ]);
  return fc.tuple(fc.constantFrom(...FORMS), state()).map(
    ([{ action }, arg]) =>
      (application, origin) =>
        application.submitForm(encodeCustomId({ action, args: [arg] }) ?? '', values, origin),
  );
}

/** Servers and channels that no other pair of worlds has: a database serves many pairs. The people are the same in both servers. */
function placesOf(pair: number) {
  const guild = (side: number) => String(900_000_000_000_000_000n + BigInt(2 * pair + side));
  const at = (side: number, differences: Partial<Origin>) =>
    originOf({ guildId: guild(side), channelId: `${guild(side)}1`, ...differences });
  const moderator = { memberId: '900000000000000002', permissions: EVERYTHING };
  const both = (side: number) => ({ moderator: at(side, moderator), member: at(side, {}) });
  return { here: both(0), there: both(1) };
}

async function goBothWays(taken: readonly Step[], [one, other]: readonly [Store, Store]): Promise<void> {
  nowMs = START_MS;
  pairs += 1;
  const places = placesOf(pairs);
  const [busy, quiet] = [openWorld(one), openWorld(other)];
  for (const { application } of [busy, quiet]) {
    await settle(application, places.here, 20);
    await settle(application, places.there, HOUR_S);
  }
  for (const { where, asModerator, act, seconds, question } of taken) {
    nowMs += seconds * 1000;
    const origin = places[where][asModerator ? 'moderator' : 'member'];
    for (const world of where === 'here' ? [busy, quiet] : [busy]) await act(world.application, origin);
    for (const world of [busy, quiet]) await letTimePass(world.store);
    const asked = QUESTIONS.slice(question % QUESTIONS.length).slice(0, 1);
    expect(await answers(busy, asked, places.here)).toEqual(await answers(quiet, asked, places.here));
  }
  expect(await answers(busy, QUESTIONS, places.here)).toEqual(await answers(quiet, QUESTIONS, places.here));
}

function openWorld(store: Store): World {
  const gate = createGate({ cooldowns: createMemoryCooldowns(), nowMs: () => nowMs });
  return { application: applicationOver(library.shelf, { store, gate, nowMs: () => nowMs }), store };
}

type People = { readonly moderator: Origin; readonly member: Origin };

/** Each server has rules, something hidden, a report, a schedule and a log to begin with. */
async function settle(application: Application, { moderator, member }: People, cooldownSeconds: number): Promise<void> {
  const [passage = '', another = ''] = library.corpus.passages.keys();
  await application.runCommand('moderate cooldown', { seconds: cooldownSeconds }, moderator);
  await application.runCommand('moderate hide', { what: another, reason: `of ${moderator.guildId}` }, moderator);
  const plan = { channel: moderator.channelId, time: '12:10', zone: 'UTC' };
  await application.runCommand('schedule add', plan, moderator);
  await application.submitForm(`v1:report:${passage}`, new Map([['reason', ['other']]]), member);
}

/** What processes do by themselves: what is due is posted, what was kept for its time goes. */
async function letTimePass({ runs, members }: Store): Promise<void> {
  for (let rounds = 0; rounds < 20; rounds += 1) {
    const { claimed } = await runs.claimDue({ nowMs, leaseMs: 60_000, limit: 5 });
    for (const run of claimed) {
      await runs.choose(run, `${run.schedule.guildId}-${nowMs}`, nowMs);
      await runs.settle(run, { kind: 'posted', nextRunMs: nowMs + HOUR_S * 1000 }, nowMs);
    }
    if (claimed.length === 0) break;
  }
  await members.expire(retentionCutoffs(nowMs));
}

type Question = (application: Application, people: People) => Promise<unknown>;

/** Whatever there is to ask, by members and by moderators. The first are those that a cooldown can refuse. */
const QUESTIONS: readonly Question[] = [
  ...(['member', 'moderator'] as const).flatMap((who) => [
    ...ask(who, [
      ['quote', { query: 'bridge toll', count: 5 }],
      ['timeline', { query: 'bridge' }],
      ['compare', { query: 'bridge' }],
      ['verify', { text: '“The toll”' }],
      ['outlets', {}],
      ['privacy', {}],
      ['moderate settings', {}],
      ['moderate reports', {}],
      ['moderate log', {}],
      ['moderate log', { export: true }],
      ['schedule list', {}],
      ['schedule preview', { number: 1 }],
    ]),
    ...type(who, [
      ['quote', 'query'],
      ['quote', 'outlet'],
      ['moderate hide', 'what'],
      ['moderate unhide', 'what'],
      ['moderate outlets', 'outlet'],
      ['schedule add', 'outlets'],
    ]),
    ...[() => 'v1:mydata', () => 'v1:forget', () => `v1:context:${ids[0]}`, () => 'v1:reports:1', () => 'v1:log:newest'].map(
      (customId): Question =>
        (application, people) => {
          const by = { asker: people[who].memberId, isPrivate: false, chosen: [] };
          return application.pressButton(customId(), by, people[who]);
        },
    ),
  ]),
];

function ask(who: keyof People, asked: readonly (readonly [string, Readonly<Record<string, unknown>>])[]): Question[] {
  return asked.map(
    ([name, options]) =>
      (application, people) =>
        application.runCommand(name, options, people[who]),
  );
}

function type(who: keyof People, asked: readonly (readonly [command: string, option: string])[]): Question[] {
  return asked.map(
    ([command, option]) =>
      (application, people) =>
        application.suggest(command, option, '', people[who]),
  );
}

async function answers({ application }: World, questions: readonly Question[], here: People): Promise<readonly unknown[]> {
  const given: unknown[] = [];
  for (const question of questions) given.push(await question(application, here));
  return given;
}
