import type { Cooldowns } from '../model/cooldowns.ts';

/**
 * Cooldowns of this process. Not in the database on purpose: that would write down who asked when, for every question, in
 * a store that keeps nothing about who asks. Discord hands a server's events to one connection, so one process sees all
 * questions of a server; behind several HTTP replicas a member may ask once at each, which a cooldown can bear.
 *
 * @param maxRemembered beyond so many, those that end first are forgotten: a flood of members cannot fill the memory.
 */
export function createMemoryCooldowns(maxRemembered = 100_000): Cooldowns {
  const grantedMs = new Map<string, { readonly fromMs: number; readonly untilMs: number }>();
  return {
    giveBack: (asked) => void grantedMs.delete(keyOf(asked)),
    take(asked, seconds, nowMs) {
      if (seconds <= 0) return null;
      const key = keyOf(asked);
      const last = grantedMs.get(key);
      // Reckoned from the last answer by the cooldown of now: moderators who shorten it shorten it for those who wait.
      const untilMs = last === undefined ? nowMs : last.fromMs + seconds * 1_000;
      if (untilMs > nowMs) return untilMs;
      grantedMs.delete(key);
      grantedMs.set(key, { fromMs: nowMs, untilMs: nowMs + seconds * 1_000 });
      forget(grantedMs, nowMs, maxRemembered);
      return null;
    },
  };
}

function keyOf({ guildId, channelId, memberId }: Parameters<Cooldowns['take']>[0]): string {
  return `${guildId}/${channelId}/${memberId}`;
}

/** Entries stand in the order in which they were granted; the oldest go while they are over, or too many. */
function forget(granted: Map<string, { readonly untilMs: number }>, nowMs: number, max: number): void {
  for (const [key, { untilMs }] of granted) {
    if (untilMs > nowMs && granted.size <= max) return;
    granted.delete(key);
  }
}
