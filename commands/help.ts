import type { Command, CommandAccess, MessageCommand, RunnableCommand } from '../src/model/command.ts';

export type Helped = {
  readonly commands: readonly Command[];
  readonly messageCommands: readonly MessageCommand[];
};

/** `/help`: what the bot does and does not do, and what the given commands are for. */
export function helpOn({ commands, messageCommands }: Helped): RunnableCommand & CommandAccess {
  return {
    name: 'help',
    description: 'What this bot does and does not do, and what each command is for',
    options: [],
    alwaysAnswered: true,
    run: async (_values, { origin }) => ({
      kind: 'help',
      visibility: 'private',
      commands: commands
        .filter(({ serversOnly = false }) => origin.addedToServer || !serversOnly)
        .map(({ name, description, defaultPermissions }) => ({
          name,
          description,
          forModerators: defaultPermissions !== undefined,
        })),
      messageCommands: messageCommands.map(({ name }) => name),
      isModerated: origin.addedToServer,
    }),
    suggest: () => [],
  };
}
