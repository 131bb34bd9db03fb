import { SCHEDULES_MAX, type Schedule, type Schedules } from '../../model/schedule.ts';
import { applyScheduleChange } from '../apply-schedule-change.ts';
import { appendAudit, type MemoryGuilds } from './memory-guild.ts';
import { show } from './memory-runs.ts';

export function createMemorySchedules(guilds: MemoryGuilds): Schedules {
  return {
    async list(guildId) {
      return guilds.of(guildId).schedules.map(({ schedule }) => schedule);
    },
    async create(plan, nextRunMs, { guildId, by, atMs }) {
      const guild = guilds.of(guildId);
      if (guild.schedules.length >= SCHEDULES_MAX) return { kind: 'full', max: SCHEDULES_MAX };
      guild.lastSchedule += 1;
      const schedule: Schedule = { guildId, number: guild.lastSchedule, plan, off: null, nextRunMs };
      guild.schedules.push({ schedule, claim: null, claimedUntilMs: null, failures: 0, chosen: null, shown: new Set() });
      const action = { kind: 'schedule-created', schedule: schedule.number, plan } as const;
      return { kind: 'changed', entry: appendAudit(guild, by, atMs, action), schedule };
    },
    async change(number, change, { guildId, by, atMs }) {
      const guild = guilds.of(guildId);
      const kept = guild.schedules.find(({ schedule }) => schedule.number === number);
      if (kept === undefined) return { kind: 'unknown' };
      const applied = applyScheduleChange(kept.schedule, change, atMs);
      if (applied === null) return { kind: 'unchanged' };
      kept.schedule = applied.schedule;
      show(kept, kept.chosen?.item ?? null);
      Object.assign(kept, { claim: null, claimedUntilMs: null, failures: 0, chosen: null });
      if (change.kind === 'remove') guild.schedules = guild.schedules.filter((other) => other !== kept);
      return { kind: 'changed', entry: appendAudit(guild, by, atMs, applied.action) };
    },
  };
}
