import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChangeOrigin } from '../../../src/model/audit.ts';
import type { ChannelPost, PostOutcome } from '../../../src/model/channel-post.ts';
import type { SchedulePlan } from '../../../src/model/schedule.ts';
import type { Store } from '../../../src/model/store.ts';
import { type ScheduleRunnerParts, startSchedules } from '../../../src/schedule/run-schedules.ts';
import { createZoneClocks } from '../../../src/schedule/zone-clock.ts';
import { createManualClock } from '../../fakes/manual-clock.ts';
import { createRecordingLog } from '../../fakes/recording-log.ts';
import { newGuild, originIn, PLAN } from './given.ts';

/** What the runner of schedules makes of every store. Long before other tests' times: the store is shared, and so is what is due. */
export function describeRunner(storeOf: () => Store): void {
  let store: Store;
  beforeAll(() => {
    store = storeOf();
  });

  describe('a runner on it', () => {
    const DUE = '2024-10-24T07:30Z';
    const at = (text: string) => Date.parse(text);
    const origins: ChangeOrigin[] = [];
    // Others who claim what is due on this store expect none of ours.
    afterAll(async () => {
      for (const origin of origins) await store.schedules.change(1, { kind: 'remove' }, origin);
    });
    const added = async (plan: Partial<SchedulePlan> = {}, due = DUE) => {
      const origin = originIn(newGuild());
      origins.push(origin);
      const channelId = `of-${origin.guildId}`;
      const utc: SchedulePlan = { ...PLAN, localTime: '07:30', zone: 'UTC', channelId, ...plan };
      await store.schedules.create(utc, at(due), origin);
      return { ...origin, channelId };
    };
    const stage = (start: string, outcomeOf: (attempt: number) => PostOutcome = () => ({ kind: 'posted' })) => {
      let underWay = 0;
      // A database answers when it likes: time goes on once nothing is asked of it any more.
      const settle = async () => {
        for (let quiet = 0; quiet < 3; quiet = underWay === 0 ? quiet + 1 : 0) await new Promise((done) => setImmediate(done));
      };
      const clock = createManualClock(at(start), settle);
      const counted = <T>(work: Promise<T>): Promise<T> => {
        underWay += 1;
        return work.finally(() => {
          underWay -= 1;
        });
      };
      const attempts: (ChannelPost & { readonly atMs: number })[] = [];
      const post = async (message: ChannelPost): Promise<PostOutcome> => {
        attempts.push({ ...message, atMs: clock.nowMs() });
        return outcomeOf(attempts.filter(({ channelId }) => channelId === message.channelId).length);
      };
      const { runs } = store;
      const log = createRecordingLog();
      const parts: ScheduleRunnerParts = {
        runs: {
          claimDue: (query) => counted(runs.claimDue(query)),
          shown: (schedule) => counted(runs.shown(schedule)),
          choose: (run, item, nowMs) => counted(runs.choose(run, item, nowMs)),
          settle: (run, outcome, nowMs) => counted(runs.settle(run, outcome, nowMs)),
        },
        poster: { post },
        clockOf: createZoneClocks(),
        async compose({ schedule, item, day }) {
          const next = item ?? `item ${(await counted(runs.shown(schedule))).length + 1}`;
          return { kind: 'post', item: next, payload: { content: `${next} of ${day}`, allowed_mentions: { parse: [] } } };
        },
        onEntry() {},
        log,
        nowMs: clock.nowMs,
        startTimer: clock.startTimer,
      };
      const told = (channelId: string) =>
        attempts.flatMap((one) =>
          one.channelId === channelId ? [`${one.payload.content} at ${new Date(one.atMs).toISOString().slice(11, 16)}`] : [],
        );
      return { clock, parts, attempts, told, log };
    };
    /** What is asked for is done, but whoever asked never hears of it: the process is gone. */
    const lostAfter = (parts: ScheduleRunnerParts): ScheduleRunnerParts => ({
      ...parts,
      poster: { post: (message) => parts.poster.post(message).then(() => new Promise<never>(() => {})) },
    });
    const shown = (guildId: string) => store.runs.shown({ guildId, number: 1 });

    it('posts what is due, keeps what it showed, and plans the next run', async () => {
      const { guildId, channelId } = await added();
      const { clock, parts, told } = stage('2024-10-24T07:29:10Z');
      const runner = startSchedules(parts);
      await clock.advanceTo(at('2024-10-24T07:33Z'));
      await runner.stop();
      expect(told(channelId)).toEqual(['item 1 of 2024-10-24 at 07:30']);
      expect(await shown(guildId)).toEqual(['item 1']);
      expect(await store.schedules.list(guildId)).toMatchObject([{ off: null, nextRunMs: at('2024-10-25T07:30Z') }]);
    });

    it('catches up once after a downtime, or skips what was missed', async () => {
      const caughtUp = await added({}, '2024-10-20T07:30Z');
      const skipped = await added({ missed: 'skip' }, '2024-10-20T07:30Z');
      const { clock, parts, told } = stage('2024-10-24T12:00:10Z');
      const runner = startSchedules(parts);
      await clock.advanceTo(at('2024-10-24T12:03Z'));
      await runner.stop();
      expect(told(caughtUp.channelId)).toEqual(['item 1 of 2024-10-24 at 12:00']);
      expect(told(skipped.channelId)).toEqual([]);
      for (const { guildId } of [caughtUp, skipped])
        expect(await store.schedules.list(guildId)).toMatchObject([{ nextRunMs: at('2024-10-25T07:30Z') }]);
    });

    it('tries a failed post again, the same under the same nonce', async () => {
      const { guildId, channelId } = await added();
      const { clock, parts, attempts, told } = stage('2024-10-24T07:30Z', (attempt) => ({
        kind: attempt < 3 ? 'failed' : 'posted',
      }));
      const runner = startSchedules(parts);
      await clock.advanceTo(at('2024-10-24T07:40Z'));
      await runner.stop();
      expect(told(channelId)).toEqual([1, 2, 3].map((_, turn) => `item 1 of 2024-10-24 at 07:3${[0, 1, 3][turn]}`));
      expect(new Set(attempts.filter((one) => one.channelId === channelId).map(({ nonce }) => nonce)).size).toBe(1);
      expect(await shown(guildId)).toEqual(['item 1']);
    });

    it('switches off a schedule whose channel is gone, with a line in the log', async () => {
      const { guildId, channelId } = await added();
      const { clock, parts, told } = stage('2024-10-24T07:30Z', () => ({ kind: 'refused', reason: 'channel-gone' }));
      const runner = startSchedules(parts);
      await clock.advanceTo(at('2024-10-24T07:35Z'));
      await runner.stop();
      expect(told(channelId)).toHaveLength(1);
      expect(await store.schedules.list(guildId)).toMatchObject([{ off: { reason: 'channel-gone' } }]);
      expect((await store.audit.page({ guildId, before: null, limit: 1 }))[0]).toMatchObject({
        by: null,
        action: { kind: 'schedule-off', schedule: 1, reason: 'channel-gone' },
      });
    });

    it('shares what is due with another, each run posted by one', async () => {
      const all = await Promise.all(Array.from({ length: 23 }, () => added()));
      const { clock, parts, told } = stage('2024-10-24T07:29:59Z');
      const runners = [startSchedules(parts), startSchedules(parts)];
      await clock.advanceTo(at('2024-10-24T07:32Z'));
      await Promise.all(runners.map((runner) => runner.stop()));
      expect(all.map(({ channelId }) => told(channelId))).toEqual(all.map(() => ['item 1 of 2024-10-24 at 07:30']));
    });

    it('takes over what another was posting when it was lost: the same, under the same nonce, noted once', async () => {
      const { guildId, channelId } = await added();
      const { clock, parts, attempts, told } = stage('2024-10-24T07:30Z');
      startSchedules(lostAfter(parts));
      await clock.advanceTo(at('2024-10-24T07:30:30Z'));
      const other = startSchedules(parts);
      await clock.advanceTo(at('2024-10-24T07:35Z'));
      await other.stop();
      expect(told(channelId)).toEqual(['item 1 of 2024-10-24 at 07:30', 'item 1 of 2024-10-24 at 07:31']);
      expect(new Set(attempts.filter((one) => one.channelId === channelId).map(({ nonce }) => nonce)).size).toBe(1);
      expect(await shown(guildId)).toEqual(['item 1']);
    });

    it('gives up what another was posting when it was lost, once a nonce keeps nothing from being said twice', async () => {
      const { guildId, channelId } = await added();
      const { clock, parts, told, log } = stage('2024-10-24T07:30Z');
      startSchedules(lostAfter(parts));
      await clock.advanceTo(at('2024-10-24T07:30:30Z'));
      clock.jumpTo(at('2024-10-24T07:40Z'));
      const restarted = startSchedules(parts);
      await clock.advanceTo(at('2024-10-24T07:43Z'));
      await restarted.stop();
      expect(told(channelId)).toEqual(['item 1 of 2024-10-24 at 07:30']);
      expect(log.lines.some(({ message }) => message === 'a scheduled post was given up')).toBe(true);
      expect(await store.schedules.list(guildId)).toMatchObject([{ nextRunMs: at('2024-10-25T07:30Z') }]);
    });
  });
}
