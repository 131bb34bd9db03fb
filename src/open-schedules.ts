import { announce } from './answer/announce.ts';
import { answerScheduled } from './answer/answer-scheduled.ts';
import type { AuditEntry } from './model/audit.ts';
import type { ChannelPoster } from './model/channel-post.ts';
import type { InteractionContext } from './model/interaction-context.ts';
import type { Log } from './model/log.ts';
import type { Origin } from './model/origin.ts';
import type { ClaimedRun, RunOutcome, Schedule, Settled } from './model/schedule.ts';
import type { Store } from './model/store.ts';
import { render } from './render/render.ts';
import { type PostRequest, type ScheduleRunner, type ScheduleRunnerParts, startSchedules } from './schedule/run-schedules.ts';
import { createZoneClocks } from './schedule/zone-clock.ts';

export type SchedulesParts = {
  readonly store: Pick<Store, 'runs'>;
  readonly poster: ChannelPoster;
  /** What is shown in a server, as for an interaction in it. */
  contextFor(origin: Origin): Promise<InteractionContext>;
  /** Told of each server in which something was posted: the bot is there, whether or not anybody asks it. */
  noteUse(guildId: string): void;
  readonly log: Log;
  /** Milliseconds since 1970. */
  nowMs(): number;
  readonly startTimer: ScheduleRunnerParts['startTimer'];
};

/** Runs the schedules of all servers: each post is what its server's view of the shelf has, in the language of the server. */
export function openSchedules(parts: SchedulesParts): ScheduleRunner {
  const { store, poster, contextFor, noteUse, log, nowMs, startTimer } = parts;
  return startSchedules({
    runs: { ...store.runs, settle },
    poster,
    clockOf: createZoneClocks(),
    compose: composed,
    onEntry: tell,
    log,
    nowMs,
    startTimer,
  });

  async function settle(run: ClaimedRun, outcome: RunOutcome, atMs: number): Promise<Settled> {
    if (outcome.kind === 'posted') noteUse(run.schedule.guildId);
    return store.runs.settle(run, outcome, atMs);
  }

  function tell(schedule: Schedule, entry: AuditEntry): void {
    const about = { guild: schedule.guildId, line: entry.number, action: entry.action.kind };
    log.info(about, 'a schedule was switched off');
    contextFor(originOf(schedule)).then(
      (context) => announce(entry, context),
      (error: unknown) => log.warn({ ...about, err: error }, 'a change could not be announced'),
    );
  }

  async function composed({ schedule, day, item }: PostRequest) {
    const { shelf, language } = await contextFor(originOf(schedule));
    const shown = await store.runs.shown(schedule);
    const scheduled = await answerScheduled({ schedule, day, shown, item }, shelf);
    return scheduled && { item: scheduled.item, payload: render(scheduled.reply, language) };
  }
}

/** Nobody asks; the language of whoever set up the schedule stands in where the server has settled none. */
function originOf({ guildId, plan: { channelId, language } }: Schedule): Origin {
  return {
    guildId,
    addedToServer: true,
    channelId,
    parentChannelId: null,
    memberId: null,
    roleIds: [],
    permissions: 0n,
    locale: language,
  };
}
