import type { DueRuns } from '../model/schedule.ts';
import { createRun, type RunParts } from './run-one.ts';

export type ScheduleRunnerParts = RunParts & {
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
function createRound(parts: RunParts, isStopping: () => boolean): () => Promise<void> {
  const { runs, onEntry, log, nowMs } = parts;
  const runOne = createRun(parts);
  let isAway = false;
  return async () => {
    for (let batch = 0; batch < BATCHES_MAX && !isStopping(); batch += 1) {
      let due: DueRuns;
      try {
        due = await runs.claimDue({ nowMs: nowMs(), leaseMs: LEASE_MS, limit: BATCH });
      } catch (error) {
        if (!isAway) log.warn({ err: error }, 'schedules cannot be read; trying again every minute');
        isAway = true;
        return;
      }
      if (isAway) log.info({}, 'schedules can be read again');
      isAway = false;
      const { claimed, unreadable } = due;
      if (claimed.length + unreadable.length === 0) return;
      for (const { guildId, number, detail, entry } of unreadable) {
        log.error({ guild: guildId, schedule: number, columns: detail }, 'a schedule cannot be read; it was switched off');
        onEntry({ guildId, language: null }, entry);
      }
      await Promise.all(claimed.map(runOne));
    }
  };
}
