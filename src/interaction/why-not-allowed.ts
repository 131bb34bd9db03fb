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
 * the interaction. Whom the screen denies a command is not offered it by Discord, but keeps the buttons of earlier answers: for
 * those the screen is asked whatever permissions the member has.
 *
 * @param by - what came in: the command itself, or a button or form of its answers.
 * @returns why not, or null.
 */
export async function whyNotAllowed(
  command: CommandAccess & { readonly command: string },
  origin: Origin,
  grants: CommandGrants,
  by: 'command' | 'component',
): Promise<Refusal | null> {
  const { defaultPermissions, serversOnly = false } = command;
  if (serversOnly && !origin.addedToServer) return { code: 'servers-only', command: command.command };
  if (defaultPermissions === undefined || (origin.permissions & ADMINISTRATOR) !== 0n) return null;
  const hasPermission = (origin.permissions & defaultPermissions) === defaultPermissions;
  if (hasPermission && by === 'command') return null;
  const said = origin.addedToServer ? await grants.saidOf(command.command, origin) : 'nothing';
  if (said === 'granted' || (said === 'nothing' && hasPermission)) return null;
  return { code: 'not-allowed', command: command.command };
}
