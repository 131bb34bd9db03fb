import { type GuildUse, UNUSED_GUILD_KEEP_DAYS } from '../model/guild-use.ts';
import type { Log } from '../model/log.ts';
import {
  AUDIT_KEEP_DAYS,
  DECIDED_REPORTS_KEEP_DAYS,
  type MemberData,
  OPEN_REPORTS_KEEP_DAYS,
  type RetentionCutoffs,
} from '../model/member-data.ts';
import { utcDay } from './utc-day.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
/** Nothing stays longer than promised by more than this. */
const EVERY_MS = 6 * HOUR_MS;

/** Before when a thing must have happened to be deleted now; `/privacy` tells of the same days. */
export function retentionCutoffs(nowMs: number): RetentionCutoffs {
  return {
    decidedReportsMs: nowMs - DECIDED_REPORTS_KEEP_DAYS * DAY_MS,
    openReportsMs: nowMs - OPEN_REPORTS_KEEP_DAYS * DAY_MS,
    auditMs: nowMs - AUDIT_KEEP_DAYS * DAY_MS,
  };
}

export type RetentionParts = {
  readonly members: Pick<MemberData, 'expire'>;
  readonly use: Pick<GuildUse, 'passDay'>;
  readonly log: Log;
  /** Milliseconds since 1970. */
  nowMs(): number;
  /** Calls again and again, the first time after `everyMs`, until the function that it returns is called. */
  repeat(run: () => void, everyMs: number): () => void;
};

export type RetentionJob = {
  /** Deletes no more; resolves when what is under way is done. Never rejects. */
  stop(): Promise<void>;
};

/**
 * Deletes what has been kept for its time, and what is kept of servers that nobody uses any more: at once, then every six hours. What fails is logged and done the next time; no
 * two runs overlap.
 */
export function startRetention({ members, use, log, nowMs, repeat }: RetentionParts): RetentionJob {
  let underWay: Promise<void> | null = null;
  const run = () => {
    underWay ??= expire().finally(() => {
      underWay = null;
    });
  };
  const cancel = repeat(run, EVERY_MS);
  run();
  return {
    async stop() {
      cancel();
      await underWay;
    },
  };

  async function expire(): Promise<void> {
    try {
      const expired = await members.expire(retentionCutoffs(nowMs()));
      // After the lines of the log: a server's data stays as long as one of them does.
      const servers = await use.passDay(utcDay(nowMs()), UNUSED_GUILD_KEEP_DAYS);
      if (expired.reports + expired.auditLines + servers > 0)
        log.info({ ...expired, servers }, 'what had been kept for its time was deleted');
    } catch (error) {
      log.warn({ err: error }, 'deleting what had been kept for its time failed');
    }
  }
}
