import { createHash } from 'node:crypto';
import { z } from 'zod';

/** What a process that is killed says on its standard output of each change that a store acknowledged, and what is looked for afterwards. */

const guildId = z.string();
const number = z.number();
const id = z.string();

/** A process has six changes to make before it closes the stores and opens them again: one of each kind, in this order. */
export const Acknowledged = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hidden'), guildId, id }),
  z.object({ kind: z.literal('reported'), guildId, number, id }),
  z.object({ kind: z.literal('scheduled'), guildId, number }),
  z.object({ kind: z.literal('decided'), guildId, number }),
  z.object({ kind: z.literal('posted'), guildId, number, id }),
  z.object({ kind: z.literal('forgotten'), guildId, number, id }),
]);
export type Acknowledged = z.infer<typeof Acknowledged>;

export const KINDS: readonly Acknowledged['kind'][] = ['hidden', 'reported', 'scheduled', 'decided', 'posted', 'forgotten'];

/** When a schedule is due that posted. */
export const NEXT_RUN_MS = 1_000_000_000_000;

/** The server in which a process sets up the schedule of one round. */
export function scheduleGuildOf(name: string): string {
  return `7${Number.parseInt(createHash('sha256').update(name).digest('hex').slice(0, 12), 16)}`;
}
