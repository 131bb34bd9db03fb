import type { Origin } from './origin.ts';

/** What a server's own permission screen says of a command. */
export type CommandGrants = {
  /**
   * Whether the screen grants the command to this member although Discord's bits do not.
   *
   * @returns false where that cannot be known; never rejects.
   */
  isGranted(command: string, origin: Origin): Promise<boolean>;
};

/** Where no such screen can be read. */
export const NO_GRANTS: CommandGrants = { isGranted: async () => false };
