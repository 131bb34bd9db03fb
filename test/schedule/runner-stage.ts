import type { ChannelPost, PostOutcome } from '../../src/model/channel-post.ts';
import type { SchedulePlan } from '../../src/model/schedule.ts';
import type { Store } from '../../src/model/store.ts';
import type { ScheduleRunnerParts } from '../../src/schedule/run-schedules.ts';
import { createZoneClocks } from '../../src/schedule/zone-clock.ts';
import { createMemoryStore } from '../../src/storage/memory/create-memory-store.ts';
import { createManualClock } from '../fakes/manual-clock.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

export const at = (text: string) => Date.parse(text);
export const GUILD = '111111111111111111';
export const PLAN: SchedulePlan = {
  channelId: '900',
  posts: 'passage',
  outlets: [],
  localTime: '09:30',
  zone: 'Europe/Berlin',
  missed: 'catch-up',
  quietDays: 'silent',
  language: 'en',
};
const ALLOWED_MENTIONS = { parse: [] } as const;

type Posted = ChannelPost & { readonly atMs: number };

/** A store, a clock and a channel, with one runner or more on them; items are posted as `item 1`, `item 2` and so on. */
export function createStage(start: string, outcomes: readonly PostOutcome['kind'][] = []) {
  const clock = createManualClock(at(start));
  let claims = 0;
  const store = createMemoryStore({
    nowMs: clock.nowMs,
    newClaim: () => {
      claims += 1;
      return String(claims);
    },
  });
  const log = createRecordingLog();
  const posted: Posted[] = [];
  const entries: unknown[] = [];
  let items = 0;
  const parts: ScheduleRunnerParts = {
    runs: store.runs,
    clockOf: createZoneClocks(),
    poster: {
      async post(message) {
        const kind = outcomes[posted.length] ?? 'posted';
        posted.push({ ...message, atMs: clock.nowMs() });
        return kind === 'refused' ? { kind, reason: 'channel-gone' } : { kind };
      },
    },
    compose: async ({ item, day }) => {
      items += item === null ? 1 : 0;
      return {
        kind: 'post',
        item: item ?? `item ${items}`,
        payload: { content: `${item ?? `item ${items}`} of ${day}`, allowed_mentions: ALLOWED_MENTIONS },
      };
    },
    onEntry: ({ guildId: guild }, entry) => entries.push({ guild, ...entry }),
    log,
    nowMs: clock.nowMs,
    startTimer: clock.startTimer,
  };
  const told = () => posted.map(({ payload, atMs }) => `${payload.content} at ${new Date(atMs).toISOString().slice(0, 16)}`);
  return { clock, store, log, posted, entries, parts, told };
}

/** A schedule that differs from the usual plan in what is said, and waits for a run. */
export async function add(store: Store, plan: Partial<SchedulePlan>, nextRun: string, guildId = GUILD) {
  await store.schedules.create({ ...PLAN, ...plan }, at(nextRun), { guildId, by: '1', atMs: 0 });
}
