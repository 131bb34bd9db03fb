const HOURS_AHEAD = 14;

/**
 * The latest calendar day, as `2026-11-20`, that has begun anywhere on Earth: clocks in the Line Islands are fourteen hours
 * ahead of UTC. A curator or publisher east of the bot dates by a day that has not begun where the bot runs.
 */
export function latestDay(now: Date): string {
  return new Date(now.getTime() + HOURS_AHEAD * 60 * 60 * 1000).toISOString().slice(0, 10);
}
