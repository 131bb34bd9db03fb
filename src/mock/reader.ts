import type { Answer, Application, Pressed } from '../interaction/application.ts';
import type { FormValues } from '../model/command.ts';
import type { Origin } from '../model/origin.ts';
import { runnableCommands } from '../model/runnable-commands.ts';
import type { Suggestion } from '../model/search.ts';
import { commandLabels } from '../render/command-labels.ts';
import { languageOf } from '../render/language-of.ts';
import { type Called, type CalledCommand, callCommands, callMessageCommands } from './called.ts';

/** The one who sits before the mock client, and what that person can do. */
export type Reader = {
  /** Under the names by which they are called, subcommands too. */
  readonly commands: readonly CalledCommand[];
  readonly messageCommands: readonly Called[];
  runCommand(name: string, options: Readonly<Record<string, unknown>>): Promise<Answer>;
  runMessageCommand(name: string, text: string): Promise<Answer>;
  /** @param chosen in a menu; empty for a button. */
  pressButton(customId: string, chosen: readonly string[]): Promise<Pressed>;
  submitForm(customId: string, values: FormValues): Promise<Answer>;
  suggest(command: string, option: string, typed: string): Promise<readonly Suggestion[]>;
};

/** A server, a channel and a member that exist nowhere else; ids as Discord writes them. */
const HERE = { guildId: '100000000000000001', channelId: '100000000000000002', memberId: '100000000000000003' };
/** Whoever runs the program may do everything in it. */
const ADMINISTRATOR = 1n << 3n;

/**
 * Lets one reader use the product.
 *
 * @param locale of the language in which the reader wants to be answered; null for the product's own.
 */
export function createReader(application: Application, locale: string | null): Reader {
  const origin: Origin = {
    ...HERE,
    addedToServer: true,
    parentChannelId: null,
    roleIds: [],
    permissions: ADMINISTRATOR,
    botPermissions: ADMINISTRATOR,
    locale,
  };
  // There is nobody else: whoever presses a button is the one who asked.
  const press = { asker: origin.memberId, isPrivate: false };
  const labels = commandLabels(languageOf(locale));
  return {
    commands: callCommands(runnableCommands(application.commands), labels),
    messageCommands: callMessageCommands(application.messageCommands, labels),
    runCommand: (name, options) => application.runCommand(name, options, origin),
    runMessageCommand: (name, text) => application.runMessageCommand(name, text, origin),
    pressButton: (customId, chosen) => application.pressButton(customId, { ...press, chosen }, origin),
    submitForm: (customId, values) => application.submitForm(customId, values, origin),
    suggest: (command, option, typed) => application.suggest(command, option, typed, origin),
  };
}
