import { randomUUID } from 'node:crypto';
import type { ClaimedRun, RunOutcome, Settled } from '../../model/schedule.ts';
import { itemShown } from '../item-shown.ts';
import type { Db } from './database.ts';
import { appendAudit, lockGuild } from './lock-guild.ts';
import { held, isSchedule, type ScheduleKey, type ScheduleRow, UNCLAIMED } from './schedule-rows.ts';
import { schedules } from './schema.ts';
import { showItem } from './show-item.ts';

/** What of a run its settling needs. */
type SettledRun = Pick<ClaimedRun, 'claim' | 'chosen'> & { readonly schedule: ScheduleKey };

type Settling = { readonly run: SettledRun; readonly outcome: RunOutcome; readonly nowMs: number };

/** Writes what became of a claimed run, in a transaction that begins with it. */
export async function settleRun(db: Db, { run, outcome, nowMs }: Settling): Promise<Settled> {
  const { guildId, number } = run.schedule;
  // First the server, then the schedule: the order in which a moderator's change takes them.
  const guild = outcome.kind === 'stopped' ? await lockGuild(db, guildId) : null;
  const [row] = await db.select().from(schedules).where(held(run)).for('update');
  if (row === undefined) return { kind: 'lost' };
  const set = (values: Partial<ScheduleRow>) => db.update(schedules).set(values).where(isSchedule(run.schedule));
  await showItem(db, run.schedule, itemShown(outcome, run, row.chosen));
  if ('retryAtMs' in outcome) {
    const forgotten = outcome.kind === 'passed-over' ? { chosen: null, chosenAt: null } : {};
    // A claim that nobody holds: whoever comes next finds that it is open what became of the run.
    const claim = outcome.kind === 'unsure' ? randomUUID() : null;
    await set({ claim, claimedUntil: new Date(outcome.retryAtMs), failures: row.failures + 1, ...forgotten });
    return { kind: 'settled', entry: null };
  }
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
