import type { ChangeOrigin } from '../model/audit.ts';
import {
  ACCESS_MAX,
  ACCESS_SUBJECTS,
  type Access,
  type GuildPolicy,
  type GuildSettings,
  HIDDEN_MAX,
  type HideTarget,
  type PolicyChange,
} from '../model/guild-policy.ts';

/** What a change makes of a policy; `full` where there is no room for one more. */
export type AppliedChange =
  | { readonly kind: 'changed'; readonly policy: GuildPolicy }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'full'; readonly max: number };

/** Decides what a change means, for every store alike. */
export function applyPolicyChange(policy: GuildPolicy, change: PolicyChange, { by, atMs }: ChangeOrigin): AppliedChange {
  const { settings, hidden } = policy;
  switch (change.kind) {
    case 'access':
      return singleOut(policy, change);
    case 'excerpt-max':
      return set(policy, 'excerptMaxChars', change.chars);
    case 'replies':
      return set(policy, 'replies', change.replies);
    case 'cooldown':
      return set(policy, 'cooldownSeconds', change.seconds);
    case 'language':
      return set(policy, 'language', change.language);
    case 'log-channel':
      return set({ ...policy, logChannelRefused: null }, 'logChannelId', change.channelId);
    case 'hide': {
      if (isHidden(policy, change.target)) return { kind: 'unchanged' };
      if (hidden.length >= HIDDEN_MAX) return { kind: 'full', max: HIDDEN_MAX };
      const { target, reason, copies } = change;
      const item = { target, reason, hiddenBy: by, hiddenAtMs: atMs, copies };
      return { kind: 'changed', policy: { ...policy, settings, hidden: [...hidden, item] } };
    }
    case 'unhide':
      if (!isHidden(policy, change.target)) return { kind: 'unchanged' };
      return { kind: 'changed', policy: { ...policy, hidden: hidden.filter(({ target }) => !same(target, change.target)) } };
    default:
      return change satisfies never;
  }
}

/** Whether this very target is hidden: a document of a hidden outlet is not, by itself. */
function isHidden(policy: GuildPolicy, wanted: HideTarget): boolean {
  return policy.hidden.some(({ target }) => same(target, wanted));
}

function set<Key extends keyof GuildSettings>(policy: GuildPolicy, key: Key, value: GuildSettings[Key]): AppliedChange {
  if (policy.settings[key] === value) return { kind: 'unchanged' };
  return { kind: 'changed', policy: { ...policy, settings: { ...policy.settings, [key]: value } } };
}

function singleOut(policy: GuildPolicy, { subject, id, access }: Extract<PolicyChange, { kind: 'access' }>): AppliedChange {
  const before = policy.settings.access[subject];
  const now = before.allowed.includes(id) ? 'allowed' : before.denied.includes(id) ? 'denied' : 'unset';
  if (now === access) return { kind: 'unchanged' };
  if (now === 'unset' && singledOut(policy.settings) >= ACCESS_MAX) return { kind: 'full', max: ACCESS_MAX };
  const after: Access = {
    allowed: listed(before.allowed, id, access === 'allowed'),
    denied: listed(before.denied, id, access === 'denied'),
  };
  return {
    kind: 'changed',
    policy: {
      ...policy,
      settings: { ...policy.settings, access: { ...policy.settings.access, [subject]: after } },
    },
  };
}

function listed(ids: readonly string[], id: string, wanted: boolean): readonly string[] {
  const others = ids.filter((other) => other !== id);
  return wanted ? [...others, id].sort() : others;
}

function singledOut({ access }: GuildSettings): number {
  return ACCESS_SUBJECTS.reduce((sum, subject) => sum + access[subject].allowed.length + access[subject].denied.length, 0);
}

function same(one: HideTarget, other: HideTarget): boolean {
  return one.kind === other.kind && one.id === other.id;
}
