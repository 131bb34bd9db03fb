/**
 * Whether servers use the bot still. Discord says nothing of a server that removed it to a bot that asks for no events, so
 * what is kept of one ends once nobody has used it for long. Kept of each is a count of days, not when anybody did what.
 */
export interface GuildUse {
  /** Somebody asked there, or something was posted there: its days without use begin anew. Makes no record of a server that has none. */
  note(guildId: string): Promise<void>;
  /**
   * A day has begun on which the bot runs: it counts for every server, once, from however many processes it is told. Days on
   * which the bot was down count for none. All that is kept of servers with more than `keepDays` such days is deleted, but not
   * before the last line of their logs is gone, which age alone ends.
   *
   * @param day `YYYY-MM-DD`.
   * @returns how many servers' data was deleted.
   */
  passDay(day: string, keepDays: number): Promise<number>;
}

export const UNUSED_GUILD_KEEP_DAYS = 365;
