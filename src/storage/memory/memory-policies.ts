import type { AuditLog, PolicyChanger } from '../../model/audit.ts';
import type { PolicyReader } from '../../model/guild-policy.ts';
import { applyPolicyChange } from '../apply-policy-change.ts';
import { cleanChange } from '../clean-change.ts';
import { appendAudit, type MemoryGuilds } from './memory-guild.ts';

export function createMemoryPolicies(guilds: MemoryGuilds): PolicyReader & PolicyChanger {
  return {
    async read(guildId) {
      return guilds.of(guildId).policy;
    },
    async change(asked, origin) {
      const guild = guilds.of(origin.guildId);
      const change = cleanChange(asked);
      const applied = applyPolicyChange(guild.policy, change, origin);
      if (applied.kind !== 'changed') return applied;
      guild.policy = applied.policy;
      return { kind: 'changed', entry: appendAudit(guild, origin.by, origin.atMs, change) };
    },
    async noteTold({ guildId, channelId, refused }) {
      const guild = guilds.of(guildId);
      if (guild.policy.settings.logChannelId === channelId) guild.policy = { ...guild.policy, logChannelRefused: refused };
    },
  };
}

export function createMemoryAudit(guilds: MemoryGuilds): AuditLog {
  return {
    async page({ guildId, before, limit }) {
      const entries = guilds.of(guildId).audit.filter(({ number }) => before === null || number < before);
      return entries.reverse().slice(0, limit);
    },
  };
}
