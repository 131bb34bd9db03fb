import type { AuditEntry } from '../model/audit.ts';
import type { ChannelPoster } from '../model/channel-post.ts';
import type { Language } from '../model/language.ts';
import type { Log } from '../model/log.ts';
import type { MessagePayload } from '../model/message.ts';
import type { ClaimedRun, RunOutcome, Schedule, ScheduleRuns } from '../model/schedule.ts';
import { type Judgement, judgeRun } from './judge-run.ts';
import { readLocalTime } from './local-time.ts';
import { isoDay } from './next-run.ts';
import { nonceOf } from './nonce-of.ts';
import type { ZoneClocks } from './zone-clock.ts';

/** What is to be posted for a run. */
export type Composed =
  /** `item`: under which it counts as shown. */
  | { readonly kind: 'post'; readonly item: string; readonly payload: MessagePayload }
  /** There is nothing to post, or what was to be posted is gone. */
  | { readonly kind: 'nothing' }
  /** What its server may show is not known for sure just now. */
  | { readonly kind: 'unknown' };

export type PostRequest = {
  readonly schedule: Schedule;
  /** That the post is for, `YYYY-MM-DD` by the schedule's zone. */
  readonly day: string;
  /** Nothing else may be posted, since it may have been posted already; null: the next in turn. */
  readonly item: string | null;
};

export type RunParts = {
  readonly runs: ScheduleRuns;
  readonly poster: ChannelPoster;
  readonly clockOf: ZoneClocks;
  compose(request: PostRequest): Promise<Composed>;
  /**
   * Told of each line that a run wrote into a server's log.
   *
   * @param language of whoever set up the schedule; null where it cannot be read.
   */
  onEntry(told: { readonly guildId: string; readonly language: Language | null }, entry: AuditEntry): void;
  readonly log: Log;
  /** Milliseconds since 1970. */
  nowMs(): number;
};

const MINUTE_MS = 60_000;
/**
 * Discord takes two posts with one nonce for one "in the past few minutes", without saying how many
 * (https://discord.com/developers/docs/resources/message#create-message): so long after an attempt that may have succeeded,
 * another is taken not to double it.
 */
const NONCE_MS = 4 * MINUTE_MS;
/** Of how many attempts one may still be followed by something else, where Discord does not take what was chosen. */
const STAND_INS_MAX = 3;

/** The longest pause between two attempts, in minutes. */
const PAUSES = {
  /** Within Discord's few minutes: had this attempt succeeded, the next one finds its post. */
  unsure: 2,
  failed: 30,
  /** What fails for reasons of its own is likely to do so again. */
  fault: 6 * 60,
} as const;

/**
 * Sees claimed runs through, each by one call that never rejects: what is not settled is claimed anew.
 *
 * An attempt that fails is followed by others for as long as the run is not missed: for an hour where missed runs are skipped,
 * else until the next run is due, which then takes its place. While it is open whether an attempt posted, the next follows within
 * the few minutes for which Discord knows the nonce, or none does. So the one post that can be doubled is one that Discord made
 * without its answer arriving, if every attempt of those minutes fails too.
 */
