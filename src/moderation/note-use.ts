import type { GuildUse } from '../model/guild-use.ts';
import type { Log } from '../model/log.ts';
import { utcDay } from './utc-day.ts';

export type UseNotesParts = {
  readonly use: Pick<GuildUse, 'note'>;
  readonly log: Log;
  /** Milliseconds since 1970. */
  nowMs(): number;
};

/**
 * @returns a function that notes that a server uses the bot, the first time on each day; it returns at once. What could not be
 * noted is left to the next day, which is soon enough for a count of hundreds.
 */
export function createUseNotes({ use, log, nowMs }: UseNotesParts): (guildId: string) => void {
  const noted = new Set<string>();
  let day = '';
  let hasFailed = false;
  return (guildId) => {
    const today = utcDay(nowMs());
    if (today !== day) {
      noted.clear();
      day = today;
      hasFailed = false;
    }
    if (noted.has(guildId)) return;
    noted.add(guildId);
    use.note(guildId).catch((error: unknown) => {
      // Once a day: while the store is away, every server's fails.
      if (!hasFailed) log.warn({ err: error, guildId }, 'that a server uses the bot could not be noted today');
      hasFailed = true;
    });
  };
}
