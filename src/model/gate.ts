import type { GuildSettings } from './guild-policy.ts';
import type { Origin } from './origin.ts';
import type { Refusal } from './reply-parts.ts';

/** Whether members are answered, by what the moderators of their server settled. */
export interface Gate {
  /** Why nothing is answered there to that member; null when it is. */
  whyNotHere(origin: Origin, settings: GuildSettings): Refusal | null;
  /** Asks for one answer and counts it when it is granted. @returns why the member has to wait; null when the answer is granted. */
  take(origin: Origin, settings: GuildSettings): Refusal | null;
  /** Takes the answer that was granted last off the count: what was asked was refused, or failed. */
  giveBack(origin: Origin): void;
}

/** Lets everything through. */
export const OPEN_GATE: Gate = { whyNotHere: () => null, take: () => null, giveBack() {} };
