import type { AuditEntry } from '../../model/audit.ts';
import type { InteractionContext } from '../../model/interaction-context.ts';
import type { Reply } from '../../model/reply.ts';

/** Lines on a page: each is short, and ten fit a message whatever they hold. */
const PAGE_SIZE = 10;
/** Lines in one table: a few megabytes at most, which Discord takes in every server. */
const EXPORT_MAX = 20_000;
const EXPORT_STEP = 500;

/** A page of the server's log. @param before the number that all lines stand below; null: from the newest on. */
export async function showLog(before: number | null, { store, origin: { guildId } }: InteractionContext): Promise<Reply> {
  if (guildId === null) return UNKNOWN;
  const entries = await store.audit.page({ guildId, before, limit: PAGE_SIZE + 1 });
  const shown = entries.slice(0, PAGE_SIZE);
  return {
    kind: 'audit-log',
    visibility: 'private',
    entries: shown,
    older: entries.length > PAGE_SIZE ? (shown.at(-1)?.number ?? null) : null,
    isOlder: before !== null,
  };
}

/** The page that a button leads to: the lines below its number, or the newest. */
export async function turnLogPage([before = '', ...rest]: readonly string[], context: InteractionContext): Promise<Reply> {
  if (rest.length > 0 || !/^(newest|\d{1,9})$/.test(before)) return UNKNOWN;
  return await showLog(before === 'newest' ? null : Number(before), context);
}

/** The whole log, as far as a table takes it. */
export async function exportLog({ store, origin: { guildId } }: InteractionContext): Promise<Reply> {
  if (guildId === null) return UNKNOWN;
  const entries: AuditEntry[] = [];
  for (;;) {
    const page = await store.audit.page({ guildId, before: entries.at(-1)?.number ?? null, limit: EXPORT_STEP });
    entries.push(...page);
    const isCut = entries.length >= EXPORT_MAX;
    if (page.length < EXPORT_STEP || isCut) return { kind: 'audit-export', visibility: 'private', entries, isCut };
  }
}

const UNKNOWN: Reply = { kind: 'refusal', visibility: 'private', refusals: [{ code: 'button-unknown' }] };
