import { and, asc, isNull, lte, or, sql } from 'drizzle-orm';
import type { ClaimedRun, DueRuns, UnreadableSchedule } from '../../model/schedule.ts';
import { StoreError } from '../../model/store-error.ts';
import type { Database, Db } from './database.ts';
import { isSchedule, readSchedule, type ScheduleRow } from './schedule-rows.ts';
import { schedules } from './schema.ts';
import { settleRun } from './settle-run.ts';

type DueQuery = { readonly nowMs: number; readonly leaseMs: number; readonly limit: number };

/** Claims what is due. A row that cannot be read is its own server's trouble: its schedule is switched off, the others go on. */
export async function claimDue(database: Database, query: DueQuery): Promise<DueRuns> {
  const rows = await database.transaction((db) => claimRows(db, query));
  const claimed: ClaimedRun[] = [];
  const unreadable: UnreadableSchedule[] = [];
  for (const one of rows) {
    const schedule = readSchedule(one.row);
    if (!(schedule instanceof StoreError)) {
      const { claim, isUnsure, row } = one;
      const claimedUntilMs = query.nowMs + query.leaseMs;
      const { nextRunMs: dueMs } = schedule;
      claimed.push({ schedule, dueMs, claim, claimedUntilMs, failures: row.failures, chosen: chosenOf(row), isUnsure });
    } else {
      const stopped = await stopUnreadable(database, one, { detail: schedule.detail, nowMs: query.nowMs });
      if (stopped !== null) unreadable.push(stopped);
    }
  }
  return { claimed, unreadable };
}

/** A row with a claim of ours. */
type ClaimedRow = { readonly row: ScheduleRow; readonly claim: string; readonly isUnsure: boolean };

async function claimRows(db: Db, { nowMs, leaseMs, limit }: DueQuery): Promise<readonly ClaimedRow[]> {
  const now = new Date(nowMs);
  const due = await db
    .select({ guildId: schedules.guildId, number: schedules.number, claim: schedules.claim })
    .from(schedules)
    .where(
      and(
        isNull(schedules.offReason),
        lte(schedules.nextRunAt, now),
        or(isNull(schedules.claimedUntil), lte(schedules.claimedUntil, now)),
      ),
    )
    .orderBy(asc(schedules.nextRunAt))
    .limit(limit)
    // What another process is claiming at this moment is its own: waiting for it would only find it claimed.
    .for('update', { skipLocked: true });
  if (due.length === 0) return [];
  const rows = await db
    .update(schedules)
    .set({ claim: sql`gen_random_uuid()`, claimedUntil: new Date(nowMs + leaseMs) })
    .where(or(...due.map(isSchedule)))
    .returning();
  return rows
    .map((row) => {
      if (row.claim === null) throw new Error('a claim that was just made is gone');
      const before = due.find(({ guildId, number }) => guildId === row.guildId && number === row.number);
      return { row, claim: row.claim, isUnsure: before !== undefined && before.claim !== null };
    })
    .sort((one, other) => one.row.nextRunAt.getTime() - other.row.nextRunAt.getTime());
}

/**
 * In a transaction of its own: it locks the server, which is to be locked before any schedule is.
 *
 * @returns null where somebody else was faster.
 */
async function stopUnreadable(
  database: Database,
  { row, claim }: ClaimedRow,
  { detail, nowMs }: { readonly detail: string; readonly nowMs: number },
): Promise<UnreadableSchedule | null> {
  const { guildId, number, nextRunAt } = row;
  const run = { schedule: { guildId, number }, claim, chosen: chosenOf(row) };
  const outcome = { kind: 'stopped', reason: 'unreadable', nextRunMs: nextRunAt.getTime() } as const;
  const settled = await database.transaction((db) => settleRun(db, { run, outcome, nowMs }));
  return settled.kind === 'lost' || settled.entry === null ? null : { guildId, number, detail, entry: settled.entry };
}

function chosenOf({ chosen, chosenAt }: ScheduleRow): ClaimedRun['chosen'] {
  return chosen === null || chosenAt === null ? null : { item: chosen, atMs: chosenAt.getTime() };
}
