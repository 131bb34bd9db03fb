import { and, asc, count, eq } from 'drizzle-orm';
import { SCHEDULES_MAX, type Schedule, type Schedules } from '../../model/schedule.ts';
import { StoreError } from '../../model/store-error.ts';
import { applyScheduleChange } from '../apply-schedule-change.ts';
import type { Database } from './database.ts';
import { appendAudit, lockGuild } from './lock-guild.ts';
import { columnsOf, readSchedule, scheduleOf, UNCLAIMED } from './schedule-rows.ts';
import { guilds, schedules } from './schema.ts';
import { showItem } from './show-item.ts';

export function createSqlSchedules(database: Database): Schedules {
  return {
    async list(guildId) {
      const rows = await database.run((db) =>
        db.select().from(schedules).where(eq(schedules.guildId, guildId)).orderBy(asc(schedules.number)),
      );
      // One that cannot be read is switched off when it is due, and the log says so: the others are there meanwhile.
      return rows.map(readSchedule).filter((read): read is Schedule => !(read instanceof StoreError));
    },
    create: (plan, nextRunMs, { guildId, by, atMs }) =>
      database.transaction(async (db) => {
        const guild = await lockGuild(db, guildId);
        const [counted] = await db.select({ kept: count() }).from(schedules).where(eq(schedules.guildId, guildId));
        if ((counted?.kept ?? 0) >= SCHEDULES_MAX) return { kind: 'full', max: SCHEDULES_MAX };
        const number = guild.lastSchedule + 1;
        const schedule: Schedule = { guildId, number, plan, off: null, nextRunMs };
        await db.update(guilds).set({ lastSchedule: number }).where(eq(guilds.guildId, guildId));
        await db.insert(schedules).values({ guildId, number, ...columnsOf(schedule) });
        const action = { kind: 'schedule-created', schedule: number, plan } as const;
        return { kind: 'changed', entry: await appendAudit(db, guild, { by, atMs, action }), schedule };
      }),
    change: (number, change, { guildId, by, atMs }) =>
      database.transaction(async (db) => {
        const guild = await lockGuild(db, guildId);
        const here = and(eq(schedules.guildId, guildId), eq(schedules.number, number));
        // Locked: a run of it may be settled at the same moment, which takes this row alone.
        const [row] = await db.select().from(schedules).where(here).for('update');
        if (row === undefined) return { kind: 'unknown' };
        const applied = applyScheduleChange(scheduleOf(row), change, atMs);
        if (applied === null) return { kind: 'unchanged' };
        if (change.kind === 'remove') await db.delete(schedules).where(here);
        else {
          await showItem(db, { guildId, number }, row.chosen);
          await db
            .update(schedules)
            .set({ ...columnsOf(applied.schedule), ...UNCLAIMED })
            .where(here);
        }
        return { kind: 'changed', entry: await appendAudit(db, guild, { by, atMs, action: applied.action }) };
      }),
  };
}
