import type { ClaimedRun, ScheduleRuns } from '../../model/schedule.ts';
import { itemShown } from '../item-shown.ts';
import { appendAudit, type MemoryGuilds, type MemorySchedule } from './memory-guild.ts';

/** @param newClaim gives another id each time. */
export function createMemoryRuns(guilds: MemoryGuilds, newClaim: () => string): ScheduleRuns {
  const held = (run: ClaimedRun): MemorySchedule | null => {
    const { guildId, number } = run.schedule;
    const kept = guilds.of(guildId).schedules.find(({ schedule }) => schedule.number === number);
    return kept?.claim === run.claim ? kept : null;
  };
  return {
    async claimDue({ nowMs, leaseMs, limit }) {
      const due = [...guilds.all.values()]
        .flatMap(({ schedules }) => schedules)
        .filter(
          ({ schedule, claimedUntilMs }) =>
            schedule.off === null && schedule.nextRunMs <= nowMs && (claimedUntilMs ?? 0) <= nowMs,
        )
        .sort((one, other) => one.schedule.nextRunMs - other.schedule.nextRunMs)
        .slice(0, limit);
      const claimed = due.map((kept) => {
        const claim = newClaim();
        const claimedUntilMs = nowMs + leaseMs;
        const isUnsure = kept.claim !== null;
        Object.assign(kept, { claim, claimedUntilMs });
        const { schedule, failures, chosen } = kept;
        return { schedule, dueMs: schedule.nextRunMs, claim, claimedUntilMs, failures, chosen, isUnsure };
      });
      return { claimed, unreadable: [] };
    },
    async shown({ guildId, number }) {
      const kept = guilds.of(guildId).schedules.find(({ schedule }) => schedule.number === number);
      return [...(kept?.shown ?? [])];
    },
    async choose(run, item, nowMs) {
      const kept = held(run);
      if (kept === null || nowMs >= run.claimedUntilMs) return false;
      kept.chosen = { item, atMs: nowMs };
      return true;
    },
    async settle(run, outcome, nowMs) {
      const kept = held(run);
      if (kept === null) return { kind: 'lost' };
      // One that nobody holds: whoever comes next finds that it is open what became of the run.
      kept.claim = outcome.kind === 'unsure' ? newClaim() : null;
      show(kept, itemShown(outcome, run, kept.chosen?.item ?? null));
      if ('retryAtMs' in outcome) {
        kept.claimedUntilMs = outcome.retryAtMs;
        kept.failures += 1;
        if (outcome.kind === 'passed-over') kept.chosen = null;
        return { kind: 'settled', entry: null };
      }
      kept.claimedUntilMs = null;
      kept.failures = 0;
      kept.chosen = null;
      kept.schedule = { ...kept.schedule, nextRunMs: outcome.nextRunMs };
      if (outcome.kind !== 'stopped') return { kind: 'settled', entry: null };
      const { guildId, number } = kept.schedule;
      const { reason } = outcome;
      kept.schedule = { ...kept.schedule, off: { reason, atMs: nowMs } };
      const action = { kind: 'schedule-off', schedule: number, reason } as const;
      return { kind: 'settled', entry: appendAudit(guilds.of(guildId), null, nowMs, action) };
    },
  };
}

/** Anew, at the end. */
export function show({ shown }: MemorySchedule, item: string | null): void {
  if (item === null) return;
  shown.delete(item);
  shown.add(item);
}
