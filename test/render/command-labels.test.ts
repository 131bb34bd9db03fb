import { describe, expect, test } from 'vitest';
import { COMMANDS, MESSAGE_COMMANDS } from '../../commands/index.ts';
import type { Command, RunnableCommand } from '../../src/model/command.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import { commandLabels } from '../../src/render/command-labels.ts';
import { LABELS, type Labels } from '../../src/render/languages/labels/labels.ts';

/** Where Discord's client speaks the language, names are shown in it. */
const NAMED = ['de', 'fr', 'es'] as const;
const TRANSLATED = ['de', 'fr', 'es', 'ar', 'fa'] as const;
/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming */
const NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;

const runnables = (command: Command): readonly RunnableCommand[] => ('subcommands' in command ? command.subcommands : [command]);

const NAMES = new Set(
  COMMANDS.flatMap((command) => [
    command.name,
    ...('subcommands' in command ? command.subcommands.map(({ name }) => name) : []),
    ...runnables(command).flatMap(({ options }) => options.map(({ name }) => name)),
  ]),
);

const TEXTS = new Set([
  ...MESSAGE_COMMANDS.map(({ name }) => name),
  ...COMMANDS.flatMap((command) => [
    command.description,
    ...runnables(command).flatMap(({ description, options }) => [
      description,
      ...options.flatMap((option) => [
        option.description,
        ...(option.type === 'text' ? (option.choices ?? []).map(({ name }) => name) : []),
      ]),
    ]),
  ]),
]);

/** Missing, unused, left in English. */
function problemsOf({ names, texts }: Labels, named: boolean): readonly string[] {
  const differences = (wanted: ReadonlySet<string>, had: Readonly<Record<string, string>>) => [
    ...[...wanted].filter((label) => had[label] === undefined).map((label) => `missing: ${label}`),
    ...Object.keys(had)
      .filter((label) => !wanted.has(label))
      .map((label) => `unused: ${label}`),
  ];
  return [
    ...differences(named ? NAMES : new Set(), names),
    ...differences(TEXTS, texts),
    ...Object.entries(texts)
      .filter(([english, text]) => english === text)
      .map(([english]) => `in English: ${english}`),
  ];
}

describe.each(TRANSLATED)('in %s', (language) => {
  const isNamed = NAMED.some((named) => named === language);

  test('everything that a member reads of commands is there', () => {
    expect(problemsOf(LABELS[language], isNamed)).toEqual([]);
  });

  test('Discord would take it, and no two commands or options of one command are called the same', () => {
    const { name, text } = commandLabels(language);
    const called = (english: readonly string[]) => english.map(name);
    const groups = [
      called(COMMANDS.map((command) => command.name)),
      ...COMMANDS.flatMap((command) => [
        ...('subcommands' in command ? [called(command.subcommands.map((each) => each.name))] : []),
        ...runnables(command).map(({ options }) => called(options.map((option) => option.name))),
      ]),
    ];
    for (const group of groups) {
      expect(new Set(group).size).toBe(group.length);
      for (const one of group) expect([one, NAME.test(one), one.toLowerCase()]).toEqual([one, true, one]);
    }
    for (const { name: english } of MESSAGE_COMMANDS) expect(text(english).length).toBeLessThanOrEqual(32);
    expect(Object.values(LABELS[language].texts).filter(({ length }) => length > 100)).toEqual([]);
  });
});

describe('a fault is found:', () => {
  const { de } = LABELS;
  const { quote, ...names } = de.names as Readonly<Record<string, string>>;
  test.each<[string, Labels, string]>([
    ['a name that is missing', { ...de, names }, 'missing: quote'],
    ['a name that nothing has', { ...de, names: { ...names, quote: quote ?? '', spare: 'ersatz' } }, 'unused: spare'],
    [
      'a description left in English',
      { ...de, texts: { ...de.texts, 'Only this outlet': 'Only this outlet' } },
      'in English: Only this outlet',
    ],
  ])('%s', (_, labels, problem) => {
    expect(problemsOf(labels, true)).toEqual([problem]);
  });
});

describe('commandLabels', () => {
  test('leaves what it does not know, and what merely sounds like a property', () => {
    for (const language of LANGUAGES) {
      for (const name of ['spare', 'constructor', '__proto__']) expect(commandLabels(language).name(name)).toBe(name);
    }
  });

  test('keeps to the names as they are typed where Discord’s client lacks the language', () => {
    expect(commandLabels('fa').name('quote')).toBe('quote');
    expect(commandLabels('fa').text('Find sources')).toBe('یافتن منابع');
    expect(commandLabels('de').name('quote')).toBe('zitat');
    expect(commandLabels('en').name('quote')).toBe('quote');
  });
});
