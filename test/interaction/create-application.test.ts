import { describe, expect, it } from 'vitest';
import { createContextFor } from '../../src/answer/context-for.ts';
import { type ApplicationParts, createApplication } from '../../src/interaction/create-application.ts';
import type { ButtonAction, Command } from '../../src/model/command.ts';
import { type CommandGrants, NO_GRANTS } from '../../src/model/command-grants.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { OPEN_GATE } from '../../src/model/gate.ts';
import { DEFAULT_POLICY } from '../../src/model/guild-policy.ts';
import { NO_HERALD } from '../../src/model/herald.ts';
import type { Origin } from '../../src/model/origin.ts';
import type { Reply } from '../../src/model/reply.ts';
import type { Store } from '../../src/model/store.ts';
import { StoreError } from '../../src/model/store-error.ts';
import { createCommand } from '../fakes/commands.ts';
import { originOf } from '../fakes/origins.ts';
import { BY_ASKER, openForm, pressButton } from '../fakes/press.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';
import { shelfOf } from '../fakes/shelves.ts';
import { createEmptyStore } from '../fakes/small-library.ts';

const MANAGE_SERVER = 1n << 5n;
const DONE: Reply = { kind: 'outlets', visibility: 'private', outlets: [], hiddenOutlets: 0, hiddenDocuments: 0 };

const KEEP: Command = {
  name: 'keep',
  description: 'For moderators',
  defaultPermissions: MANAGE_SERVER,
  serversOnly: true,
  subcommands: [createCommand('order', [{ name: 'role', description: 'x', required: true, type: 'role' }])],
};

const outsider = originOf({ permissions: (1n << 53n) - 1n - MANAGE_SERVER - (1n << 3n) });
const moderator = originOf({ permissions: MANAGE_SERVER | 1n });

describe('who may use a command of moderators', () => {
  it.each([
    ['whoever has its permission', moderator],
    ['an administrator', originOf({ permissions: 1n << 3n })],
  ])('%s', async (_, origin) => {
    const { application } = setUp();
    expect(await kindOfAll(application, origin)).toEqual(['outlets', 'outlets', 'outlets']);
    expect(await application.suggest('keep order', 'role', 'x', origin)).toHaveLength(1);
  });

  it('nobody else, by whatever way', async () => {
    const { application, log } = setUp();
    expect(await kindOfAll(application, outsider)).toEqual(['not-allowed', 'not-allowed', 'not-allowed']);
    expect(await application.suggest('keep order', 'role', 'x', outsider)).toEqual([]);
    expect(log.lines).toEqual([]);
  });

  it('whoever the server’s own screen gives it to, asked for that command and that member', async () => {
    const asked: unknown[] = [];
    const saidOf: CommandGrants['saidOf'] = async (command, { memberId }) => {
      asked.push([command, memberId]);
      return memberId === outsider.memberId ? 'granted' : 'nothing';
    };
    const { application } = setUp({ grants: { saidOf } });
    expect(await kindOfAll(application, outsider)).toEqual(['outlets', 'outlets', 'outlets']);
    expect(asked).toEqual(Array(3).fill(['keep', outsider.memberId]));
    expect(await kindOfAll(application, originOf({ memberId: '1' }))).toEqual(['not-allowed', 'not-allowed', 'not-allowed']);
  });

  it('nobody by what is left of earlier answers whom the screen denies the command, but an administrator', async () => {
    const { application } = setUp({ grants: { saidOf: async () => 'denied' } });
    // Discord does not offer the command itself to whom the screen denies it.
    expect(await kindOfAll(application, moderator)).toEqual(['outlets', 'not-allowed', 'not-allowed']);
    expect(await kindOfAll(application, originOf({ permissions: 1n << 3n }))).toEqual(['outlets', 'outlets', 'outlets']);
  });

  it('nobody where the bot was not added, whatever bits are claimed', async () => {
    const { application } = setUp({ grants: { saidOf: async () => 'granted' } });
    const elsewhere = { ...moderator, addedToServer: false };
    expect(await kindOfAll(application, elsewhere)).toEqual(['servers-only', 'servers-only', 'servers-only']);
  });
});

