import { eq } from 'drizzle-orm';
import type { AuditAction, AuditEntry } from '../../model/audit.ts';
import type { Db } from './database.ts';
import { auditEntries, guilds } from './schema.ts';

/** The row of a server, locked until the transaction ends: one change of a server at a time, over all processes. */
export type LockedGuild = {
  readonly guildId: string;
  readonly lastAudit: number;
  readonly lastReport: number;
  readonly lastSchedule: number;
};

/** Makes the row when there is none. Every change of a server takes this lock first, so they cannot wait for each other in a ring. */
export async function lockGuild(db: Db, guildId: string): Promise<LockedGuild> {
  await db.insert(guilds).values({ guildId }).onConflictDoNothing();
  const { lastAudit, lastReport, lastSchedule } = guilds;
  const columns = { guildId: guilds.guildId, lastAudit, lastReport, lastSchedule };
  const [row] = await db.select(columns).from(guilds).where(eq(guilds.guildId, guildId)).for('update');
  if (row === undefined) throw new Error('the row that was just made is gone');
  return row;
}

export type Act = { readonly by: string | null; readonly atMs: number; readonly action: AuditAction };

/** Only in the transaction that does what the line tells of. */
export async function appendAudit(db: Db, guild: LockedGuild, { by, atMs, action }: Act): Promise<AuditEntry> {
  const number = guild.lastAudit + 1;
  await db.update(guilds).set({ lastAudit: number }).where(eq(guilds.guildId, guild.guildId));
  await db.insert(auditEntries).values({ guildId: guild.guildId, number, actedBy: by, actedAt: new Date(atMs), action });
  return { number, by, atMs, action };
}
