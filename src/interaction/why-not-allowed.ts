import type { CommandAccess } from '../model/command.ts';
import type { CommandGrants } from '../model/command-grants.ts';
import type { Origin } from '../model/origin.ts';
import type { Refusal } from '../model/reply-parts.ts';

/** Discord's bit for "may do everything". */
const ADMINISTRATOR = 1n << 3n;

/**
 * Whether a member may use a command, or a button or form that acts with its right.
 *
 * Discord shows a command only to those who may use it, but a button's id can be sent by anybody, and an interaction may reach
 * us by another way than Discord's client. So all of them pass here: either Discord says with the interaction that the member has
 * the command's permissions, or the server's own permission screen grants the command, and that is asked of Discord, not of
 * the interaction.
 *
 * @returns why not, or null.
 */
export async function whyNotAllowed(
  command: CommandAccess & { readonly command: string },
  origin: Origin,
  grants: CommandGrants,
): Promise<Refusal | null> {
  const { defaultPermissions, serversOnly = false } = command;
  if (serversOnly && !origin.addedToServer) return { code: 'servers-only', command: command.command };
  if (defaultPermissions === undefined || holds(origin.permissions, defaultPermissions)) return null;
  if (origin.addedToServer && (await grants.isGranted(command.command, origin))) return null;
  return { code: 'not-allowed', command: command.command };
}

function holds(permissions: bigint, needed: bigint): boolean {
  return (permissions & ADMINISTRATOR) !== 0n || (permissions & needed) === needed;
}