describe('an application', () => {
  it('refuses what is no role, before the command sees it', async () => {
    const { application } = setUp();
    for (const role of ['mods', '1234', '12345678901234567x', 7]) {
      const { reply } = await application.runCommand('keep order', { role }, moderator);
      expect(reply).toMatchObject({ refusals: [{ code: 'option-type', expected: 'role' }] });
    }
  });

  it('runs no group by itself', async () => {
    const { reply } = await setUp().application.runCommand('keep', {}, moderator);
    expect(reply).toMatchObject({ refusals: [{ code: 'command-unknown', name: 'keep' }] });
  });

  it('opens a form under its id, and hands what was filled in to whom the id names', async () => {
    const { application } = setUp();
    expect(application.mayOpenForm('v1:ask:7')).toBe(true);
    expect(application.mayOpenForm('v1:keep:7')).toBe(false);
    const { form } = await openForm(application, 'v1:ask:7');
    expect(form.custom_id).toBe('v1:answerreport:7');
    expect(form.components.map(({ component }) => component.custom_id)).toEqual(['note']);
    const { reply } = await application.submitForm(form.custom_id, new Map([['note', ['words']]]), moderator);
    expect(reply).toMatchObject({ kind: 'outlets' });
  });

  it('hands on what was chosen in a menu', async () => {
    const { application, chosen } = setUp();
    await pressButton(application, 'v1:choose', { press: { ...BY_ASKER, chosen: ['a', 'b'] } });
    expect(chosen).toEqual(['a', 'b']);
  });

  it.each(['v1:nothing', 'v2:answer-report:7', 'x'.repeat(200)])('refuses a form that it does not know: %.20s', async (id) => {
    const { reply } = await setUp().application.submitForm(id, new Map(), moderator);
    expect(reply).toMatchObject({ refusals: [{ code: 'button-unknown' }] });
  });
});

/** By command, by button, by form: what each is answered with, by its kind or the code of its refusal. */
async function kindOfAll(application: ReturnType<typeof createApplication>, origin: Origin): Promise<readonly string[]> {
  const answers = [
    await application.runCommand('keep order', { role: '123456789012345678' }, origin),
    await pressButton(application, 'v1:keep:7', { origin }),
    await application.submitForm('v1:answerreport:7', new Map(), origin),
  ];
  return answers.map(({ reply }) => (reply.kind === 'refusal' ? (reply.refusals[0]?.code ?? '') : reply.kind));
}

function setUp(differences: Partial<ApplicationParts> = {}) {
  const log = createRecordingLog();
  const chosen: string[] = [];
  const buttons: readonly ButtonAction[] = [
    { action: 'keep', shows: 'answer', rightOf: 'keep', press: async () => DONE },
    { action: 'ask', shows: 'form', press: async (state) => ({ kind: 'form', form: 'answerreport', state, noteMaxChars: 9 }) },
    {
      action: 'choose',
      shows: 'answer',
      press: async (_, context) => {
        chosen.push(...context.chosen);
        return DONE;
      },
    },
  ];
  const application = createApplication({
    commands: [KEEP],
    messageCommands: [],
    buttons,
    forms: [{ action: 'answerreport', rightOf: 'keep', submit: async () => DONE }],
    grants: NO_GRANTS,
    gate: OPEN_GATE,
    contextFor: contextOf(createEmptyStore()),
    pictures: null,
    log,
    newIncident: () => '0',
    ...differences,
  });
  return { application, log, chosen };
}

function contextOf(store: Store): ApplicationParts['contextFor'] {
  return createContextFor({
    shelf: () => shelfOf(NOTHING),
    store,
    herald: NO_HERALD,
    log: createRecordingLog(),
    nowMs: () => 0,
    languageOf: () => 'en',
  });
}

const NOTHING: Corpus = { outlets: new Map(), documents: new Map(), passages: new Map() };

it.each([
  ['public', false],
  ['private', true],
  ['private-until-shared', true],
] as const)('knows before it answers who will see answers there: %s', async (replies, isPrivate) => {
  const policy = { ...DEFAULT_POLICY, settings: { ...DEFAULT_POLICY.settings, replies } };
  const empty = createEmptyStore();
  const store = { ...empty, policies: { ...empty.policies, read: async () => policy } };
  const { application } = setUp({ contextFor: contextOf(store) });
  expect(await application.answersPrivately(moderator)).toBe(isPrivate);
});

it('shows nobody else what goes on where the policy cannot be read', async () => {
  const { application } = setUp({ contextFor: () => Promise.reject(new StoreError('store-away')) });
  expect(await application.answersPrivately(moderator)).toBe(true);
});

it('says that nothing was kept when the store fails, under the incident of the log', async () => {
  const { application, log } = setUp({ contextFor: () => Promise.reject(new StoreError('store-away')) });
  const { reply } = await application.runCommand('keep order', { role: '123456789012345678' }, moderator);
  expect(reply).toMatchObject({ kind: 'refusal', refusals: [{ code: 'not-stored', incident: '0' }] });
  expect(log.lines).toMatchObject([{ level: 'error', fields: { incident: '0' } }]);
});

it('says that it does not know whether something was done when the store was lost meanwhile', async () => {
  const { application } = setUp({ contextFor: () => Promise.reject(new StoreError('store-unsure')) });
  const { reply, payload } = await application.runCommand('keep order', { role: '123456789012345678' }, moderator);
  expect(reply).toMatchObject({ kind: 'refusal', refusals: [{ code: 'not-known-stored', incident: '0' }] });
  expect(payload.content).toContain('/moderate log');
  expect(payload.content).not.toContain('nothing was done');
});
