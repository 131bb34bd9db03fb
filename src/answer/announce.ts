import type { AuditEntry } from '../model/audit.ts';
import type { InteractionContext } from '../model/interaction-context.ts';

/** Where a server's changes are told, and in which language. */
export type Announcing = Pick<InteractionContext, 'origin' | 'policy' | 'herald' | 'language'>;

/**
 * Tells of a change in the channels that a server chose for it. Returns before it is told.
 *
 * @param channelIds null stands for no channel; each is told once.
 */
export function announce(
  entry: AuditEntry,
  { origin: { guildId }, policy, herald, language }: Announcing,
  channelIds: readonly (string | null)[] = [policy.settings.logChannelId],
): void {
  if (guildId === null) return;
  for (const channelId of new Set(channelIds)) {
    if (channelId !== null) herald.announce({ guildId, channelId, entry, language });
  }
}
