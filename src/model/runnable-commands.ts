import type { Command, CommandAccess, RunnableCommand } from './command.ts';

/** Something to run under the name by which it is called, e.g. `quote` or `moderate channels`. */
export type NamedRunnable = RunnableCommand &
  CommandAccess & {
    /** The name of the command that it belongs to; its own where it is no subcommand. */
    readonly command: string;
  };

/** Every command that is no group, and every subcommand, in order. */
export function runnableCommands(commands: readonly Command[]): readonly NamedRunnable[] {
  return commands.flatMap((command): readonly NamedRunnable[] => {
    if (!('subcommands' in command)) return [{ ...command, command: command.name }];
    const { name, subcommands, description: _, ...access } = command;
    return subcommands.map((subcommand) => ({
      ...access,
      ...subcommand,
      name: `${name} ${subcommand.name}`,
      command: name,
    }));
  });
}
