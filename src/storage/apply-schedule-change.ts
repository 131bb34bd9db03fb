import type { AuditAction } from '../model/audit.ts';
import type { Schedule, ScheduleChange, SchedulePlan } from '../model/schedule.ts';

/** @returns the schedule as it is afterwards and what the log says; null when the change changes nothing. Removed ones are returned as they were. */
export function applyScheduleChange(
  schedule: Schedule,
  change: ScheduleChange,
  atMs: number,
): { readonly schedule: Schedule; readonly action: AuditAction } | null {
  const { number } = schedule;
  switch (change.kind) {
    case 'plan': {
      if (samePlan(schedule.plan, change.plan)) return null;
      const { plan, nextRunMs } = change;
      return { schedule: { ...schedule, plan, nextRunMs }, action: { kind: 'schedule-changed', schedule: number, plan } };
    }
    case 'on':
      if (schedule.off === null) return null;
      return {
        schedule: { ...schedule, off: null, nextRunMs: change.nextRunMs },
        action: { kind: 'schedule-on', schedule: number },
      };
    case 'off':
      if (schedule.off !== null) return null;
      return {
        schedule: { ...schedule, off: { reason: 'moderator', atMs } },
        action: { kind: 'schedule-off', schedule: number, reason: 'moderator' },
      };
    case 'remove':
      return { schedule, action: { kind: 'schedule-removed', schedule: number } };
    default:
      return change satisfies never;
  }
}

/** Outlets count in their order. */
function samePlan(one: SchedulePlan, other: SchedulePlan): boolean {
  return (
    one.channelId === other.channelId &&
    one.posts === other.posts &&
    one.localTime === other.localTime &&
    one.zone === other.zone &&
    one.missed === other.missed &&
    one.quietDays === other.quietDays &&
    one.language === other.language &&
    one.outlets.length === other.outlets.length &&
    one.outlets.every((outlet, place) => outlet === other.outlets[place])
  );
}
