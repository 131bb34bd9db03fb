import type { InteractionContext } from '../../model/interaction-context.ts';
import { SETTING_PARTS, type SettingPart, type SettingsReply } from '../../model/moderation-replies.ts';
import { lostTargets } from '../lost-targets.ts';
import { outletNames } from '../read-narrowing.ts';

/** What is settled in the server now, all of it or the given parts. */
export function showSettings(
  { policy, shelf }: InteractionContext,
  parts: readonly SettingPart[] = SETTING_PARTS,
): SettingsReply {
  const whole = shelf.unrestricted ?? shelf;
  return {
    kind: 'settings',
    visibility: 'private',
    parts,
    policy,
    outlets: outletNames(whole.corpus),
    lost: parts.includes('hidden') ? lostTargets(policy.hidden, whole.corpus) : [],
    usualMaxChars: shelf.usualMaxChars,
  };
}
