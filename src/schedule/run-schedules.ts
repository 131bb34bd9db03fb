import type { AuditEntry } from '../model/audit.ts';
import type { ChannelPoster } from '../model/channel-post.ts';
import type { Log } from '../model/log.ts';
import type { MessagePayload } from '../model/message.ts';
import type { ClaimedRun, RunOutcome, Schedule, ScheduleRuns } from '../model/schedule.ts';
import { judgeRun } from './judge-run.ts';
import { readLocalTime } from './local-time.ts';
import { isoDay } from './next-run.ts';
import { nonceOf } from './nonce-of.ts';
import type { ZoneClocks } from './zone-clock.ts';

/** What is to be posted for a run. */
type ComposedPost = {
  /** Under which it counts as shown. */
  readonly item: string;
  readonly payload: MessagePayload;
};

export type PostRequest = {
  readonly schedule: Schedule;
  /** That the post is for, `YYYY-MM-DD` by the schedule's zone. */
  readonly day: string;
  /** Nothing else may be posted, since it may have been posted already; null: the next in turn. */
  readonly item: string | null;
};

export type ScheduleRunnerParts = {
  readonly runs: ScheduleRuns;
  readonly poster: ChannelPoster;
  readonly clockOf: ZoneClocks;
  /** Null where there is nothing to post, or what was to be posted is gone. */
  compose(request: PostRequest): Promise<ComposedPost | null>;
  /** Told of each line that the runner wrote into a server's log. */
  onEntry(schedule: Schedule, entry: AuditEntry): void;
  readonly log: Log;
  /** Milliseconds since 1970. */
  nowMs(): number;
  /** `elapsed` never resolves once it was cancelled. */
  startTimer(ms: number): { readonly elapsed: Promise<void>; cancel(): void };
};

export type ScheduleRunner = {
  /** Begins no more runs; resolves when those under way are done. Never rejects. */
  stop(): Promise<void>;
};

const MINUTE_MS = 60_000;
/** Longer than choosing and posting take together; what is not settled by then may be claimed anew. */
const LEASE_MS = MINUTE_MS;
/** At once: a server's turn comes soon, and Discord's limit of 50 requests a second is far. */
const BATCH = 5;
/** In one go; what is left over is due a minute later all the same. */
const BATCHES_MAX = 2_000;
/** After so many failures, over some twenty minutes, a run counts as missed. */
const FAILURES_MAX = 12;
/**
 * Discord takes two posts with one nonce for one "in the past few minutes"
 * (https://discord.com/developers/docs/resources/message#create-message): so long after an attempt that may have succeeded,
 * another cannot double it. Attempts follow upon each other more closely than that.
 */
const NONCE_MS = 4 * MINUTE_MS;

/**
 * Runs what is due, at once and then as each minute begins, until stopped. One round at a time. It never sleeps longer than to
 * the next full minute by the clock, so that nothing drifts, and a machine that slept, or whose clock was set, is found out.
 * Runs fall on full minutes, so no finer step is needed.
 *
 * Several processes may run on one store: each run is claimed by one of them. A run that its claimant did not settle is taken
 * over with the choice that was made, under the same nonce, or given up where it cannot be known whether it was posted: what
 * is lost in a crash within the second of posting is preferred to what is said twice.
 */
export function startSchedules(parts: ScheduleRunnerParts): ScheduleRunner {
  const { nowMs, startTimer } = parts;
  let isStopping = false;
  let wake = () => {};
  const runDue = createRound(parts, () => isStopping);
  const ended = loop();
  return {
    async stop() {
      isStopping = true;
      wake();
      await ended;
    },
  };

  async function loop(): Promise<void> {
    while (!isStopping) {
      await runDue();
      if (!isStopping) await untilNextMinute();
    }
  }

  async function untilNextMinute(): Promise<void> {
    const timer = startTimer(MINUTE_MS - (nowMs() % MINUTE_MS));
    const woken = new Promise<void>((resolve) => {
      wake = resolve;
    });
    await Promise.race([timer.elapsed, woken]);
    timer.cancel();
  }
}

