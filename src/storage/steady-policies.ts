import { inTime } from '../clock/in-time.ts';
import { startTimer } from '../clock/timer.ts';
import type { Change, ChangeOrigin, PolicyChanger } from '../model/audit.ts';
import { type GuildPolicy, type PolicyChange, type PolicyReader, SAFE_POLICY } from '../model/guild-policy.ts';
import type { Log } from '../model/log.ts';
import { StoreError } from '../model/store-error.ts';
import { applyPolicyChange } from './apply-policy-change.ts';

export type SteadySettings = {
  readonly policies: PolicyReader & PolicyChanger;
  readonly log: Log;
  nowMs(): number;
  /** A read that takes longer counts as failed: Discord waits three seconds in all. */
  readonly answerMs?: number;
  /** So long after a failure nobody waits for the store again; then one reader tries. */
  readonly retryMs?: number;
  /** Beyond so many servers, the one that was read longest ago is forgotten. */
  readonly maxRemembered?: number;
};

export type SteadyPolicies = PolicyReader &
  PolicyChanger & {
    /** Remembers a change that the store has made, then reads what the store has: were it to go now, what was hidden just now would show. */
    take(change: PolicyChange, origin: ChangeOrigin): Promise<void>;
  };

/**
 * Policies that can always be read. While the store is away a server keeps what was last known of it, hidden passages stay
 * hidden, and a server of which nothing is known is answered by `SAFE_POLICY`. The log says once that the store is gone and
 * once that it is back. Changes are not kept for later: they fail, so that nobody takes for done what is not.
 */
export function createSteadyPolicies(settings: SteadySettings): SteadyPolicies {
  const { policies, log, nowMs, answerMs = 1_000, retryMs = 5_000, maxRemembered = 10_000 } = settings;
  const memory = createMemory(maxRemembered);
  let away: { readonly sinceMs: number; retryAtMs: number } | null = null;
  const unreadable = new Set<string>();

  const failed = (error: unknown, guildId: string): void => {
    // A row that cannot be read is one server's trouble: the others need not wait.
    if (error instanceof StoreError && error.code === 'store-row') {
      if (unreadable.has(guildId)) return;
      unreadable.add(guildId);
      log.error({ err: error, guildId }, 'the settings of a server cannot be read; it keeps those last known');
      return;
    }
    if (away === null) {
      away = { sinceMs: nowMs(), retryAtMs: 0 };
      log.error({ err: error }, 'the store is away; servers keep the settings last known, or safe ones');
    }
    away.retryAtMs = nowMs() + retryMs;
  };

  const read = async (guildId: string): Promise<GuildPolicy> => {
    if (away !== null && nowMs() < away.retryAtMs) return memory.recall(guildId);
    // While this reader tries, the others do not wait with it.
    if (away !== null) away.retryAtMs = nowMs() + Math.max(retryMs, answerMs);
    try {
      const policy = await answered(memory.remembering(guildId, policies.read(guildId)), answerMs);
      if (away !== null) log.info({ awayMs: nowMs() - away.sinceMs }, 'the store is back');
      away = null;
      unreadable.delete(guildId);
      return policy;
    } catch (error) {
      failed(error, guildId);
      return memory.recall(guildId);
    }
  };

  const take = async (change: PolicyChange, origin: ChangeOrigin): Promise<void> => {
    memory.apply(change, origin);
    await read(origin.guildId);
  };

  return {
    read,
    take,
    // The change itself was made: that this could not be kept is no reason to say otherwise.
    noteTold: (told) =>
      policies
        .noteTold(told)
        .catch((error: unknown) =>
          log.warn({ err: error, guildId: told.guildId }, 'whether a change could be told was not kept'),
        ),
    async change(change, origin): Promise<Change> {
      const changed = await policies.change(change, origin);
      // `unchanged` as well: another process may have made the change that this one has not read yet.
      if (changed.kind !== 'full') await take(change, origin);
      return changed;
    },
  };
}

type Memory = {
  /** Keeps what the read brings, also when it comes too late to be waited for, unless a later read was faster. */
  remembering(guildId: string, reading: Promise<GuildPolicy>): Promise<GuildPolicy>;
  /** Makes a change of what is remembered; reads that began before it are late. */
  apply(change: PolicyChange, origin: ChangeOrigin): void;
  recall(guildId: string): GuildPolicy;
};

function createMemory(maxRemembered: number): Memory {
  const remembered = new Map<string, { readonly policy: GuildPolicy; readonly turn: number }>();
  let turns = 0;
  const keep = (guildId: string, policy: GuildPolicy, turn: number): void => {
    remembered.delete(guildId);
    remembered.set(guildId, { policy, turn });
    const [oldest] = remembered.keys();
    if (remembered.size > maxRemembered && oldest !== undefined) remembered.delete(oldest);
  };
  return {
    async remembering(guildId, reading) {
      turns += 1;
      const turn = turns;
      const policy = await reading;
      if ((remembered.get(guildId)?.turn ?? 0) > turn) return policy;
      keep(guildId, policy, turn);
      return policy;
    },
    apply(change, origin) {
      const last = remembered.get(origin.guildId)?.policy ?? SAFE_POLICY;
      // Of a server of which nothing was read, less may be shown than is safe, never more.
      if (last.known === 'never' && change.kind !== 'hide') return;
      const applied = applyPolicyChange(last, change, origin);
      turns += 1;
      keep(origin.guildId, applied.kind === 'changed' ? applied.policy : last, turns);
    },
    recall(guildId) {
      const last = remembered.get(guildId)?.policy ?? SAFE_POLICY;
      return last.known === 'never' ? last : { ...last, known: 'before' };
    },
  };
}

/** @throws {StoreError} `store-away` when it takes longer; what comes of it afterwards is nobody's any more. */
async function answered<T extends object>(reading: Promise<T>, ms: number): Promise<T> {
  const read = await inTime(reading, startTimer(ms));
  if (read === null) throw new StoreError('store-away', { detail: `no answer within ${ms} ms` });
  return read;
}
