import { isDeepStrictEqual } from 'node:util';
import { ApplicationCommandType, ApplicationIntegrationType, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Command, MessageCommand } from '../model/command.ts';
import type { RegistrationChange } from '../model/registration.ts';
import { toApplicationCommands, toMessageCommands } from './application-command.ts';

export type RegisterParts = {
  readonly rest: Pick<REST, 'get' | 'put'>;
  readonly applicationId: string;
  /** Null registers for all servers and direct messages. */
  readonly guildId: string | null;
  readonly commands: readonly Command[];
  readonly messageCommands?: readonly MessageCommand[];
};

/**
 * Makes Discord's list of commands equal to ours, and writes only when something differs: a write counts against a daily
 * limit and makes open clients reload their commands.
 *
 * @returns what differed; `removed` names what Discord had and we do not define.
 * @throws CommandDefinitionError before anything is sent; DiscordAPIError or HTTPError when Discord refuses or fails.
 */
export async function registerCommands({
  rest,
  applicationId,
  guildId,
  commands,
  messageCommands = [],
}: RegisterParts): Promise<RegistrationChange> {
  const defined = [...toApplicationCommands(commands), ...toMessageCommands(messageCommands)];
  // A server's own command is offered there and nowhere else: Discord takes no word on it.
  const wanted = guildId === null ? defined : defined.map(({ integration_types, contexts, ...command }) => command);
  const schema = z.array(guildId === null ? RegisteredForAll : Registered);
  const route =
    guildId === null ? Routes.applicationCommands(applicationId) : Routes.applicationGuildCommands(applicationId, guildId);
  const difference = compare(schema.parse(await rest.get(route, { query: WITH_LOCALIZATIONS })), schema.parse(wanted));
  const { added, changed, removed } = difference;
  if (added.length + changed.length + removed.length > 0) await rest.put(route, { body: wanted });
  return { guildId, ...difference };
}

/** Else Discord leaves out what a command is called in other languages. */
const WITH_LOCALIZATIONS = new URLSearchParams({ with_localizations: 'true' });

/** Discord leaves an unset value out, or sends null, or its default; here it always reads as `otherwise`. */
const or = <T extends z.ZodType, D>(schema: T, otherwise: D) => schema.nullish().transform((value) => value ?? otherwise);

const ascending = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);

const localizations = or(z.record(z.string(), z.string().nullable()), {});

/** Subcommands hold options, options hold none. */
const Basic = z.object({
  type: z.number(),
  name: z.string(),
  name_localizations: localizations,
  description: z.string(),
  description_localizations: localizations,
  required: or(z.boolean(), false),
  autocomplete: or(z.boolean(), false),
  min_length: or(z.number(), null),
  max_length: or(z.number(), null),
  min_value: or(z.number(), null),
  max_value: or(z.number(), null),
  choices: or(z.array(z.object({ name: z.string(), name_localizations: localizations, value: z.unknown() })), []),
  channel_types: or(z.array(z.number()), []).transform(ascending),
});
const RegisteredOption = Basic.extend({ options: or(z.array(Basic), []) });

/** The part of a registered command that a definition decides; ids, versions and settings made by a server's staff are left out. */
const Registered = z.object({
  type: or(z.number(), ApplicationCommandType.ChatInput),
  name: z.string(),
  name_localizations: localizations,
  description: or(z.string(), ''),
  description_localizations: localizations,
  options: or(z.array(RegisteredOption), []),
  default_member_permissions: or(z.string(), null),
});
type Registered = z.infer<typeof Registered>;

const RegisteredForAll = Registered.extend({
  integration_types: or(z.array(z.number()), [ApplicationIntegrationType.GuildInstall]).transform(ascending),
  /** Null: wherever the app can be used at all. */
  contexts: z
    .array(z.number())
    .nullish()
    .transform((contexts) => (contexts ? ascending(contexts) : null)),
});

function compare(had: readonly Registered[], wanted: readonly Registered[]): Omit<RegistrationChange, 'guildId'> {
  const same = (a: Registered, b: Registered) => a.type === b.type && a.name === b.name;
  const before = (command: Registered) => had.find((candidate) => same(candidate, command));
  const names = (commands: readonly Registered[]) => commands.map(({ name }) => name);
  return {
    added: names(wanted.filter((command) => before(command) === undefined)),
    changed: names(wanted.filter((command) => !isDeepStrictEqual(before(command) ?? command, command))),
    removed: names(had.filter((command) => !wanted.some((candidate) => same(candidate, command)))),
    unchanged: names(wanted.filter((command) => isDeepStrictEqual(before(command), command))),
  };
}
