import { describe, expect, it } from 'vitest';
import { CommandDefinitionError, toApplicationCommands, toMessageCommands } from '../../src/discord/application-command.ts';
import type { OptionSpec } from '../../src/model/command.ts';
import { createCommand } from '../fakes/commands.ts';

const EVERYWHERE = { integration_types: [0, 1], contexts: [0, 1, 2] };
const LABEL = { description: 'What to say', required: false } as const;

describe('toApplicationCommands', () => {
  it('writes each type of option with its bounds, required ones first', () => {
    const command = createCommand('ask', [
      { ...LABEL, name: 'press', type: 'text', maxLength: 100, suggests: false },
      { ...LABEL, name: 'since', type: 'date' },
      { ...LABEL, name: 'many', type: 'integer', min: 1, max: 5 },
      { ...LABEL, name: 'quiet', type: 'boolean' },
      { ...LABEL, name: 'words', type: 'text', maxLength: 300, suggests: true, required: true },
    ]);
    const label = { description: 'What to say', required: false };
    expect(toApplicationCommands([command])).toEqual([
      {
        type: 1,
        name: 'ask',
        description: 'About ask',
        ...EVERYWHERE,
        options: [
          { ...label, type: 3, name: 'words', required: true, max_length: 300, autocomplete: true },
          { ...label, type: 3, name: 'press', max_length: 100 },
          { ...label, type: 3, name: 'since', min_length: 4, max_length: 10 },
          { ...label, type: 4, name: 'many', min_value: 1, max_value: 5 },
          { ...label, type: 5, name: 'quiet' },
        ],
      },
    ]);
  });

  it('offers a command for servers only where the bot was added, and no other way', () => {
    const moderate = { ...createCommand('moderate'), serversOnly: true };
    expect(toApplicationCommands([moderate])).toMatchObject([{ integration_types: [0], contexts: [0] }]);
  });

  it('writes choices in place of bounds and suggestions', () => {
    const choices = [{ name: 'upwards', value: 'oldest' }];
    const option = { ...LABEL, name: 'by', type: 'text', maxLength: 10, suggests: false, choices } as const;
    expect(toApplicationCommands([createCommand('sort', [option])])[0]?.options).toEqual([
      { ...LABEL, type: 3, name: 'by', choices },
    ]);
  });

  it('names and describes in the languages of Discord’s client what has a label, and nothing else', () => {
    const choices = [{ name: 'oldest first', value: 'oldest' }];
    const order: OptionSpec = { ...LABEL, name: 'order', type: 'text', maxLength: 10, suggests: false, choices };
    const spare: OptionSpec = { ...LABEL, name: 'spare', type: 'boolean' };
    const [written] = toApplicationCommands([createCommand('outlets', [order, spare], 'Only this outlet')]);
    expect(written?.name_localizations).toEqual({ de: 'medien', fr: 'médias', 'es-ES': 'medios', 'es-419': 'medios' });
    expect(written?.description_localizations).toMatchObject({ de: 'Nur dieses Medium', 'es-419': 'Solo este medio' });
    expect(written?.options).toMatchObject([
      {
        name: 'order',
        name_localizations: { fr: 'ordre' },
        choices: [{ name: 'oldest first', value: 'oldest', name_localizations: { de: 'älteste zuerst' } }],
      },
      { name: 'spare' },
    ]);
    expect(written?.options?.[1]).not.toHaveProperty('name_localizations');
    expect(written?.options?.[1]).not.toHaveProperty('description_localizations');
  });

  it.each([
    ['none', []],
    ['two of one value', [1, 2].map(() => ({ name: 'a', value: 'a' }))],
    ['more than 25', Array.from({ length: 26 }, (_, at) => ({ name: `${at}`, value: `${at}` }))],
    ['a name that is too long', [{ name: 'x'.repeat(101), value: 'a' }]],
    ['an empty value', [{ name: 'a', value: '' }]],
  ])('refuses choices that Discord would refuse: %s', (_, choices) => {
    const option = { ...LABEL, name: 'order', type: 'text', maxLength: 10, suggests: false, choices } as const;
    expect(() => toApplicationCommands([createCommand('timeline', [option])])).toThrow(CommandDefinitionError);
  });

  it('names all mistakes at once', () => {
    const long = 'x'.repeat(101);
    const commands = [
      createCommand('Quote', [{ ...LABEL, name: 'two words', type: 'boolean' }]),
      createCommand('outlets', [
        { ...LABEL, name: 'count', type: 'integer', min: 5, max: 1, description: long },
        { ...LABEL, name: 'count', type: 'text', maxLength: 6001, suggests: false },
      ]),
      createCommand('outlets', [], ''),
    ];
    const problems = (() => {
      try {
        toApplicationCommands(commands);
      } catch (error) {
        if (error instanceof CommandDefinitionError) return error.problems;
      }
      return [];
    })();
    expect(problems.map((problem) => problem.slice(0, problem.indexOf(':')))).toEqual([
      '/Quote',
      '/Quote two words',
      '/outlets count',
      '/outlets count',
      '/outlets count',
      '/outlets count',
      '/outlets',
      '/outlets',
    ]);
  });

  it('writes subcommands with their options, channels and roles, and whose permission is needed', () => {
    const group = {
      name: 'keep',
      description: 'For moderators',
      defaultPermissions: 32n,
      serversOnly: true,
      subcommands: [
        createCommand('rooms', [
          { ...LABEL, name: 'room', type: 'channel', postable: false },
          { ...LABEL, name: 'diary', type: 'channel', postable: true },
          { ...LABEL, name: 'rank', type: 'role', required: true },
        ]),
      ],
    };
    const [written] = toApplicationCommands([group]);
    expect(written).toMatchObject({ name: 'keep', default_member_permissions: '32', contexts: [0], integration_types: [0] });
    expect(written?.options).toEqual([
      {
        type: 1,
        name: 'rooms',
        description: 'About rooms',
        options: [
          { ...LABEL, type: 8, name: 'rank', required: true },
          { ...LABEL, type: 7, name: 'room', channel_types: [0, 5, 10, 11, 12, 2, 13, 15] },
          { ...LABEL, type: 7, name: 'diary', channel_types: [0, 5, 10, 11, 12] },
        ],
      },
    ]);
  });

  it('refuses a group without subcommands, and mistakes in them', () => {
    const group = (...subcommands: readonly ReturnType<typeof createCommand>[]) => [
      { name: 'moderate', description: 'x', subcommands },
    ];
    expect(() => toApplicationCommands(group())).toThrow(/\/moderate: 1 to 25 subcommands, not 0/);
    expect(() => toApplicationCommands(group(createCommand('Log'), createCommand('a'), createCommand('a')))).toThrow(
      /\/moderate a: defined twice\n.*\/moderate Log: a name/s,
    );
  });

  it('refuses a twenty-sixth option', () => {
    const options = Array.from({ length: 26 }, (_, index) => ({ ...LABEL, name: `option-${index}`, type: 'boolean' }) as const);
    expect(() => toApplicationCommands([createCommand('quote', options)])).toThrow(CommandDefinitionError);
    expect(() => toApplicationCommands([createCommand('quote', options.slice(1))])).not.toThrow();
  });
});

describe('toMessageCommands', () => {
  const named = (name: string) => ({ name, run: () => Promise.reject(new Error('not run here')) });

  it('writes what the menu of a message takes', () => {
    expect(toMessageCommands([named('Find words')])).toEqual([{ type: 3, name: 'Find words', ...EVERYWHERE }]);
    expect(toMessageCommands([named('Find sources')])).toMatchObject([{ name_localizations: { de: 'Quellen suchen' } }]);
  });

  it('names all mistakes at once', () => {
    const commands = ['find', 'Find sources', 'Find sources', `X${'x'.repeat(32)}`].map(named);
    expect(() => toMessageCommands(commands)).toThrow(/find: .*\n.*Xxx.*\n.*Find sources: defined twice/);
  });
});
