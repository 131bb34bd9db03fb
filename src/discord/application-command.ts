import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Command, CommandAccess, MessageCommand, OptionChoice, OptionSpec, RunnableCommand } from '../model/command.ts';
import { CHOICE_LIMITS } from '../render/limits.ts';
import { descriptionsIn, labelsIn, namesIn } from './localizations.ts';

/** @see https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const DESCRIPTION_MAX_CHARS = 100;
const OPTIONS_MAX = 25;
/** Discord's own ceiling for `max_length`. */
const TEXT_MAX_CHARS = 6000;
/** `YYYY-MM-DD`; the shortest form is `YYYY`. */
const DATE_CHARS = { min: 4, max: 10 };

const POSTABLE = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
] as const;
/** Wherever a command can be used; no categories. Discord takes no media channels (16) in a definition; their threads can be named. */
const TALKED_IN = [...POSTABLE, ChannelType.GuildVoice, ChannelType.GuildStageVoice, ChannelType.GuildForum] as const;

/** Who may install the app to get a command, and where they find it. */
type Reach = {
  readonly integration_types: ApplicationIntegrationType[];
  readonly contexts: InteractionContextType[];
};
const { GuildInstall, UserInstall } = ApplicationIntegrationType;
const { Guild, BotDM, PrivateChannel } = InteractionContextType;
const EVERYWHERE: Reach = { integration_types: [GuildInstall, UserInstall], contexts: [Guild, BotDM, PrivateChannel] };
const IN_SERVERS: Reach = { integration_types: [GuildInstall], contexts: [Guild] };

