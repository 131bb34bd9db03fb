import type { OptionSpec, RunnableCommand } from '../../src/model/command.ts';

/** A command that takes the given options and is not meant to be run. */
export function createCommand(name: string, options: readonly OptionSpec[] = [], description = `About ${name}`): RunnableCommand {
  return {
    name,
    description,
    options,
    run: () => Promise.resolve({ kind: 'outlets', visibility: 'public', outlets: [], hiddenOutlets: 0, hiddenDocuments: 0 }),
    suggest: (option, typed) => [{ name: `${option}: ${typed}`, value: typed }],
  };
}