/** One round: everything that is due. Never rejects. */
function createRound(parts: ScheduleRunnerParts, isStopping: () => boolean): () => Promise<void> {
  const { runs, log, nowMs } = parts;
  const runOne = createRun(parts);
  let isAway = false;
  return async () => {
    for (let batch = 0; batch < BATCHES_MAX && !isStopping(); batch += 1) {
      let claimed: readonly ClaimedRun[];
      try {
        claimed = await runs.claimDue({ nowMs: nowMs(), leaseMs: LEASE_MS, limit: BATCH });
      } catch (error) {
        if (!isAway) log.warn({ err: error }, 'schedules cannot be read; trying again every minute');
        isAway = true;
        return;
      }
      if (isAway) log.info({}, 'schedules can be read again');
      isAway = false;
      if (claimed.length === 0) return;
      await Promise.all(claimed.map(runOne));
    }
  };
}

/** Sees one claimed run through. Never rejects: what is not settled is claimed anew. */
function createRun({ runs, poster, clockOf, compose, onEntry, log, nowMs }: ScheduleRunnerParts) {
  return async (run: ClaimedRun): Promise<void> => {
    const about = { guild: run.schedule.guildId, schedule: run.schedule.number };
    try {
      const outcome = await decide(run, about).catch((error: unknown): RunOutcome => {
        log.error({ ...about, err: error }, 'a scheduled post could not be made');
        return { kind: 'failed', retryAtMs: retryAt(run, nowMs()) };
      });
      if (outcome === null) return;
      const settled = await runs.settle(run, outcome, nowMs());
      if (settled.kind === 'settled' && settled.entry !== null) onEntry(run.schedule, settled.entry);
    } catch (error) {
      log.error({ ...about, err: error }, 'what became of a scheduled post could not be kept');
    }
  };

  /** Null: the run is no longer ours. */
  async function decide(run: ClaimedRun, about: Record<string, unknown>): Promise<RunOutcome | null> {
    const { schedule, dueMs, chosen, failures } = run;
    const { posts, missed, zone, localTime, channelId } = schedule.plan;
    const minute = readLocalTime(localTime);
    if (minute === null) throw new TypeError(`no time of day: ${localTime}`);
    const judged = judgeRun({ posts, missed, clock: clockOf(zone), minute }, { dueMs, nowMs: nowMs() });
    const nextRunMs = judged.next.atMs;
    if (judged.passed > 0) log.info({ ...about, runs: judged.passed }, 'scheduled posts were missed');
    if (judged.post === null) return { kind: 'skipped', nextRunMs };
    if (failures >= FAILURES_MAX || (chosen !== null && nowMs() - chosen.atMs > NONCE_MS)) {
      log.warn({ ...about, failures }, 'a scheduled post was given up');
      return { kind: 'skipped', nextRunMs };
    }
    const post = await compose({ schedule, day: isoDay(judged.post.day), item: chosen?.item ?? null });
    if (post === null) return { kind: 'skipped', nextRunMs };
    if (!(await runs.choose(run, post.item, nowMs()))) return null;
    const outcome = await poster.post({ channelId, payload: post.payload, nonce: nonceOf(run) });
    switch (outcome.kind) {
      case 'posted':
        return { kind: 'posted', nextRunMs };
      case 'refused':
        return { kind: 'stopped', reason: outcome.reason, nextRunMs };
      case 'failed':
        return { kind: 'failed', retryAtMs: retryAt(run, nowMs()) };
      default:
        return outcome satisfies never;
    }
  }
}

/** A minute later, then two each time, at the beginning of a minute; what fails for reasons of its own waits six hours then. */
function retryAt({ failures }: ClaimedRun, nowMs: number): number {
  const minutes = failures === 0 ? 1 : failures < FAILURES_MAX ? 2 : 360;
  return Math.floor(nowMs / MINUTE_MS + minutes) * MINUTE_MS;
}
