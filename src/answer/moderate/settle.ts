import type { ChangeOrigin } from '../../model/audit.ts';
import type { AccessSubject, PolicyChange } from '../../model/guild-policy.ts';
import type { InteractionContext } from '../../model/interaction-context.ts';
import type { SettingPart, SettingsReply } from '../../model/moderation-replies.ts';
import { refused } from '../../model/refused.ts';
import type { Reply } from '../../model/reply.ts';
import { announce } from '../announce.ts';
import { showSettings } from './show-settings.ts';

/** Makes a change, tells of it where the server wants that told, and says what came of it. */
export async function settle(change: PolicyChange, context: InteractionContext): Promise<Reply> {
  const origin = changeOrigin(context);
  if (origin === null) return refused({ code: 'servers-only', command: 'moderate' });
  const { store, policy } = context;
  const made = await store.policies.change(change, origin);
  // Whoever is told of changes learns that they are told elsewhere, or no more.
  const told = change.kind === 'log-channel' ? [change.channelId, policy.settings.logChannelId] : [policy.settings.logChannelId];
  const untold = made.kind === 'changed' ? await announce(made.entry, context, told) : null;
  return { kind: 'policy-change', visibility: 'private', change: made, now: await settled(), untold };

  /** Allowing one channel closes all others: what a change of access comes to shows only beside those before it. */
  async function settled(): Promise<SettingsReply | null> {
    if (change.kind !== 'access' || origin === null) return null;
    const now = await store.policies.read(origin.guildId);
    // What was last known is from before the change.
    return now.known === 'now' ? showSettings({ ...context, policy: now }, [PART_OF[change.subject]]) : null;
  }
}

const PART_OF = { channel: 'channels', role: 'roles', outlet: 'outlets' } as const satisfies Record<AccessSubject, SettingPart>;

/** Who changes what where; null where there is nothing to change. */
export function changeOrigin({ origin: { guildId, memberId, addedToServer }, nowMs }: InteractionContext): ChangeOrigin | null {
  return addedToServer && guildId !== null && memberId !== null ? { guildId, by: memberId, atMs: nowMs() } : null;
}
