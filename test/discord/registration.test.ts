import { describe, expect, it } from 'vitest';
import { toApplicationCommands } from '../../src/discord/application-command.ts';
import { registerCommands } from '../../src/discord/registration.ts';
import type { OptionSpec } from '../../src/model/command.ts';
import { createCommand } from '../fakes/commands.ts';

const QUERY: OptionSpec = { name: 'query', description: 'Words', required: true, type: 'text', maxLength: 300, suggests: true };
const QUOTE = createCommand('quote', [QUERY]);
const OUTLETS = createCommand('outlets');

describe('registerCommands', () => {
  it('writes all commands when Discord has none', async () => {
    const { rest, writes } = fakeRest([]);
    const change = await registerCommands({ rest, applicationId: '42', guildId: null, commands: [QUOTE, OUTLETS] });
    expect(change).toEqual({ guildId: null, added: ['quote', 'outlets'], changed: [], removed: [], unchanged: [] });
    expect(writes).toEqual([['/applications/42/commands', toApplicationCommands([QUOTE, OUTLETS])]]);
  });

  it('writes nothing when Discord has the same, however it spells defaults', async () => {
    const { rest, writes } = fakeRest(asDiscordReturns([QUOTE, OUTLETS]));
    const change = await registerCommands({ rest, applicationId: '42', guildId: null, commands: [OUTLETS, QUOTE] });
    expect(change).toEqual({ guildId: null, added: [], changed: [], removed: [], unchanged: ['outlets', 'quote'] });
    expect(writes).toEqual([]);
  });

  it('tells added, changed, removed and unchanged apart, for one server', async () => {
    const before = [createCommand('quote', [{ ...QUERY, maxLength: 200 }]), OUTLETS, createCommand('about')];
    const { rest, writes } = fakeRest(asDiscordReturns(before));
    const commands = [QUOTE, createCommand('timeline'), OUTLETS];
    expect(await registerCommands({ rest, applicationId: '42', guildId: '5', commands })).toEqual({
      guildId: '5',
      added: ['timeline'],
      changed: ['quote'],
      removed: ['about'],
      unchanged: ['outlets'],
    });
    expect(writes.map(([route]) => route)).toEqual(['/applications/42/guilds/5/commands']);
  });

  it.each([
    ['in servers only', { integration_types: [0], contexts: [0, 1, 2] }],
    ['not in private channels', { integration_types: [0, 1], contexts: [0, 1] }],
    ['by an app that says nothing of it', { integration_types: [0, 1], contexts: null }],
  ])('sees a command that was offered otherwise: %s', async (_, reach) => {
    const { rest } = fakeRest(asDiscordReturns([QUOTE]).map((command) => ({ ...command, ...reach })));
    const parts = { rest, applicationId: '42', guildId: null, commands: [QUOTE] };
    expect(await registerCommands(parts)).toMatchObject({ changed: ['quote'] });
  });

  it('says nothing of where a command is offered that belongs to one server', async () => {
    const reach = { integration_types: [0], contexts: null };
    const { rest, writes } = fakeRest(asDiscordReturns([QUOTE]).map((command) => ({ ...command, ...reach })));
    const parts = { rest, applicationId: '42', guildId: '5' };
    expect(await registerCommands({ ...parts, commands: [QUOTE] })).toMatchObject({ changed: [], unchanged: ['quote'] });
    await registerCommands({ ...parts, commands: [QUOTE, OUTLETS] });
    expect(JSON.stringify(writes)).not.toMatch(/integration_types|contexts/);
  });

  it.each([
    ['description', { description: 'Other words' }],
    ['required', { required: false }],
    ['suggestions', { suggests: false }],
  ] as const)('sees a changed %s of an option', async (_, change) => {
    const { rest } = fakeRest(asDiscordReturns([createCommand('quote', [{ ...QUERY, ...change }])]));
    expect(await registerCommands({ rest, applicationId: '42', guildId: null, commands: [QUOTE] })).toMatchObject({
      changed: ['quote'],
    });
  });

  it.each([
    ['name', { name_localizations: { de: 'anderes' } }],
    ['description', { description_localizations: { fr: 'Autre chose' } }],
  ])('sees a %s that is called otherwise in another language', async (_, change) => {
    const { rest } = fakeRest(asDiscordReturns([QUOTE]).map((command) => ({ ...command, ...change })));
    expect(await registerCommands({ rest, applicationId: '42', guildId: null, commands: [QUOTE] })).toMatchObject({
      changed: ['quote'],
    });
  });

  it('asks Discord for the names in other languages, which it else leaves out', async () => {
    const { rest, asked } = fakeRest([]);
    await registerCommands({ rest, applicationId: '42', guildId: null, commands: [QUOTE] });
    expect(asked).toEqual(['/applications/42/commands?with_localizations=true']);
  });

  it('sees choices that are not ours', async () => {
    const [had] = asDiscordReturns([QUOTE]);
    const options = had?.options.map((option) => ({ ...option, choices: [{ name: 'a', value: 'a' }] }));
    const { rest } = fakeRest([{ ...had, options }]);
    expect(await registerCommands({ rest, applicationId: '42', guildId: null, commands: [QUOTE] })).toMatchObject({
      changed: ['quote'],
    });
  });

  it('removes a command on messages that has the name of a slash command', async () => {
    const { rest } = fakeRest([...asDiscordReturns([QUOTE]), { type: 3, name: 'quote', description: '' }]);
    const change = await registerCommands({ rest, applicationId: '42', guildId: null, commands: [QUOTE] });
    expect(change).toMatchObject({ removed: ['quote'], unchanged: ['quote'] });
  });
});

/** Ids, nulls and defaults beside what was registered; false and null in the place of absent values. */
function asDiscordReturns(commands: Parameters<typeof toApplicationCommands>[0]) {
  return toApplicationCommands(commands).map((command, index) => ({
    ...command,
    id: String(index),
    application_id: '42',
    version: '1',
    default_member_permissions: null,
    integration_types: command.integration_types?.toReversed(),
    nsfw: false,
    options: (command.options ?? []).map(({ required, ...option }) =>
      required ? { ...option, required } : { ...option, choices: null },
    ),
  }));
}

function fakeRest(had: unknown) {
  const writes: [route: string, body: unknown][] = [];
  const asked: string[] = [];
  const rest = {
    get: async (route: string, { query }: { query?: URLSearchParams } = {}) => {
      asked.push(`${route}?${query}`);
      return had;
    },
    put: async (route: string, options?: { body?: unknown }) => {
      writes.push([route, options?.body]);
    },
  };
  return { rest, writes, asked };
}
