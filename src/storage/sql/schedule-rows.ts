import { and, eq, type SQL } from 'drizzle-orm';
import type { ClaimedRun, Schedule, SchedulePlan } from '../../model/schedule.ts';
import { StoreError } from '../../model/store-error.ts';
import { PlanColumns, parseRow, StopColumn } from './rows.ts';
import { schedules } from './schema.ts';

export type ScheduleRow = typeof schedules.$inferSelect;

/** What names a schedule. */
export type ScheduleKey = Pick<Schedule, 'guildId' | 'number'>;

export function isSchedule({ guildId, number }: ScheduleKey): SQL | undefined {
  return and(eq(schedules.guildId, guildId), eq(schedules.number, number));
}

/** The schedule while the claim is the run's. */
export function held({ schedule, claim }: Pick<ClaimedRun, 'claim'> & { readonly schedule: ScheduleKey }): SQL | undefined {
  return and(isSchedule(schedule), eq(schedules.claim, claim));
}

/** The error, `store-row`, says why the row cannot be read. */
export function readSchedule(row: ScheduleRow): Schedule | StoreError {
  try {
    return scheduleOf(row);
  } catch (error) {
    if (error instanceof StoreError && error.code === 'store-row') return error;
    throw error;
  }
}

/** @throws {StoreError} `store-row` */
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
