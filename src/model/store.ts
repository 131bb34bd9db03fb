import type { AuditLog, PolicyChanger } from './audit.ts';
import type { PolicyReader } from './guild-policy.ts';
import type { GuildUse } from './guild-use.ts';
import type { MemberData } from './member-data.ts';
import type { Reports } from './report.ts';
import type { ScheduleRuns, Schedules } from './schedule.ts';

/** Every port of the one store behind moderation. Take the narrow one you need. Each call may throw a `StoreError`. */
export type Store = {
  readonly policies: PolicyReader & PolicyChanger;
  readonly audit: AuditLog;
  readonly reports: Reports;
  readonly schedules: Schedules;
  readonly runs: ScheduleRuns;
  readonly members: MemberData;
  readonly use: GuildUse;
};
