import type { ChangeOrigin } from '../../model/audit.ts';
import type { PolicyChange } from '../../model/guild-policy.ts';
import type { InteractionContext } from '../../model/interaction-context.ts';
import type { Reply } from '../../model/reply.ts';
import { announce } from '../announce.ts';

/** Makes a change, tells of it where the server wants that told, and says what came of it. */
export async function settle(change: PolicyChange, context: InteractionContext): Promise<Reply> {
  const origin = changeOrigin(context);
  if (origin === null)
    return { kind: 'refusal', visibility: 'private', refusals: [{ code: 'servers-only', command: 'moderate' }] };
  const { store, policy } = context;
  const made = await store.policies.change(change, origin);
  // Whoever is told of changes learns that they are told elsewhere, or no more.
  const told = change.kind === 'log-channel' ? [change.channelId, policy.settings.logChannelId] : [policy.settings.logChannelId];
  if (made.kind === 'changed') announce(made.entry, context, told);
  return { kind: 'policy-change', visibility: 'private', change: made };
}

/** Who changes what where; null where there is nothing to change. */
export function changeOrigin({ origin: { guildId, memberId, addedToServer }, nowMs }: InteractionContext): ChangeOrigin | null {
  return addedToServer && guildId !== null && memberId !== null ? { guildId, by: memberId, atMs: nowMs() } : null;
}
