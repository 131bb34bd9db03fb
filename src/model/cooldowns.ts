/** Who asks, and where; a thread counts as itself. */
type CooldownKey = { readonly guildId: string; readonly channelId: string; readonly memberId: string };

/** Remembers who asked when, for as long as a cooldown lasts. */
export interface Cooldowns {
  /**
   * Asks for one answer, and counts it when it is granted.
   *
   * @param seconds 0 grants always, and remembers nothing.
   * @returns null when it is granted, else the time from which the next will be, in milliseconds since 1970.
   */
  take(key: CooldownKey, seconds: number, nowMs: number): number | null;
  /** Forgets the answer that was last granted: nothing came of it. */
  giveBack(key: CooldownKey): void;
}
