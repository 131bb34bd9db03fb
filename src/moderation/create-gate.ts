import type { Cooldowns } from '../model/cooldowns.ts';
import type { Gate } from '../model/gate.ts';
import type { Access } from '../model/guild-policy.ts';
import type { Origin } from '../model/origin.ts';

export type GateParts = {
  readonly cooldowns: Cooldowns;
  /** Milliseconds since 1970 in UTC. */
  nowMs(): number;
};

/**
 * The rules of a server for those who ask in it; they hold for moderators too. Where the bot was not added nobody has set any.
 */
export function createGate({ cooldowns, nowMs }: GateParts): Gate {
  return {
    whyNotHere(origin, { access }) {
      if (!origin.addedToServer) return null;
      if (!isOpenChannel(origin, access.channel)) return { code: 'channel-closed', open: access.channel.allowed };
      return isOpenTo(origin, access.role) ? null : { code: 'role-closed', open: access.role.allowed };
    },
    take(origin, { cooldownSeconds }) {
      const key = keyOf(origin);
      const retryAtMs = key && cooldowns.take(key, cooldownSeconds, nowMs());
      return retryAtMs === null ? null : { code: 'cooldown', retryAtMs };
    },
    giveBack(origin) {
      const key = keyOf(origin);
      if (key !== null) cooldowns.giveBack(key);
    },
  };
}

/** Null where nobody can be told apart, or nobody has set a cooldown. */
function keyOf({ addedToServer, guildId, channelId, memberId }: Origin): Parameters<Cooldowns['take']>[0] | null {
  if (!addedToServer || guildId === null || channelId === null || memberId === null) return null;
  return { guildId, channelId, memberId };
}

/** What is said of a thread itself goes before what is said of its channel. Where some are allowed, all others are not. */
function isOpenChannel({ channelId, parentChannelId }: Origin, { allowed, denied }: Access): boolean {
  for (const id of [channelId, parentChannelId]) {
    if (id === null) continue;
    if (allowed.includes(id)) return true;
    if (denied.includes(id)) return false;
  }
  return allowed.length === 0;
}

/** A denied role outweighs an allowed one. The id of the server itself is the role that everybody has. */
function isOpenTo({ guildId, roleIds }: Origin, { allowed, denied }: Access): boolean {
  const roles = guildId === null ? roleIds : [...roleIds, guildId];
  if (roles.some((id) => denied.includes(id))) return false;
  return allowed.length === 0 || roles.some((id) => allowed.includes(id));
}
