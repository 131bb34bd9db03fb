import type { Language } from './language.ts';
import type { MemberData } from './member-data.ts';
import type { Origin } from './origin.ts';
import type { Shelf } from './shelf.ts';

/** What one interaction is answered with: who asks where, in which language the bot speaks there, and over which texts. */
export type InteractionContext = {
  readonly origin: Origin;
  readonly language: Language;
  /** What may be shown there. */
  readonly shelf: Shelf;
  /** What is stored about members. */
  readonly members: MemberData;
};
