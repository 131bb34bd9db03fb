import type { RefusalReply } from './reply.ts';
import type { Refusal } from './reply-parts.ts';

/** A reply that only refuses, and says why to the asker alone; all mistakes at once. */
export function refused(...refusals: readonly Refusal[]): RefusalReply {
  return { kind: 'refusal', visibility: 'private', refusals };
}
