import type { NewReport, ReportLimits } from '../model/report.ts';

type Reporting = Pick<NewReport, 'guildId' | 'by' | 'atMs'>;
type Limits = Pick<ReportLimits, 'perMember' | 'windowMs'>;

/** Who reported when, for as long as the limit on reports looks back. */
export type RecentReports = {
  /** Remembers a report that was taken. */
  note(report: Reporting, limits: Pick<Limits, 'windowMs'>): void;
  /** From when on this member may report again, in milliseconds since 1970; null: at once. */
  retryAtMs(report: Reporting, limits: Limits): number | null;
};

/** So many members report within an hour nowhere: a flood of them cannot fill the memory. */
const MAX_REMEMBERED = 100_000;

/**
 * Reports of this process, in memory. Whoever has their own data deleted takes their id off what they reported; counted from the
 * store alone, they could then report without end. The database forgets them all the same: what is remembered here is the bare times,
 * and each goes by itself when it counts no more. A restart forgets them too, which no member can bring about. A gateway hands all of a
 * server to one process; behind several HTTP replicas a member who deletes their data gets at most one more limit at each.
 *
 * @param later runs something once after so many milliseconds, and keeps no process alive for it.
 */
export function createRecentReports(later: (run: () => void, ms: number) => void = unhurried): RecentReports {
  const times = new Map<string, readonly number[]>();
  return {
    note({ guildId, by, atMs }, { windowMs }) {
      const key = keyOf(guildId, by);
      times.set(key, [...(times.get(key) ?? []), atMs]);
      const [oldest] = times.keys();
      if (times.size > MAX_REMEMBERED && oldest !== undefined) times.delete(oldest);
      later(() => drop(key, atMs), windowMs);
    },
    retryAtMs({ guildId, by, atMs }, { perMember, windowMs }) {
      const recent = (times.get(keyOf(guildId, by)) ?? []).filter((time) => time > atMs - windowMs);
      const hindering = recent.sort((one, other) => other - one)[perMember - 1];
      return hindering === undefined ? null : hindering + windowMs;
    },
  };

  function drop(key: string, atMs: number): void {
    const kept = times.get(key)?.filter((time) => time !== atMs) ?? [];
    if (kept.length === 0) times.delete(key);
    else times.set(key, kept);
  }
}

function keyOf(guildId: string, by: string): string {
  return `${guildId}/${by}`;
}

function unhurried(run: () => void, ms: number): void {
  setTimeout(run, ms).unref();
}
