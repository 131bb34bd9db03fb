import type { AuditAction, AuditEntry } from '../../model/audit.ts';
import { DEFAULT_POLICY, type GuildPolicy } from '../../model/guild-policy.ts';
import type { PassageId } from '../../model/passage.ts';
import type { Report, ReportNote } from '../../model/report.ts';
import type { ChosenItem, Schedule } from '../../model/schedule.ts';

/** All that is known of one server. */
export type MemoryGuild = {
  policy: GuildPolicy;
  /** Oldest first. */
  audit: AuditEntry[];
  lastAudit: number;
  reports: MemoryReport[];
  lastReport: number;
  schedules: MemorySchedule[];
  lastSchedule: number;
  unusedDays: number;
};

export type MemoryReport = {
  readonly number: number;
  readonly passageId: PassageId;
  readonly openedAtMs: number;
  notes: ReportNote[];
  decided: Report['decided'];
};

export type MemorySchedule = {
  schedule: Schedule;
  /** Null: nobody's. */
  claim: string | null;
  /** Not to be claimed before; null: as soon as it is due. */
  claimedUntilMs: number | null;
  failures: number;
  chosen: ChosenItem | null;
  /** In the order in which they were last shown. */
  shown: Set<string>;
};

export type MemoryGuilds = {
  readonly all: ReadonlyMap<string, MemoryGuild>;
  of(guildId: string): MemoryGuild;
  forget(guildId: string): void;
};

export function createMemoryGuilds(): MemoryGuilds {
  const all = new Map<string, MemoryGuild>();
  return {
    all,
    of(guildId) {
      const known = all.get(guildId);
      if (known !== undefined) return known;
      const guild: MemoryGuild = {
        policy: DEFAULT_POLICY,
        audit: [],
        lastAudit: 0,
        reports: [],
        lastReport: 0,
        schedules: [],
        lastSchedule: 0,
        unusedDays: 0,
      };
      all.set(guildId, guild);
      return guild;
    },
    forget(guildId) {
      all.delete(guildId);
    },
  };
}

export function appendAudit(guild: MemoryGuild, by: string | null, atMs: number, action: AuditAction): AuditEntry {
  guild.lastAudit += 1;
  const entry: AuditEntry = { number: guild.lastAudit, by, atMs, action };
  guild.audit.push(entry);
  return entry;
}
