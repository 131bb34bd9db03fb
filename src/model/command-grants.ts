import type { Origin } from './origin.ts';

/** What a server's own permission screen says of a command. */
export type CommandGrants = {
  /**
   * What the screen says of this member and this channel, whatever Discord's bits say.
   *
   * @returns `nothing` where that cannot be known; never rejects.
   */
  saidOf(command: string, origin: Origin): Promise<'granted' | 'denied' | 'nothing'>;
};

/** Where no such screen can be read. */
export const NO_GRANTS: CommandGrants = { saidOf: async () => 'nothing' };
