import type { AuditEntry } from '../../model/audit.ts';
import type { GuildPolicy } from '../../model/guild-policy.ts';
import type { InteractionContext } from '../../model/interaction-context.ts';
import type { Untold } from '../../model/moderation-replies.ts';
import { refused } from '../../model/refused.ts';
import type { Reply } from '../../model/reply.ts';
import { lostTargets } from '../lost-targets.ts';

/** Lines on a page: each is short, and ten fit a message whatever they hold. */
const PAGE_SIZE = 10;
/** Lines in one table, should they be short; long ones fill it sooner, and what it takes is for the renderer to say. */
const EXPORT_MAX = 20_000;
const EXPORT_STEP = 500;

/** A page of the server's log. @param before the number that all lines stand below; null: from the newest on. */
export async function showLog(
  before: number | null,
  { store, policy, shelf, origin: { guildId } }: InteractionContext,
): Promise<Reply> {
  if (guildId === null) return UNKNOWN;
  const entries = await store.audit.page({ guildId, before, limit: PAGE_SIZE + 1 });
  const shown = entries.slice(0, PAGE_SIZE);
  return {
    kind: 'audit-log',
    visibility: 'private',
    entries: shown,
    older: entries.length > PAGE_SIZE ? (shown.at(-1)?.number ?? null) : null,
    isOlder: before !== null,
    lost: lostTargets(policy.hidden, (shelf.unrestricted ?? shelf).corpus).length,
    untold: untoldIn(policy),
  };
}

/** The page that a button leads to: the lines below its number, or the newest. */
export async function turnLogPage(args: readonly string[], context: InteractionContext): Promise<Reply> {
  const before = placeIn(args);
  return before === undefined ? UNKNOWN : await showLog(before, context);
}

/** The log as a table. @param before the number that all lines stand below; null: from the newest on. */
export async function exportLog(before: number | null, { store, origin: { guildId } }: InteractionContext): Promise<Reply> {
  if (guildId === null) return UNKNOWN;
  const entries: AuditEntry[] = [];
  for (;;) {
    const page = await store.audit.page({ guildId, before: entries.at(-1)?.number ?? before, limit: EXPORT_STEP });
    entries.push(...page);
    const hasOlder = page.length === EXPORT_STEP;
    if (hasOlder && entries.length < EXPORT_MAX) continue;
    return { kind: 'audit-export', visibility: 'private', entries, hasNewer: before !== null, hasOlder };
  }
}

/** The table that a button leads to: of the lines below its number, or of the newest. */
export async function exportFurther(args: readonly string[], context: InteractionContext): Promise<Reply> {
  // Buttons of old messages carry nothing, and mean the newest.
  const before = args.length === 0 ? null : placeIn(args);
  return before === undefined ? UNKNOWN : await exportLog(before, context);
}

/** The number that a button carries; null for the newest, undefined for what no button of ours carries. */
function placeIn([before = '', ...rest]: readonly string[]): number | null | undefined {
  if (rest.length > 0 || !/^(newest|\d{1,9})$/.test(before)) return undefined;
  return before === 'newest' ? null : Number(before);
}

/** As it was the last time that a change was to be told. */
function untoldIn({ settings: { logChannelId }, logChannelRefused }: GuildPolicy): Untold | null {
  return logChannelId === null || logChannelRefused === null ? null : { channelId: logChannelId, refused: logChannelRefused };
}

const UNKNOWN: Reply = refused({ code: 'button-unknown' });
