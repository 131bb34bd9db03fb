import type { Store } from '../../model/store.ts';
import { createMemoryGuilds } from './memory-guild.ts';
import { createMemoryMembers } from './memory-members.ts';
import { createMemoryAudit, createMemoryPolicies } from './memory-policies.ts';
import { createMemoryReports } from './memory-reports.ts';
import { createMemoryRuns } from './memory-runs.ts';
import { createMemorySchedules } from './memory-schedules.ts';
import { createMemoryUse } from './memory-use.ts';

export type MemoryStoreSettings = {
  /** The clock by which lines of the log are old enough to go. */
  nowMs(): number;
  /** Gives another id each time. */
  newClaim(): string;
};

/** A store that ends with its process: for the mock client and for tests. It does what the databases do, and keeps the same limits. */
export function createMemoryStore({ nowMs, newClaim }: MemoryStoreSettings): Store {
  const guilds = createMemoryGuilds();
  return {
    policies: createMemoryPolicies(guilds),
    audit: createMemoryAudit(guilds),
    reports: createMemoryReports(guilds),
    schedules: createMemorySchedules(guilds),
    runs: createMemoryRuns(guilds, newClaim),
    members: createMemoryMembers(guilds, nowMs),
    use: createMemoryUse(guilds),
  };
}
