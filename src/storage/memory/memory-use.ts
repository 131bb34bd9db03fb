import type { GuildUse } from '../../model/guild-use.ts';
import type { MemoryGuilds } from './memory-guild.ts';

export function createMemoryUse(guilds: MemoryGuilds): GuildUse {
  let countedOn = '';
  return {
    async note(guildId) {
      const guild = guilds.all.get(guildId);
      if (guild !== undefined) guild.unusedDays = 0;
    },
    async passDay(day, keepDays) {
      const isNew = day !== countedOn;
      countedOn = day;
      let gone = 0;
      for (const [guildId, guild] of guilds.all) {
        if (isNew) guild.unusedDays += 1;
        if (guild.unusedDays <= keepDays || guild.audit.length > 0) continue;
        guilds.forget(guildId);
        gone += 1;
      }
      return gone;
    },
  };
}
