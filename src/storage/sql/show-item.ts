import { and, eq } from 'drizzle-orm';
import type { Db } from './database.ts';
import type { ScheduleKey } from './schedule-rows.ts';
import { shownItems } from './schema.ts';

/** Notes that a schedule showed an item, anew, at the end of what it showed; null notes nothing. */
export async function showItem(db: Db, { guildId, number }: ScheduleKey, item: string | null): Promise<void> {
  if (item === null) return;
  await db
    .delete(shownItems)
    .where(and(eq(shownItems.guildId, guildId), eq(shownItems.schedule, number), eq(shownItems.item, item)));
  await db.insert(shownItems).values({ guildId, schedule: number, item });
}
