import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import type { ChangeOrigin } from '../../model/audit.ts';
import { HIDDEN_MAX } from '../../model/guild-policy.ts';
import {
  type Decided,
  type Filed,
  type NewReport,
  NOTES_SHOWN,
  type Report,
  type ReportDecision,
  type ReportLimits,
  type Reports,
} from '../../model/report.ts';
import { cleanDecision } from '../clean-change.ts';
import { createRecentReports, type RecentReports } from '../recent-reports.ts';
import { stateAfter } from '../state-after.ts';
import { storableText } from '../storable-text.ts';
import type { Database, Db } from './database.ts';
import { appendAudit, type LockedGuild, lockGuild } from './lock-guild.ts';
import { DecisionColumn, parseRow, ReasonColumn } from './rows.ts';
import { guilds, hiddenItems, reportNotes, reports } from './schema.ts';
import { hide } from './sql-policies.ts';

export function createSqlReports(database: Database): Reports {
  const recent = createRecentReports();
  return {
    async file(report, limits) {
      const filed = await database.transaction((db) => file(db, { report, limits, recent }));
      if (filed.kind === 'opened' || filed.kind === 'joined') recent.note(report, limits);
      return filed;
    },
    open: ({ guildId, after, limit }) =>
      database.run(async (db) => {
        const rows = await db
          .select()
          .from(reports)
          .where(and(eq(reports.guildId, guildId), gt(reports.number, after), isNull(reports.decision)))
          .orderBy(asc(reports.number))
          .limit(limit);
        return withNotes(db, guildId, rows);
      }),
    find: (guildId, number) => database.run((db) => find(db, guildId, number)),
    reportersOf: (guildId, number) =>
      database.run(async (db) => {
        const rows = await db
          .select({ by: reportNotes.reportedBy })
          .from(reportNotes)
          .where(and(eq(reportNotes.guildId, guildId), eq(reportNotes.report, number), isNotNull(reportNotes.reportedBy)))
          .orderBy(asc(reportNotes.place));
        return rows.flatMap(({ by }) => by ?? []);
      }),
    decide: (number, decision, origin) =>
      database.transaction((db) => decide(db, { number, decision: cleanDecision(decision), origin })),
  };
}

type ReportRow = typeof reports.$inferSelect;

async function find(db: Db, guildId: string, number: number): Promise<Report | null> {
  const rows = await db
    .select()
    .from(reports)
    .where(and(eq(reports.guildId, guildId), eq(reports.number, number)));
  const [report] = await withNotes(db, guildId, rows);
  return report ?? null;
}

type Filing = { readonly report: NewReport; readonly limits: ReportLimits; readonly recent: RecentReports };

async function file(db: Db, { report, limits, recent }: Filing): Promise<Filed> {
  const { guildId, passageId, by, reason, note, atMs } = report;
  const guild = await lockGuild(db, guildId);
  const repeated = await reportedBefore(db, { guildId, passageId, by });
  if (repeated !== null) return { kind: 'repeated', report: repeated };
  const hindering = await db
    .select({ at: reportNotes.reportedAt })
    .from(reportNotes)
    .where(
      and(
        eq(reportNotes.guildId, guildId),
        eq(reportNotes.reportedBy, by),
        gt(reportNotes.reportedAt, new Date(atMs - limits.windowMs)),
      ),
    )
    .orderBy(desc(reportNotes.reportedAt))
    .offset(limits.perMember - 1)
    .limit(1);
  if (hindering[0] !== undefined) return { kind: 'limited', retryAtMs: hindering[0].at.getTime() + limits.windowMs };
  const retryAtMs = recent.retryAtMs(report, limits);
  if (retryAtMs !== null) return { kind: 'limited', retryAtMs };
  const open = await db
    .select({ number: reports.number, passageId: reports.passageId })
    .from(reports)
    .where(and(eq(reports.guildId, guildId), isNull(reports.decision)));
  const joined = open.find((other) => other.passageId === passageId);
  if (joined === undefined && open.length >= limits.open) return { kind: 'queue-full' };
  const number = joined?.number ?? (await openReport(db, guild, { passageId, openedAt: new Date(atMs) }));
  const said = { reason, note: storableText(note), reportedAt: new Date(atMs) };
  await db.insert(reportNotes).values({ guildId, report: number, reportedBy: by, ...said });
  return { kind: joined === undefined ? 'opened' : 'joined', report: await known(db, guildId, number) };
}

async function openReport(
  db: Db,
  guild: LockedGuild,
  opened: { readonly passageId: string; readonly openedAt: Date },
): Promise<number> {
  const { guildId } = guild;
  const number = guild.lastReport + 1;
  await db.update(guilds).set({ lastReport: number }).where(eq(guilds.guildId, guildId));
  await db.insert(reports).values({ guildId, number, ...opened });
  return number;
}

