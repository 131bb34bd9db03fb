import type { ChangeOrigin } from '../../../src/model/audit.ts';
import type { NewReport, ReportLimits } from '../../../src/model/report.ts';
import type { SchedulePlan } from '../../../src/model/schedule.ts';

/** What the tests of every store begin with. */

export const DAY_MS = 24 * 60 * 60 * 1_000;
export const NOW_MS = Date.parse('2026-11-20T09:00:00Z');
export const LIMITS: ReportLimits = { perMember: 3, windowMs: 60_000, open: 5 };
export const PLAN: SchedulePlan = {
  channelId: '900',
  posts: 'passage',
  outlets: ['tasnim', 'press-tv'],
  localTime: '08:30',
  zone: 'Europe/Berlin',
  missed: 'catch-up',
  quietDays: 'silent',
  language: 'de',
};

let guilds = 0;

/** An id that no other test has. */
export function newGuild(): string {
  guilds += 1;
  return String(100_000 + guilds);
}

export function originIn(guildId: string): ChangeOrigin {
  return { guildId, by: 'mod', atMs: NOW_MS };
}

export function reportIn(guildId: string, other: Partial<NewReport> = {}): NewReport {
  return { guildId, passageId: 'aaaa-bbbbbbb', by: 'm1', reason: 'harmful', note: 'look', atMs: NOW_MS, ...other };
}
