import type { ChangeOrigin } from '../../model/audit.ts';
import { type Decided, NOTES_SHOWN, type Report, type ReportDecision, type Reports } from '../../model/report.ts';
import { applyPolicyChange } from '../apply-policy-change.ts';
import { cleanDecision } from '../clean-change.ts';
import { createRecentReports } from '../recent-reports.ts';
import { stateAfter } from '../state-after.ts';
import { storableText } from '../storable-text.ts';
import { appendAudit, type MemoryGuild, type MemoryGuilds, type MemoryReport } from './memory-guild.ts';

export function createMemoryReports(guilds: MemoryGuilds): Reports {
  const recent = createRecentReports();
  return {
    async file(filed, limits) {
      const { guildId, passageId, by, reason, note, atMs } = filed;
      const guild = guilds.of(guildId);
      const before = guild.reports.findLast((report) => report.passageId === passageId && report.notes.some((n) => n.by === by));
      if (before !== undefined) return { kind: 'repeated', report: reportOf(before) };
      const retryAtMs = recent.retryAtMs(filed, limits);
      if (retryAtMs !== null) return { kind: 'limited', retryAtMs };
      const said = { by, reason, note: storableText(note), atMs };
      const open = guild.reports.filter(({ decided }) => decided === null);
      const joined = open.find((report) => report.passageId === passageId);
      if (joined !== undefined) {
        joined.notes.push(said);
        recent.note(filed, limits);
        return { kind: 'joined', report: reportOf(joined) };
      }
      if (open.length >= limits.open) return { kind: 'queue-full' };
      guild.lastReport += 1;
      const opened: MemoryReport = {
        number: guild.lastReport,
        passageId,
        openedAtMs: atMs,
        notes: [said],
        decided: null,
      };
      guild.reports.push(opened);
      recent.note(filed, limits);
      return { kind: 'opened', report: reportOf(opened) };
    },
    async open({ guildId, after, limit }) {
      const open = guilds.of(guildId).reports.filter(({ decided, number }) => decided === null && number > after);
      return open.slice(0, limit).map(reportOf);
    },
    async find(guildId, number) {
      const report = guilds.of(guildId).reports.find((candidate) => candidate.number === number);
      return report === undefined ? null : reportOf(report);
    },
    async reportersOf(guildId, number) {
      const report = guilds.of(guildId).reports.find((candidate) => candidate.number === number);
      return (report?.notes ?? []).flatMap(({ by }) => (by === null ? [] : [by]));
    },
    async decide(number, decision, origin) {
      const guild = guilds.of(origin.guildId);
      const report = guild.reports.find((candidate) => candidate.number === number);
      if (report === undefined) return { kind: 'unknown' };
      if (report.decided !== null) return { kind: 'decided-before', report: reportOf(report) };
      return decide({ guild, report, decision: cleanDecision(decision), origin });
    },
  };
}

type Decision = {
  readonly guild: MemoryGuild;
  readonly report: MemoryReport;
  readonly decision: ReportDecision;
  readonly origin: ChangeOrigin;
};

function decide({ guild, report, decision, origin }: Decision): Decided {
  if (decision.kind === 'hide') {
    const target = { kind: 'passage', id: report.passageId } as const;
    const applied = applyPolicyChange(guild.policy, { ...decision, target }, origin);
    if (applied.kind === 'full') return applied;
    if (applied.kind === 'changed') guild.policy = applied.policy;
  }
  report.decided = { by: origin.by, atMs: origin.atMs, decision };
  const action = { kind: 'report-decided', report: report.number, passageId: report.passageId, decision } as const;
  return { kind: 'decided', report: reportOf(report), entry: appendAudit(guild, origin.by, origin.atMs, action) };
}

function reportOf({ number, passageId, openedAtMs, notes, decided }: MemoryReport): Report {
  return {
    number,
    passageId,
    state: stateAfter(decided?.decision ?? null),
    openedAtMs,
    notes: notes.slice(0, NOTES_SHOWN),
    reporters: notes.length,
    decided,
  };
}
