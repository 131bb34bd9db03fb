import type { ChangeOrigin } from '../model/audit.ts';
import type { Schedule, SchedulePlan } from '../model/schedule.ts';
import type { Store } from '../model/store.ts';

/** As long as a signed interaction is taken, and longer than anybody presses a key twice. */
const JUST_MS = 60_000;
/** Of the log's newest lines. */
const LINES = 20;

/**
 * The same daily post, set up by the same member within the last minute: one interaction may reach two replicas, which do not
 * know of each other's, and nobody means to set up the same thing twice in a breath.
 *
 * @returns null when there is none.
 */
export async function justAdded(
  plan: SchedulePlan,
  { guildId, by, atMs }: ChangeOrigin,
  { audit, schedules }: Pick<Store, 'audit' | 'schedules'>,
): Promise<Schedule | null> {
  for (const { action, ...entry } of await audit.page({ guildId, before: null, limit: LINES })) {
    if (action.kind !== 'schedule-created' || entry.by !== by || atMs - entry.atMs > JUST_MS) continue;
    if (!isSame(action.plan, plan)) continue;
    return (await schedules.list(guildId)).find(({ number }) => number === action.schedule) ?? null;
  }
  return null;
}

function isSame({ outlets, ...one }: SchedulePlan, { outlets: others, ...other }: SchedulePlan): boolean {
  return outlets.join() === others.join() && Object.entries(one).every(([key, value]) => Reflect.get(other, key) === value);
}
