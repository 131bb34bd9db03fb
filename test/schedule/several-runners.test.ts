import { describe, expect, it } from 'vitest';
import type { ChannelPost, PostOutcome } from '../../src/model/channel-post.ts';
import { writeLocalTime } from '../../src/schedule/local-time.ts';
import { nextRun } from '../../src/schedule/next-run.ts';
import { startSchedules } from '../../src/schedule/run-schedules.ts';
import type { ManualClock } from '../fakes/manual-clock.ts';
import { at, createStage, PLAN } from './runner-stage.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;

describe('three processes on one store, over a night of clock changes, with failures and one that is lost', () => {
  it('post each run of each schedule once', async () => {
    const start = '2026-10-23T23:30Z';
    const end = at('2026-10-27T00:00Z');
    const { clock, store, parts } = createStage(start);
    const discord = createNoncedChannel(clock);
    const due: { readonly channelId: string; readonly atMs: number }[] = [];
    for (let number = 0; number < 60; number += 1) {
      const minute = (number * 47) % 1440;
      const zone = ['Europe/Berlin', 'Europe/London', 'Asia/Tehran', 'America/New_York'][number % 4] ?? 'UTC';
      const channelId = String(number);
      const firstMs = nextRun(parts.clockOf(zone), minute, at(start)).atMs;
      for (let atMs = firstMs; atMs < end + DAY_MS; atMs = nextRun(parts.clockOf(zone), minute, atMs).atMs)
        due.push({ channelId, atMs });
      const origin = { guildId: String(number % 7), by: '1', atMs: 0 };
      await store.schedules.create({ ...PLAN, localTime: writeLocalTime(minute), zone, channelId }, firstMs, origin);
    }
    const [first, second, third] = [1, 2, 3].map((process) =>
      startSchedules({ ...parts, poster: { post: (message) => discord.post(message, process) } }),
    );
    await clock.advanceTo(at('2026-10-25T00:00Z'));
    discord.lose(3);
    await clock.advanceTo(end + 30 * MINUTE_MS);
    await Promise.all([first?.stop(), second?.stop()]);
    void third;
    // A message is for the last run that was due in its channel when it was shown.
    const ran = discord.shown.map(({ channelId, atMs }) => ({
      channelId,
      atMs: due.findLast((run) => run.channelId === channelId && run.atMs <= atMs)?.atMs,
    }));
    const within = (runs: readonly { readonly channelId: string; readonly atMs: number | undefined }[]) =>
      runs.flatMap((run) => (run.atMs === undefined || run.atMs < end ? `${run.channelId} ${run.atMs}` : [])).sort();
    expect(within(ran)).toEqual(within(due));
    expect(within(ran).length).toBeGreaterThan(170);
    expect(discord.attempts).toBeGreaterThan(discord.shown.length);
  });
});

/** Takes each nonce once within three minutes, fails every seventh time, sometimes after it has shown the message. */
function createNoncedChannel(clock: ManualClock) {
  const shown: { readonly channelId: string; readonly nonce: string; readonly atMs: number }[] = [];
  const lost = new Set<number>();
  let attempts = 0;
  return {
    shown,
    get attempts() {
      return attempts;
    },
    lose: (process: number) => lost.add(process),
    async post({ channelId, nonce }: ChannelPost, process: number): Promise<PostOutcome> {
      attempts += 1;
      const fails = attempts % 7 === 0;
      const known = shown.some((one) => one.nonce === nonce && clock.nowMs() - one.atMs <= 3 * MINUTE_MS);
      if (!known && !(fails && attempts % 14 === 0)) shown.push({ channelId, nonce, atMs: clock.nowMs() });
      if (lost.has(process)) return new Promise(() => {});
      return { kind: fails ? 'failed' : 'posted' };
    },
  };
}
