import { and, asc, eq, gt } from 'drizzle-orm';
import type { ScheduleRuns } from '../../model/schedule.ts';
import { claimDue } from './claim-due.ts';
import type { Database } from './database.ts';
import { held } from './schedule-rows.ts';
import { schedules, shownItems } from './schema.ts';
import { settleRun } from './settle-run.ts';

export function createSqlRuns(database: Database): ScheduleRuns {
  return {
    claimDue: (query) => claimDue(database, query),
    async shown({ guildId, number }) {
      const rows = await database.run((db) =>
        db
          .select({ item: shownItems.item })
          .from(shownItems)
          .where(and(eq(shownItems.guildId, guildId), eq(shownItems.schedule, number)))
          .orderBy(asc(shownItems.place)),
      );
      return rows.map(({ item }) => item);
    },
    choose: (run, item, nowMs) =>
      database.run(async (db) => {
        const chosen = await db
          .update(schedules)
          .set({ chosen: item, chosenAt: new Date(nowMs) })
          .where(and(held(run), gt(schedules.claimedUntil, new Date(nowMs))))
          .returning({ number: schedules.number });
        return chosen.length > 0;
      }),
    settle: (run, outcome, nowMs) => database.transaction((db) => settleRun(db, { run, outcome, nowMs })),
  };
}
