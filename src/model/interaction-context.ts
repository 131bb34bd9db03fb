import type { GuildPolicy } from './guild-policy.ts';
import type { Herald } from './herald.ts';
import type { Language } from './language.ts';
import type { Origin } from './origin.ts';
import type { Shelf } from './shelf.ts';
import type { Store } from './store.ts';

/** What one interaction is answered with: who asks where, in which language the bot speaks there, and over which texts. */
export type InteractionContext = {
  readonly origin: Origin;
  readonly language: Language;
  /** What may be shown there. */
  readonly shelf: Shelf;
  /** What the moderators of the server settled; the default where there are none. */
  readonly policy: GuildPolicy;
  /** What moderators set and members left: reports, schedules, logs. */
  readonly store: Store;
  readonly herald: Herald;
  /** Milliseconds since 1970 in UTC. */
  nowMs(): number;
};
