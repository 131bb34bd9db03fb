import { expect, it } from 'vitest';
import { runnableCommands } from '../../src/model/runnable-commands.ts';
import { createCommand } from '../fakes/commands.ts';

it('names each subcommand by its path, with the access of its command', () => {
  const subcommands = [createCommand('hide'), createCommand('log')];
  const group = { name: 'moderate', description: 'x', subcommands, defaultPermissions: 32n, serversOnly: true };
  const found = runnableCommands([createCommand('quote'), group]);
  expect(found.map(({ name, command, defaultPermissions }) => [name, command, defaultPermissions])).toEqual([
    ['quote', 'quote', undefined],
    ['moderate hide', 'moderate', 32n],
    ['moderate log', 'moderate', 32n],
  ]);
  expect(found[1]).toMatchObject({ description: 'About hide', serversOnly: true });
});
