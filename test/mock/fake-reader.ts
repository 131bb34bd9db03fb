import type { Answer } from '../../src/interaction/application.ts';
import { type CalledCommand, callCommands } from '../../src/mock/called.ts';
import type { Reader } from '../../src/mock/reader.ts';
import type { FormPayload, MessagePayload } from '../../src/model/message.ts';
import { runnableCommands } from '../../src/model/runnable-commands.ts';
import type { Suggestion } from '../../src/model/search.ts';
import { commandLabels } from '../../src/render/command-labels.ts';

const about = { description: 'For tests' };

const FAKE_COMMANDS = runnableCommands([
  {
    name: 'echo',
    description: 'Gives back what it was given',
    options: [
      { ...about, name: 'text', required: true, type: 'text', maxLength: 100_000, suggests: true },
      { ...about, name: 'place', required: false, type: 'text', maxLength: 100, suggests: false },
      { ...about, name: 'count', required: false, type: 'integer', min: 1, max: 5 },
      { ...about, name: 'from', required: false, type: 'date' },
      { ...about, name: 'private', required: false, type: 'boolean' },
    ],
    run: () => Promise.reject(new Error('not through here')),
    suggest: () => [],
  },
  {
    name: 'sort',
    description: 'Takes one of a few values',
    options: [
      {
        ...about,
        name: 'order',
        required: false,
        type: 'text',
        maxLength: 10,
        suggests: false,
        choices: [
          { name: 'oldest first', value: 'oldest' },
          { name: 'newest first', value: 'newest' },
        ],
      },
    ],
    run: () => Promise.reject(new Error('not through here')),
    suggest: () => [],
  },
  {
    name: 'ping',
    description: 'Answers',
    options: [],
    run: () => Promise.reject(new Error('not through here')),
    suggest: () => [],
  },
]);

export type FakeParts = {
  readonly commands?: readonly CalledCommand[];
  /** Every request in order: a command with its options, or a pressed button. */
  readonly asked?: unknown[];
  payload?(options: Readonly<Record<string, unknown>>): MessagePayload;
  /** What every button opens; a reply when left out. */
  readonly form?: FormPayload;
  suggest?(command: string, option: string, typed: string): readonly Suggestion[];
};

const FORM = { kind: 'form', form: 'report', state: [], reasons: [], noteMaxChars: 100 } as const;

/** Answers every command with its text and every button with its id, without a search behind it. */
export function fakeReader({ asked = [], payload = echoed, suggest = () => [], form, commands }: FakeParts = {}): Reader {
  return {
    commands: commands ?? callCommands(FAKE_COMMANDS, commandLabels('en')),
    messageCommands: [],
    suggest: async (command, option, typed) => suggest(command, option, typed),
    runCommand(name, options) {
      asked.push({ name, options });
      return Promise.resolve(answer(payload(options)));
    },
    pressButton(customId, chosen) {
      asked.push({ customId, ...(chosen.length === 0 ? {} : { chosen }) });
      if (form !== undefined) return Promise.resolve({ reply: FORM, form });
      return Promise.resolve({ ...answer(payload({ text: `pressed ${customId}` })), turnsPage: false });
    },
    submitForm(customId, values) {
      asked.push({ customId, values: Object.fromEntries(values) });
      return Promise.resolve(answer(payload({ text: `sent ${customId}` })));
    },
    runMessageCommand(name, text) {
      asked.push({ message: name, text });
      return Promise.resolve(answer(payload({ text })));
    },
  };
}

function echoed({ text }: Readonly<Record<string, unknown>>): MessagePayload {
  return { content: String(text), allowed_mentions: { parse: [] } };
}

function answer(payload: MessagePayload): Answer {
  return {
    reply: {
      kind: 'no-match',
      visibility: 'private',
      query: 'q',
      reason: 'nothing-matches',
      searched: {
        documents: 0,
        outlets: [],
        published: null,
        undated: 0,
        languages: [],
        leftOutUndated: 0,
        hidden: 0,
        filter: { outlets: null, from: null, to: null, kinds: null, languages: null },
        onlyOutlets: null,
      },
      nearest: [],
      closest: [],
      withheld: [],
      why: [{ passage: 'k7d2-9fq4ma0', score: 1, confidence: 0.5, words: [], similarity: null }],
    },
    payload,
  };
}
