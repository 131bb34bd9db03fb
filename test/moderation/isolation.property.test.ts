import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { BUTTONS, COMMANDS, FORMS } from '../../commands/index.ts';
import type { Application } from '../../src/interaction/application.ts';
import type { OptionSpec } from '../../src/model/command.ts';
import type { Origin } from '../../src/model/origin.ts';
import { runnableCommands } from '../../src/model/runnable-commands.ts';
import { createGate } from '../../src/moderation/create-gate.ts';
import { createMemoryCooldowns } from '../../src/moderation/memory-cooldowns.ts';
import { encodeCustomId } from '../../src/render/custom-id.ts';
import { ORIGIN, originOf } from '../fakes/origins.ts';
import { applicationOver, createEmptyStore, GOLDEN_CORPUS, openLibrary } from '../fakes/small-library.ts';

/** What one server does to itself must not reach another: tried with every command, button and form that there is. */

const EVERYTHING = (1n << 60n) - 1n;
/** The server in which anything happens, as moderators and as members. */
const THERE = originOf({ guildId: '900000000000000001', permissions: EVERYTHING, memberId: '900000000000000002' });
/** The same person, and somebody else, in the server that is watched. */
const HERE = [originOf({ permissions: EVERYTHING, memberId: THERE.memberId }), ORIGIN];

let library: Awaited<ReturnType<typeof openLibrary>>;
let ids: readonly string[];
beforeAll(async () => {
  library = await openLibrary(GOLDEN_CORPUS);
  ids = [...library.corpus.passages.keys(), ...library.corpus.documents.keys(), ...library.corpus.outlets.keys()];
});

type Action = (application: Application, origin: Origin) => Promise<unknown>;

function valueFor(spec: OptionSpec): fc.Arbitrary<string | number | boolean> {
  switch (spec.type) {
    case 'text':
      return spec.choices === undefined
        ? fc.oneof(fc.constantFrom(...ids), fc.constantFrom('bridge toll', '09:30', 'Europe/Berlin', 'a reason'))
        : fc.constantFrom(...spec.choices.map(({ value }) => value));
    case 'date':
      return fc.constantFrom('2024', '2020-01');
    case 'integer':
      return fc.integer({ min: spec.min, max: spec.max });
    case 'boolean':
      return fc.boolean();
    case 'channel':
    case 'role':
      return fc.constantFrom(...[ORIGIN.channelId, ORIGIN.guildId, '900000000000000003'].flatMap((id) => id ?? []));
    default:
      return spec satisfies never;
  }
}

function commandRun(): fc.Arbitrary<Action> {
  return fc
    .constantFrom(...runnableCommands(COMMANDS))
    .chain(({ name, options }) =>
      fc
        .tuple(
          ...options.map((spec) =>
            fc.tuple(fc.constant(spec.name), spec.required ? valueFor(spec) : fc.option(valueFor(spec), { nil: undefined })),
          ),
        )
        .map((pairs) => (application, origin) => application.runCommand(name, Object.fromEntries(pairs), origin)),
    );
}

function press(): fc.Arbitrary<Action> {
  const args = fc.array(fc.oneof(fc.constantFrom('1', '2', '0', 'yes', '-'), fc.constantFrom(...ids.filter(isArgument))), {
    maxLength: 3,
  });
  const buttons = fc.tuple(fc.constantFrom(...BUTTONS), args).map(
    ([{ action }, state]): Action =>
      (application, origin) =>
        application.pressButton(
          encodeCustomId({ action, args: state }) ?? '',
          { asker: origin.memberId, isPrivate: false, chosen: [] },
          origin,
        ),
  );
  const forms = fc.tuple(fc.constantFrom(...FORMS), args).map(
    ([{ action }, state]): Action =>
      (application, origin) => {
        const values = new Map([
          ['reason', ['other']],
          ['note', ['a note']],
        ]);
        return application.submitForm(encodeCustomId({ action, args: state }) ?? '', values, origin);
      },
  );
  return FORMS.length === 0 ? buttons : fc.oneof(buttons, forms);
}

function isArgument(id: string): boolean {
  return /^[\w-]+$/.test(id);
}

/** What members of the watched server are answered, whatever there is to ask. */
async function answersHere(application: Application): Promise<string> {
  const answers: unknown[] = [];
  for (const origin of HERE) {
    for (const [name, options] of [
      ['quote', { query: 'bridge toll', count: 5 }],
      ['quote', { id: ids[0] }],
      ['timeline', { query: 'bridge' }],
      ['compare', { query: 'bridge' }],
      ['verify', { text: '“The toll”' }],
      ['outlets', {}],
      ['privacy', {}],
    ] as const) {
      answers.push(await application.runCommand(name, options, origin));
    }
    answers.push(await application.suggest('quote', 'query', '', origin));
    const press = { asker: origin.memberId, isPrivate: false, chosen: [] };
    answers.push(await application.pressButton(`v1:context:${ids[0]}`, press, origin));
  }
  return JSON.stringify(answers, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
}

it('keeps every answer of a server as it was, whatever is done in another', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(commandRun(), press()), { minLength: 1, maxLength: 12 }), async (actions) => {
      const application = applicationOver(library.shelf, {
        store: createEmptyStore(),
        gate: createGate({ cooldowns: createMemoryCooldowns(), nowMs: () => 0 }),
      });
      const before = await answersHere(application);
      for (const action of actions) await action(application, THERE);
      expect(await answersHere(application)).toBe(before);
    }),
    { numRuns: 25 },
  );
});
