import { and, eq, gt, ne, notExists, sql } from 'drizzle-orm';
import type { GuildUse } from '../../model/guild-use.ts';
import type { Database } from './database.ts';
import { auditEntries, guilds, upkeep } from './schema.ts';

export function createSqlUse(database: Database): GuildUse {
  return {
    async note(guildId) {
      const used = and(eq(guilds.guildId, guildId), gt(guilds.unusedDays, 0));
      await database.run((db) => db.update(guilds).set({ unusedDays: 0 }).where(used));
    },
    passDay: (day, keepDays) =>
      database.transaction(async (db) => {
        const counted = await db
          .update(upkeep)
          .set({ countedOn: day })
          // Not "before": were the clock ever set far ahead, no day would count any more.
          .where(ne(upkeep.countedOn, day))
          .returning({ day: upkeep.countedOn });
        if (counted.length > 0) await db.update(guilds).set({ unusedDays: sql`${guilds.unusedDays} + 1` });
        // With lines of its log left, a server that comes back would number new ones as the old ones are.
        const lines = db.select({ one: sql`1` }).from(auditEntries).where(eq(auditEntries.guildId, guilds.guildId));
        const gone = await db
          .delete(guilds)
          .where(and(gt(guilds.unusedDays, keepDays), notExists(lines)))
          .returning({ guildId: guilds.guildId });
        return gone.length;
      }),
  };
}
