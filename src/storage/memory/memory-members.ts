import { AUDIT_KEEP_DAYS, type MemberData, type MemberQuery, type MemberRecord, RECORDS_SHOWN } from '../../model/member-data.ts';
import { stateAfter } from '../state-after.ts';
import type { MemoryGuild, MemoryGuilds } from './memory-guild.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;

export function createMemoryMembers(guilds: MemoryGuilds, nowMs: () => number): MemberData {
  const asked = ({ guildId }: MemberQuery): readonly (readonly [string, MemoryGuild])[] =>
    [...guilds.all].filter(([id]) => guildId === null || id === guildId);
  const show = (query: MemberQuery) => recordOf(asked(query), query.memberId);
  return {
    async show(query) {
      return show(query);
    },
    async forget(query) {
      const before = show(query);
      for (const [, guild] of asked(query)) forget(guild, query.memberId);
      return before;
    },
    async expire({ decidedReportsMs, openReportsMs, auditMs }) {
      const expired = { reports: 0, auditLines: 0 };
      const auditCutoffMs = Math.min(auditMs, nowMs() - AUDIT_KEEP_DAYS * DAY_MS);
      for (const guild of guilds.all.values()) {
        const reports = guild.reports.filter(({ decided, openedAtMs }) =>
          decided === null ? openedAtMs >= openReportsMs : decided.atMs >= decidedReportsMs,
        );
        const audit = guild.audit.filter(({ atMs }) => atMs >= auditCutoffMs);
        expired.reports += guild.reports.length - reports.length;
        expired.auditLines += guild.audit.length - audit.length;
        Object.assign(guild, { reports, audit });
      }
      return expired;
    },
  };
}

function recordOf(guilds: readonly (readonly [string, MemoryGuild])[], memberId: string): MemberRecord {
  const reports = guilds.flatMap(([guildId, guild]) =>
    guild.reports.flatMap(({ passageId, notes, decided }) =>
      notes
        .filter(({ by }) => by === memberId)
        .map(({ reason, note, atMs }) => {
          const decision = decided?.decision ?? null;
          return { guildId, passageId, reason, note, atMs, state: stateAfter(decision), decision };
        }),
    ),
  );
  const count = (of: (guild: MemoryGuild) => readonly { readonly by: string | null }[]) =>
    guilds.reduce((sum, [, guild]) => sum + of(guild).filter(({ by }) => by === memberId).length, 0);
  return {
    reports: reports.sort((one, other) => other.atMs - one.atMs).slice(0, RECORDS_SHOWN),
    reportCount: reports.length,
    hidden: count(({ policy }) => policy.hidden.map(({ hiddenBy }) => ({ by: hiddenBy }))),
    decided: count((guild) => guild.reports.flatMap(({ decided }) => decided ?? [])),
    auditLines: count(({ audit }) => audit),
  };
}

function forget(guild: MemoryGuild, memberId: string): void {
  const hidden = guild.policy.hidden.map((item) => (item.hiddenBy === memberId ? { ...item, hiddenBy: null } : item));
  guild.policy = { ...guild.policy, hidden };
  for (const report of guild.reports) {
    report.notes = report.notes.map((note) => (note.by === memberId ? { ...note, by: null, note: '' } : note));
    if (report.decided?.by === memberId) report.decided = { ...report.decided, by: null };
  }
}
