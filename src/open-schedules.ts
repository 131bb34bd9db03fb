import { announce } from './answer/announce.ts';
import { answerScheduled } from './answer/answer-scheduled.ts';
import type { AuditEntry } from './model/audit.ts';
import type { ChannelPoster } from './model/channel-post.ts';
import type { InteractionContext } from './model/interaction-context.ts';
import type { Language } from './model/language.ts';
import type { Log } from './model/log.ts';
import { NOWHERE, type Origin } from './model/origin.ts';
import type { ClaimedRun, RunOutcome, Settled } from './model/schedule.ts';
import type { Store } from './model/store.ts';
import { render } from './render/render.ts';
import type { Composed, PostRequest } from './schedule/run-one.ts';
import { type ScheduleRunner, type ScheduleRunnerParts, startSchedules } from './schedule/run-schedules.ts';
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
  /** Awaited before each post is chosen, which takes milliseconds of a large corpus, so that others get their turn. */
  pause(): Promise<void>;
  readonly startTimer: ScheduleRunnerParts['startTimer'];
};

/** Runs the schedules of all servers: each post is what its server's view of the shelf has, in the language of the server. */
export function openSchedules(parts: SchedulesParts): ScheduleRunner {
  const { store, poster, contextFor, noteUse, log, nowMs, startTimer } = parts;
  const inTurn = createTurns(parts.pause);
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

  function tell(
    { guildId, language }: { readonly guildId: string; readonly language: Language | null },
    entry: AuditEntry,
  ): void {
    const about = { guild: guildId, line: entry.number, action: entry.action.kind };
    log.info(about, 'a schedule was switched off');
    contextFor(originOf(guildId, language))
      .then((context) => announce(entry, context))
      .catch((error: unknown) => log.warn({ ...about, err: error }, 'a change could not be announced'));
  }

  /** All see a post, so a server whose policy cannot be read at this moment gets none that its moderators may have hidden. */
  async function composed({ schedule, day, item }: PostRequest): Promise<Composed> {
    const { shelf, language, policy } = await contextFor(originOf(schedule.guildId, schedule.plan.language));
    if (policy.known !== 'now') return { kind: 'unknown' };
    const shown = await store.runs.shown(schedule);
    const scheduled = await inTurn(() => answerScheduled({ schedule, day, shown, item }, shelf));
    if (scheduled === null) return { kind: 'nothing' };
    return { kind: 'post', item: scheduled.item, payload: render(scheduled.reply, language) };
  }
}

/** One after the other, with a pause before each. */
function createTurns(pause: () => Promise<void>): <T>(work: () => Promise<T>) => Promise<T> {
  let before: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = before.then(pause).then(work);
    // Whoever asked for it hears of its fault.
    before = done.catch(() => {});
    return done;
  };
}

/** Nobody asks; the language of whoever set up the schedule stands in where the server has settled none. */
function originOf(guildId: string, language: Language | null): Origin {
  return { ...NOWHERE, guildId, addedToServer: true, locale: language };
}
