import type { Schedule, SchedulePlan } from '../../model/schedule.ts';
import { PlanColumns, parseRow, StopColumn } from './rows.ts';
import type { schedules } from './schema.ts';

export type ScheduleRow = typeof schedules.$inferSelect;

export function scheduleOf(row: ScheduleRow): Schedule {
  const { guildId, number, offReason, offAt, nextRunAt } = row;
  return {
    guildId,
    number,
    plan: parseRow(PlanColumns, row, 'schedules'),
    off:
      offReason === null || offAt === null
        ? null
        : { reason: parseRow(StopColumn, offReason, 'schedules'), atMs: offAt.getTime() },
    nextRunMs: nextRunAt.getTime(),
  };
}

/** The columns that a schedule's own state fills; those of a claim are left out. */
export function columnsOf({ plan, off, nextRunMs }: Schedule) {
  return { ...planColumns(plan), offReason: off?.reason ?? null, offAt: dateOf(off?.atMs), nextRunAt: new Date(nextRunMs) };
}

/** Nobody's, with nothing chosen and no failure. */
export const UNCLAIMED = { claim: null, claimedUntil: null, failures: 0, chosen: null, chosenAt: null } as const;

function planColumns({ channelId, posts, outlets, localTime, zone, missed, quietDays, language }: SchedulePlan) {
  return { channelId, posts, outlets, localTime, zone, missed, quietDays, language };
}

function dateOf(ms: number | undefined): Date | null {
  return ms === undefined ? null : new Date(ms);
}