/** A command that Discord would refuse to register: a mistake in its definition, found before anything is sent. */
export class CommandDefinitionError extends Error {
  readonly code = 'command-definition';
  /** One for each mistake, all of them. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`Discord would refuse these commands:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'CommandDefinitionError';
    this.problems = problems;
  }
}

/**
 * Writes commands as Discord's API takes them, in the given order. Required options come first, as Discord demands; apart
 * from that they keep their order, as subcommands do.
 *
 * @throws CommandDefinitionError with every name, description or bound that is out of Discord's limits.
 */
export function toApplicationCommands(commands: readonly Command[]): RESTPostAPIChatInputApplicationCommandsJSONBody[] {
  const problems = commands.flatMap((command) =>
    'subcommands' in command
      ? [...labelProblems(`/${command.name}`, command), ...subcommandProblems(`/${command.name}`, command.subcommands)]
      : runnableProblems(`/${command.name}`, command),
  );
  problems.push(...repeated(commands.map(({ name }) => name)).map((name) => `/${name}: defined twice`));
  if (problems.length > 0) throw new CommandDefinitionError(problems);
  return commands.map((command) => ({
    type: ApplicationCommandType.ChatInput,
    ...labelled(command),
    ...accessOf(command),
    options: 'subcommands' in command ? command.subcommands.map(toSubcommand) : toOptions(command),
  }));
}

/** Discord's client shows a command only to members who have these permissions; a server's own screen may say otherwise. */
function accessOf({ defaultPermissions, serversOnly }: CommandAccess) {
  return {
    ...(serversOnly === true ? IN_SERVERS : EVERYWHERE),
    ...(defaultPermissions === undefined ? {} : { default_member_permissions: defaultPermissions.toString() }),
  };
}

function toSubcommand(command: RunnableCommand): APIApplicationCommandSubcommandOption {
  return { type: ApplicationCommandOptionType.Subcommand, ...labelled(command), options: toOptions(command) };
}

/** Required ones first, as Discord demands. */
function toOptions({ options }: RunnableCommand): APIApplicationCommandBasicOption[] {
  return options.toSorted((a, b) => Number(b.required) - Number(a.required)).map(toOption);
}

function subcommandProblems(where: string, subcommands: readonly RunnableCommand[]): string[] {
  const { length } = subcommands;
  return [
    ...(length < 1 || length > OPTIONS_MAX ? [`${where}: 1 to ${OPTIONS_MAX} subcommands, not ${length}`] : []),
    ...repeated(subcommands.map(({ name }) => name)).map((name) => `${where} ${name}: defined twice`),
    ...subcommands.flatMap((subcommand) => runnableProblems(`${where} ${subcommand.name}`, subcommand)),
  ];
}

function runnableProblems(where: string, command: RunnableCommand): string[] {
  return [
    ...labelProblems(where, command),
    ...(command.options.length > OPTIONS_MAX ? [`${where}: more than ${OPTIONS_MAX} options`] : []),
    ...repeated(command.options.map(({ name }) => name)).map((name) => `${where} ${name}: defined twice`),
    ...command.options.flatMap((option) => optionProblems(`${where} ${option.name}`, option)),
  ];
}

/** What the menu of a message takes: here, unlike in the names of slash commands, capitals and spaces. */
const MENU_NAME = /^\p{Lu}[-_'\p{L}\p{N} ]{0,31}$/u;

/**
 * Writes commands for the menu of a message as Discord's API takes them, in the given order.
 *
 * @throws CommandDefinitionError with every name that Discord would refuse, or that could be taken for a slash command's.
 */
export function toMessageCommands(commands: readonly MessageCommand[]): RESTPostAPIContextMenuApplicationCommandsJSONBody[] {
  const names = commands.map(({ name }) => name);
  const problems = [
    ...names.filter((name) => !MENU_NAME.test(name)).map((name) => `${name}: a name has 1 to 32 letters, the first a capital`),
    ...repeated(names).map((name) => `${name}: defined twice`),
  ];
  if (problems.length > 0) throw new CommandDefinitionError(problems);
  return names.map((name) => ({ type: ApplicationCommandType.Message, name, ...labelsIn(name), ...EVERYWHERE }));
}

type Labelled = { readonly name: string; readonly description: string };

/** Name and description, in English and in the other languages that Discord's client speaks. */
function labelled({ name, description }: Labelled) {
  return { name, ...namesIn(name), description, ...descriptionsIn(description) };
}

function toOption(spec: OptionSpec): APIApplicationCommandBasicOption {
  const label = { ...labelled(spec), required: spec.required };
  switch (spec.type) {
    case 'text': {
      const { maxLength: max_length, suggests, choices } = spec;
      if (choices !== undefined)
        return {
          ...label,
          type: ApplicationCommandOptionType.String,
          choices: choices.map((choice) => ({ ...choice, ...labelsIn(choice.name) })),
        };
      return { ...label, type: ApplicationCommandOptionType.String, max_length, ...(suggests ? { autocomplete: true } : {}) };
    }
    case 'date':
      return { ...label, type: ApplicationCommandOptionType.String, min_length: DATE_CHARS.min, max_length: DATE_CHARS.max };
    case 'integer':
      return { ...label, type: ApplicationCommandOptionType.Integer, min_value: spec.min, max_value: spec.max };
    case 'boolean':
      return { ...label, type: ApplicationCommandOptionType.Boolean };
    case 'channel':
      return { ...label, type: ApplicationCommandOptionType.Channel, channel_types: [...(spec.postable ? POSTABLE : TALKED_IN)] };
    case 'role':
      return { ...label, type: ApplicationCommandOptionType.Role };
    default:
      return spec satisfies never;
  }
}

function labelProblems(where: string, { name, description }: Labelled): string[] {
  const problems: string[] = [];
  if (!NAME.test(name) || name !== name.toLowerCase()) {
    problems.push(`${where}: a name has 1 to 32 lower-case letters, digits, hyphens or underscores`);
  }
  if (description.length === 0 || description.length > DESCRIPTION_MAX_CHARS) {
    problems.push(`${where}: a description has 1 to ${DESCRIPTION_MAX_CHARS} characters, not ${description.length}`);
  }
  return problems;
}

function optionProblems(where: string, spec: OptionSpec): string[] {
  const problems = labelProblems(where, spec);
  if (spec.type === 'text' && (spec.maxLength < 1 || spec.maxLength > TEXT_MAX_CHARS)) {
    problems.push(`${where}: a text's longest length is 1 to ${TEXT_MAX_CHARS}, not ${spec.maxLength}`);
  }
  if (spec.type === 'text' && spec.choices !== undefined) problems.push(...choiceProblems(where, spec.choices, spec.suggests));
  if (spec.type === 'integer' && spec.min > spec.max) problems.push(`${where}: ${spec.min} is more than ${spec.max}`);
  return problems;
}

function choiceProblems(where: string, choices: readonly OptionChoice[], suggests: boolean): string[] {
  const problems: string[] = [];
  const { count, name: longestName, value: longestValue } = CHOICE_LIMITS;
  if (choices.length < 1 || choices.length > count) problems.push(`${where}: 1 to ${count} choices, not ${choices.length}`);
  if (suggests) problems.push(`${where}: an option with choices suggests nothing`);
  for (const { name, value } of choices) {
    const fits = name.length >= 1 && name.length <= longestName && value.length >= 1 && value.length <= longestValue;
    if (!fits) problems.push(`${where}: the names and values of choices have 1 to ${longestName} characters`);
  }
  return [
    ...problems,
    ...repeated(choices.map(({ value }) => value)).map((value) => `${where}: the choice ${value} is there twice`),
  ];
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
