import type { AuditEntry } from '../model/audit.ts';
import type { InteractionContext } from '../model/interaction-context.ts';
import type { Untold } from '../model/moderation-replies.ts';

/** Where a server's changes are told, and in which language. */
export type Announcing = Pick<InteractionContext, 'origin' | 'policy' | 'herald' | 'language' | 'store'>;

/**
 * Tells of a change in the channels that a server chose for it, and keeps whether it could be told there. What is done is done:
 * that it cannot be told undoes nothing.
 *
 * @param channelIds null stands for no channel; each is told once. The first is the one that is chosen now.
 * @returns why changes are not told in the first one; null where they are, or where that is not known in time.
 */
export async function announce(
  entry: AuditEntry,
  { origin: { guildId }, policy, herald, language, store }: Announcing,
  channelIds: readonly (string | null)[] = [policy.settings.logChannelId],
): Promise<Untold | null> {
  if (guildId === null) return null;
  const outcomes = await Promise.all(
    [...new Set(channelIds)].map(async (channelId) => {
      if (channelId === null) return null;
      const outcome = await herald.announce({ guildId, channelId, entry, language });
      if (outcome === 'unsure') return null;
      const refused = outcome === 'told' ? null : outcome;
      // It is kept only where it is news, and only of the channel that is chosen when it is kept.
      if (refused !== null || policy.logChannelRefused !== null) await store.policies.noteTold({ guildId, channelId, refused });
      return refused === null ? null : { channelId, refused };
    }),
  );
  return outcomes[0] ?? null;
}