export function createRun({ runs, poster, clockOf, compose, onEntry, log, nowMs }: RunParts) {
  return async (run: ClaimedRun): Promise<void> => {
    const { guildId, number, plan } = run.schedule;
    const about = { guild: guildId, schedule: number };
    try {
      const outcome = await decide(run, about).catch((error: unknown): RunOutcome => {
        log.error({ ...about, err: error }, 'a scheduled post could not be made');
        return { kind: 'failed', retryAtMs: afterPause(run, 'fault') };
      });
      if (outcome === null) return;
      const settled = await runs.settle(run, outcome, nowMs());
      if (settled.kind === 'settled' && settled.entry !== null) onEntry({ guildId, language: plan.language }, settled.entry);
    } catch (error) {
      log.error({ ...about, err: error }, 'what became of a scheduled post could not be kept');
    }
  };

  /** Null: the run is no longer ours. */
  async function decide(run: ClaimedRun, about: Record<string, unknown>): Promise<RunOutcome | null> {
    const { schedule, chosen, failures } = run;
    const judged = judge(run);
    const { next, post, passed } = judged;
    if (passed > 0) log.info({ ...about, runs: passed }, 'scheduled posts were missed');
    const endsAtMs = endOf(run, judged, nowMs());
    if (endsAtMs !== null) return unposted(endsAtMs);
    if (post === null) return unposted(next.atMs);
    const composed = await compose({ schedule, day: isoDay(post.day), item: chosen?.item ?? null });
    switch (composed.kind) {
      case 'post':
        return attempt(composed);
      case 'nothing':
        if (chosen === null || run.isUnsure) return unposted(next.atMs);
        return { kind: 'passed-over', retryAtMs: nowMs() };
      case 'unknown':
        log.warn({ ...about, failures }, 'a scheduled post waits: what its server may show is not known for sure');
        return { kind: 'failed', retryAtMs: retryAt('failed') };
      default:
        return composed satisfies never;
    }

    function unposted(nextRunMs: number): RunOutcome {
      if (chosen === null && failures === 0) return { kind: 'skipped', nextRunMs };
      log.warn({ ...about, failures, item: chosen?.item ?? null }, 'a scheduled post was given up');
      return { kind: chosen === null ? 'skipped' : 'given-up', nextRunMs };
    }

    /** No later than the next run, which then has its turn in time. */
    function retryAt(pause: 'failed' | 'unsure'): number {
      return Math.min(afterPause(run, pause), next.atMs);
    }

    async function attempt({ item, payload }: Extract<Composed, { readonly kind: 'post' }>): Promise<RunOutcome | null> {
      if (!(await runs.choose(run, item, nowMs()))) return null;
      const outcome = await poster.post({ channelId: schedule.plan.channelId, payload, nonce: nonceOf(run) });
      switch (outcome.kind) {
        case 'posted':
          return { kind: 'posted', nextRunMs: next.atMs };
        case 'refused':
          return { kind: 'stopped', reason: outcome.reason, nextRunMs: next.atMs };
        case 'unfit':
          log.error({ ...about, item }, 'what a schedule was to post is not taken');
          if (failures >= STAND_INS_MAX) return { kind: 'given-up', nextRunMs: next.atMs };
          return { kind: 'passed-over', retryAtMs: retryAt('failed') };
        case 'failed':
        case 'unsure':
          return { kind: outcome.kind, retryAtMs: retryAt(outcome.kind) };
        default:
          return outcome satisfies never;
      }
    }
  }

  function judge({ schedule: { plan }, dueMs }: ClaimedRun): Judgement {
    const { posts, missed, zone, localTime } = plan;
    const minute = readLocalTime(localTime);
    if (minute === null) throw new TypeError(`no time of day: ${localTime}`);
    return judgeRun({ posts, missed, clock: clockOf(zone), minute }, { dueMs, nowMs: nowMs() });
  }

  /** Later each time, at the beginning of a minute: after 1, 2, 2, 4, 4, 8 … minutes, up to the longest pause. */
  function afterPause({ failures }: ClaimedRun, pause: keyof typeof PAUSES): number {
    const minutes = Math.min(PAUSES[pause], 2 ** Math.floor((failures + 1) / 2));
    return Math.floor(nowMs() / MINUTE_MS + minutes) * MINUTE_MS;
  }
}

/** When what follows a run that is tried no more is due; null: it is still to be tried. */
function endOf({ dueMs, chosen, failures, isUnsure }: ClaimedRun, { post, next }: Judgement, nowMs: number): number | null {
  // A later run is due: it takes the place of this one, with a choice and a nonce of its own, and is claimed at once.
  if (post !== null && post.atMs > dueMs && (chosen !== null || failures > 0)) return post.atMs;
  if (isUnsure && chosen !== null && nowMs - chosen.atMs > NONCE_MS) return next.atMs;
  return null;
}
