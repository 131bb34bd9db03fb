import { and, count, desc, eq, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { AUDIT_KEEP_DAYS, type MemberData, type MemberQuery, type MemberRecord, RECORDS_SHOWN } from '../../model/member-data.ts';
import { stateAfter } from '../state-after.ts';
import type { Database, Db } from './database.ts';
import { DecisionColumn, parseRow, ReasonColumn } from './rows.ts';
import { auditEntries, hiddenItems, reportNotes, reports } from './schema.ts';

export function createSqlMembers(database: Database): MemberData {
  return {
    show: (query) => database.run((db) => show(db, query)),
    forget: (query) =>
      database.transaction(async (db) => {
        const before = await show(db, query);
        await db
          .update(reportNotes)
          .set({ reportedBy: null, note: '' })
          .where(of(query, reportNotes.guildId, reportNotes.reportedBy));
        await db
          .update(reports)
          .set({ decidedBy: null })
          .where(of(query, reports.guildId, reports.decidedBy));
        await db
          .update(hiddenItems)
          .set({ hiddenBy: null })
          .where(of(query, hiddenItems.guildId, hiddenItems.hiddenBy));
        return before;
      }),
    expire: ({ decidedReportsMs, openReportsMs, auditMs }) =>
      database.transaction(async (db) => {
        const decided = and(isNotNull(reports.decidedAt), lt(reports.decidedAt, new Date(decidedReportsMs)));
        const open = and(isNull(reports.decidedAt), lt(reports.openedAt, new Date(openReportsMs)));
        const gone = await db.delete(reports).where(or(decided, open)).returning({ number: reports.number });
        // By the database's own clock, which is what its trigger goes by.
        const oldest = sql`least(${new Date(auditMs).toISOString()}::timestamptz, now() - make_interval(days => ${AUDIT_KEEP_DAYS}))`;
        const lines = await db
          .delete(auditEntries)
          .where(sql`${auditEntries.actedAt} < ${oldest}`)
          .returning({ number: auditEntries.number });
        return { reports: gone.length, auditLines: lines.length };
      }),
  };
}

async function show(db: Db, query: MemberQuery): Promise<MemberRecord> {
  const mine = of(query, reportNotes.guildId, reportNotes.reportedBy);
  const rows = await db
    .select({
      guildId: reports.guildId,
      passageId: reports.passageId,
      reason: reportNotes.reason,
      note: reportNotes.note,
      reportedAt: reportNotes.reportedAt,
      decision: reports.decision,
    })
    .from(reportNotes)
    .innerJoin(reports, and(eq(reportNotes.guildId, reports.guildId), eq(reportNotes.report, reports.number)))
    .where(mine)
    .orderBy(desc(reportNotes.reportedAt), desc(reportNotes.place))
    .limit(RECORDS_SHOWN);
  return {
    reports: rows.map(({ guildId, passageId, reason, note, reportedAt, decision: stored }) => {
      const decision = stored === null ? null : parseRow(DecisionColumn, stored, 'reports');
      return {
        guildId,
        passageId,
        reason: parseRow(ReasonColumn, reason, 'report_notes'),
        note,
        atMs: reportedAt.getTime(),
        state: stateAfter(decision),
        decision,
      };
    }),
    reportCount: await countOf(db, reportNotes, mine),
    hidden: await countOf(db, hiddenItems, of(query, hiddenItems.guildId, hiddenItems.hiddenBy)),
    decided: await countOf(db, reports, of(query, reports.guildId, reports.decidedBy)),
    auditLines: await countOf(db, auditEntries, of(query, auditEntries.guildId, auditEntries.actedBy)),
  };
}

/** Rows of the member, in the server asked about or in all. */
function of({ memberId, guildId }: MemberQuery, guild: PgColumn, by: PgColumn): SQL | undefined {
  return and(eq(by, memberId), guildId === null ? undefined : eq(guild, guildId));
}

async function countOf(db: Db, table: PgTable, where: SQL | undefined): Promise<number> {
  const [counted] = await db.select({ rows: count() }).from(table).where(where);
  return counted?.rows ?? 0;
}
