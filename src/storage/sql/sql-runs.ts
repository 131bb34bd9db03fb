import { and, asc, eq, gt, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { ClaimedRun, RunOutcome, Schedule, ScheduleRuns, Settled } from '../../model/schedule.ts';
import type { Database, Db } from './database.ts';
import { appendAudit, lockGuild } from './lock-guild.ts';
import { type ScheduleRow, scheduleOf, UNCLAIMED } from './schedule-rows.ts';
import { schedules, shownItems } from './schema.ts';

export function createSqlRuns(database: Database): ScheduleRuns {
  return {
    claimDue: (query) => database.transaction((db) => claimDue(db, query)),
    async shown({ guildId, number }) {
      const rows = await database.run((db) =>
        db
          .select({ item: shownItems.item })
          .from(shownItems)
          .where(and(eq(shownItems.guildId, guildId), eq(shownItems.schedule, number)))
          .orderBy(asc(shownItems.place)),
      );
      return rows.map(({ item }) => item);
    },
    choose: (run, item, nowMs) =>
      database.run(async (db) => {
        const chosen = await db
          .update(schedules)
          .set({ chosen: item, chosenAt: new Date(nowMs) })
          .where(and(held(run), gt(schedules.claimedUntil, new Date(nowMs))))
          .returning({ number: schedules.number });
        return chosen.length > 0;
      }),
    settle: (run, outcome, nowMs) => database.transaction((db) => settle(db, { run, outcome, nowMs })),
  };
}

type DueQuery = { readonly nowMs: number; readonly leaseMs: number; readonly limit: number };

async function claimDue(db: Db, { nowMs, leaseMs, limit }: DueQuery): Promise<readonly ClaimedRun[]> {
  const now = new Date(nowMs);
  const claimedUntilMs = nowMs + leaseMs;
  const due = await db
    .select({ guildId: schedules.guildId, number: schedules.number })
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
    .set({ claim: sql`gen_random_uuid()`, claimedUntil: new Date(claimedUntilMs) })
    .where(or(...due.map(isSchedule)))
    .returning();
  return rows.map((row) => claimedRun(row, claimedUntilMs)).sort((one, other) => one.dueMs - other.dueMs);
}

function claimedRun(row: ScheduleRow, claimedUntilMs: number): ClaimedRun {
  const schedule = scheduleOf(row);
  const { claim, failures, chosen, chosenAt } = row;
  if (claim === null) throw new Error('a claim that was just made is gone');
  return {
    schedule,
    dueMs: schedule.nextRunMs,
    claim,
    claimedUntilMs,
    failures,
    chosen: chosen === null || chosenAt === null ? null : { item: chosen, atMs: chosenAt.getTime() },
  };
}

type Settling = { readonly run: ClaimedRun; readonly outcome: RunOutcome; readonly nowMs: number };

async function settle(db: Db, { run, outcome, nowMs }: Settling): Promise<Settled> {
  const { guildId, number } = run.schedule;
  // First the server, then the schedule: the order in which a moderator's change takes them.
  const guild = outcome.kind === 'stopped' ? await lockGuild(db, guildId) : null;
  const [row] = await db.select().from(schedules).where(held(run)).for('update');
  if (row === undefined) return { kind: 'lost' };
  const set = (values: Partial<ScheduleRow>) => db.update(schedules).set(values).where(isSchedule(run.schedule));
  if (outcome.kind === 'failed') {
    await set({ claim: null, claimedUntil: new Date(outcome.retryAtMs), failures: row.failures + 1 });
    return { kind: 'settled', entry: null };
  }
  if (outcome.kind === 'posted' && row.chosen !== null) await show(db, run.schedule, row.chosen);
  const settled = { ...UNCLAIMED, nextRunAt: new Date(outcome.nextRunMs) };
  if (outcome.kind !== 'stopped' || guild === null) {
    await set(settled);
    return { kind: 'settled', entry: null };
  }
  const { reason } = outcome;
  await set({ ...settled, offReason: reason, offAt: new Date(nowMs) });
  const action = { kind: 'schedule-off', schedule: number, reason } as const;
  return { kind: 'settled', entry: await appendAudit(db, guild, { by: null, atMs: nowMs, action }) };
}

/** Anew, at the end. */
async function show(db: Db, { guildId, number }: Schedule, item: string): Promise<void> {
  const shown = { guildId, schedule: number, item };
  await db
    .delete(shownItems)
    .where(and(eq(shownItems.guildId, guildId), eq(shownItems.schedule, number), eq(shownItems.item, item)));
  await db.insert(shownItems).values(shown);
}

/** The schedule while the claim is the run's. */
function held({ schedule, claim }: ClaimedRun): SQL | undefined {
  return and(isSchedule(schedule), eq(schedules.claim, claim));
}

function isSchedule({ guildId, number }: Pick<Schedule, 'guildId' | 'number'>): SQL | undefined {
  return and(eq(schedules.guildId, guildId), eq(schedules.number, number));
}