type Reporter = Pick<NewReport, 'guildId' | 'passageId' | 'by'>;

async function reportedBefore(db: Db, { guildId, passageId, by }: Reporter): Promise<Report | null> {
  const [row] = await db
    .select({ number: reports.number })
    .from(reports)
    .innerJoin(reportNotes, and(eq(reportNotes.guildId, reports.guildId), eq(reportNotes.report, reports.number)))
    .where(and(eq(reports.guildId, guildId), eq(reports.passageId, passageId), eq(reportNotes.reportedBy, by)))
    .orderBy(desc(reports.number))
    .limit(1);
  return row === undefined ? null : known(db, guildId, row.number);
}

type Decision = { readonly number: number; readonly decision: ReportDecision; readonly origin: ChangeOrigin };

async function decide(db: Db, { number, decision, origin }: Decision): Promise<Decided> {
  const { guildId, by, atMs } = origin;
  const guild = await lockGuild(db, guildId);
  const report = await find(db, guildId, number);
  if (report === null) return { kind: 'unknown' };
  if (report.decided !== null) return { kind: 'decided-before', report };
  const { passageId } = report;
  if (decision.kind === 'hide') {
    const target = { kind: 'passage', id: passageId } as const;
    if (await isFull(db, guildId, target.id)) return { kind: 'full', max: HIDDEN_MAX };
    await hide(db, { guildId, by, atMs, target, reason: decision.reason, copies: decision.copies });
  }
  await db
    .update(reports)
    .set({ decision, decidedBy: by, decidedAt: new Date(atMs) })
    .where(and(eq(reports.guildId, guildId), eq(reports.number, number)));
  const action = { kind: 'report-decided', report: number, passageId, decision } as const;
  const entry = await appendAudit(db, guild, { by, atMs, action });
  return { kind: 'decided', report: await known(db, guildId, number), entry };
}

/** Whether there is no room for one more hidden passage; one that is hidden already needs none. */
async function isFull(db: Db, guildId: string, passageId: string): Promise<boolean> {
  const [counted] = await db
    .select({
      hidden: sql<number>`count(*)::int`,
      already: sql<boolean>`coalesce(bool_or(${hiddenItems.kind} = 'passage' and ${hiddenItems.id} = ${passageId}), false)`,
    })
    .from(hiddenItems)
    .where(eq(hiddenItems.guildId, guildId));
  return counted !== undefined && counted.hidden >= HIDDEN_MAX && !counted.already;
}

async function known(db: Db, guildId: string, number: number): Promise<Report> {
  const report = await find(db, guildId, number);
  if (report === null) throw new Error('a report that the transaction holds is gone');
  return report;
}

/** The first notes of each report and how many there are, in one statement however many reports there are. */
async function withNotes(db: Db, guildId: string, rows: readonly ReportRow[]): Promise<readonly Report[]> {
  if (rows.length === 0) return [];
  const ranked = db.$with('ranked').as(
    db
      .select({
        report: reportNotes.report,
        by: reportNotes.reportedBy,
        reason: reportNotes.reason,
        note: reportNotes.note,
        at: reportNotes.reportedAt,
        rank: sql<number>`(row_number() over (partition by ${reportNotes.report} order by ${reportNotes.place}))::int`.as('rank'),
        reporters: sql<number>`(count(*) over (partition by ${reportNotes.report}))::int`.as('reporters'),
      })
      .from(reportNotes)
      .where(
        and(
          eq(reportNotes.guildId, guildId),
          inArray(
            reportNotes.report,
            rows.map(({ number }) => number),
          ),
        ),
      ),
  );
  const notes = await db.with(ranked).select().from(ranked).where(lte(ranked.rank, NOTES_SHOWN)).orderBy(asc(ranked.rank));
  return rows.map((row) => {
    const said = notes.filter(({ report }) => report === row.number);
    return {
      number: row.number,
      passageId: row.passageId,
      openedAtMs: row.openedAt.getTime(),
      notes: said.map(({ by, reason, note, at }) => ({
        by,
        reason: parseRow(ReasonColumn, reason, 'report_notes'),
        note,
        atMs: at.getTime(),
      })),
      reporters: said[0]?.reporters ?? 0,
      ...decidedOf(row),
    };
  });
}

function decidedOf({ decision, decidedBy, decidedAt }: ReportRow): Pick<Report, 'state' | 'decided'> {
  if (decision === null || decidedAt === null) return { state: stateAfter(null), decided: null };
  const parsed = parseRow(DecisionColumn, decision, 'reports');
  return { state: stateAfter(parsed), decided: { by: decidedBy, atMs: decidedAt.getTime(), decision: parsed } };
}
