import type { ClaimedRun } from '../model/schedule.ts';
import { hash } from './hash.ts';

/** The same for each attempt at a run, whoever makes it, and another for every other run: 16 characters, of 25 that Discord takes. */
export function nonceOf({ schedule: { guildId, number }, dueMs }: Pick<ClaimedRun, 'schedule' | 'dueMs'>): string {
  const run = `${guildId} ${number} ${dueMs}`;
  return [run, `again ${run}`].map((text) => hash(text).toString(16).padStart(8, '0')).join('');
}
