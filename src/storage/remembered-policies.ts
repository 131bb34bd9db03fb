import type { GuildPolicy, PolicyReader } from '../model/guild-policy.ts';

/** Beyond so many servers, what is remembered is read anew. */
const MAX_REMEMBERED = 10_000;

/**
 * Policies of a store that nobody writes unseen, each read once until something is written. Each interaction asks for one, and
 * reading it takes more of an embedded database's thread than all else that an answer needs.
 *
 * @param writes - how many writes have ended; what was read before the last is forgotten.
 */
export function createRememberedPolicies(policies: PolicyReader, writes: () => number): PolicyReader {
  const remembered = new Map<string, Promise<GuildPolicy>>();
  let writesSeen = writes();
  return {
    async read(guildId) {
      if (writes() !== writesSeen || remembered.size >= MAX_REMEMBERED) remembered.clear();
      writesSeen = writes();
      const known = remembered.get(guildId);
      if (known !== undefined) return known;
      const reading = policies.read(guildId);
      remembered.set(guildId, reading);
      try {
        return await reading;
      } catch (error) {
        if (remembered.get(guildId) === reading) remembered.delete(guildId);
        throw error;
      }
    },
  };
}
