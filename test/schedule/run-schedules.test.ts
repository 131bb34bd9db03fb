import { describe, expect, it } from 'vitest';
import type { ChannelPost } from '../../src/model/channel-post.ts';
import type { DueRuns } from '../../src/model/schedule.ts';
import type { Store } from '../../src/model/store.ts';
import { startSchedules } from '../../src/schedule/run-schedules.ts';
import { add, at, createStage, GUILD } from './runner-stage.ts';

const MINUTE_MS = 60_000;

describe('a runner of schedules', () => {
  it('posts each day at the local time, and stops', async () => {
    const { clock, store, parts, told, log } = createStage('2026-10-23T22:00:05Z');
    await add(store, {}, '2026-10-24T07:30Z');
    const runner = startSchedules(parts);
    await clock.advanceTo(at('2026-10-26T12:00Z'));
    expect(told()).toEqual([
      'item 1 of 2026-10-24 at 2026-10-24T07:30',
      'item 2 of 2026-10-25 at 2026-10-25T08:30',
      'item 3 of 2026-10-26 at 2026-10-26T08:30',
    ]);
    expect(await store.runs.shown({ guildId: GUILD, number: 1 })).toEqual(['item 1', 'item 2', 'item 3']);
    await runner.stop();
    expect(clock.running()).toBe(0);
    await clock.advanceTo(at('2026-10-28T12:00Z'));
    expect(told()).toHaveLength(3);
    expect(log.lines).toEqual([]);
  });

  it('looks up as each minute begins, and so posts in the very minute', async () => {
    const { clock, store, parts, posted } = createStage('2026-10-24T07:28:47.123Z');
    await add(store, {}, '2026-10-24T07:30Z');
    const runner = startSchedules(parts);
    await clock.advanceTo(at('2026-10-24T07:30:00Z'));
    expect(posted.map(({ atMs }) => atMs)).toEqual([at('2026-10-24T07:30:00Z')]);
    await runner.stop();
  });

  it('finds out within a minute that the machine slept', async () => {
    const { clock, store, parts, told } = createStage('2026-10-24T00:00Z');
    await add(store, {}, '2026-10-24T07:30Z');
    const runner = startSchedules(parts);
    await clock.advanceTo(at('2026-10-24T01:00Z'));
    clock.jumpTo(at('2026-10-24T09:00:20Z'));
    await clock.advanceTo(at('2026-10-24T09:01Z'));
    expect(told()).toEqual(['item 1 of 2026-10-24 at 2026-10-24T09:00']);
    await runner.stop();
  });

  it('catches up once after a downtime, or skips what was missed', async () => {
    const { clock, store, parts, told, log } = createStage('2026-10-24T12:00:10Z');
    await add(store, {}, '2026-10-20T07:30Z');
    await add(store, { missed: 'skip' }, '2026-10-20T07:30Z');
    const runner = startSchedules(parts);
    await clock.advanceTo(at('2026-10-24T23:00Z'));
    expect(told()).toEqual(['item 1 of 2026-10-24 at 2026-10-24T12:00']);
    expect(await store.schedules.list(GUILD)).toMatchObject([
      { nextRunMs: at('2026-10-25T08:30Z') },
      { nextRunMs: at('2026-10-25T08:30Z') },
    ]);
    expect(log.lines.map(({ fields }) => fields)).toEqual([
      { guild: GUILD, schedule: 1, runs: 4 },
      { guild: GUILD, schedule: 2, runs: 5 },
    ]);
    await runner.stop();
  });

  it('tries a failed post again, the same under the same nonce, more seldom, and gives it up when it is missed', async () => {
    const { clock, store, parts, posted, told, log } = createStage('2026-10-24T07:00Z', Array<'failed'>(50).fill('failed'));
    await add(store, { missed: 'skip' }, '2026-10-24T07:30Z');
    const runner = startSchedules(parts);
    await clock.advanceTo(at('2026-10-24T23:00Z'));
    const minutes = posted.map(({ atMs }) => (atMs - at('2026-10-24T07:30Z')) / MINUTE_MS);
    expect(minutes).toEqual([0, 1, 3, 5, 9, 13, 21, 29, 45]);
    expect(new Set(posted.map(({ nonce }) => nonce)).size).toBe(1);
    expect(new Set(told().map((text) => text.slice(0, 6)))).toEqual(new Set(['item 1']));
    expect(log.lines.at(-1)).toMatchObject({ level: 'warn', message: 'a scheduled post was given up' });
    expect(await store.schedules.list(GUILD)).toMatchObject([{ off: null, nextRunMs: at('2026-10-25T08:30Z') }]);
    expect(await store.runs.shown({ guildId: GUILD, number: 1 })).toEqual(['item 1']);
    await runner.stop();
  });

  it('posts as soon as Discord is back, hours later, where missed runs are to be caught up', async () => {
    const { clock, store, parts, told } = createStage('2026-10-24T07:00Z', Array<'failed'>(20).fill('failed'));
    await add(store, {}, '2026-10-24T07:30Z');
    const runner = startSchedules(parts);
    await clock.advanceTo(at('2026-10-25T09:00Z'));
    const inTime = told().map((text) => `${text.slice(0, 6)} ${text.slice(-16)}`);
    // Half an hour lies between the last ones.
    expect(inTime.slice(18)).toEqual([
      'item 1 2026-10-24T13:01',
      'item 1 2026-10-24T13:31',
      'item 1 2026-10-24T14:01',
      'item 2 2026-10-25T08:30',
    ]);
    await runner.stop();
  });

  it('lets the next run take the place of one that failed all day, with another choice and another nonce', async () => {
    const { clock, store, parts, posted, told } = createStage('2026-10-24T07:00Z');
    await add(store, {}, '2026-10-24T07:30Z');
    const isBack = () => clock.nowMs() >= at('2026-10-25T08:30Z');
    const runner = startSchedules({
      ...parts,
      poster: {
        post: async (message) => {
          const outcome = await parts.poster.post(message);
          return isBack() ? outcome : { kind: 'failed' };
        },
      },
    });
    await clock.advanceTo(at('2026-10-25T12:00Z'));
    expect(told().at(-2)).toMatch(/^item 1 of 2026-10-24 at 2026-10-25T08:/);
    expect(told().at(-1)).toBe('item 2 of 2026-10-25 at 2026-10-25T08:30');
    expect(new Set(posted.map(({ nonce }) => nonce)).size).toBe(2);
    expect(await store.runs.shown({ guildId: GUILD, number: 1 })).toEqual(['item 1', 'item 2']);
    await runner.stop();
  });

  it('tries again within the life of a nonce for as long as it is open whether a post was made', async () => {
    const { clock, store, parts, posted } = createStage('2026-10-24T07:00Z', Array<'unsure'>(20).fill('unsure'));
    await add(store, {}, '2026-10-24T07:30Z');
    const runner = startSchedules(parts);
    await clock.advanceTo(at('2026-10-24T09:00Z'));
    const pauses = posted.map(({ atMs }, index) => (atMs - (posted[index - 1]?.atMs ?? atMs)) / MINUTE_MS);
    expect(pauses).toHaveLength(21);
    expect(Math.max(...pauses)).toBe(2);
    await runner.stop();
  });

  it('posts something else instead of what Discord never takes, and never comes back to it before all were shown', async () => {
    const { clock, store, parts, told, log } = createStage('2026-10-24T07:00Z', ['unfit']);
    await add(store, {}, '2026-10-24T07:30Z');
    const runner = startSchedules(parts);
    await clock.advanceTo(at('2026-10-25T09:00Z'));
    expect(told()).toEqual([
      'item 1 of 2026-10-24 at 2026-10-24T07:30',
      'item 2 of 2026-10-24 at 2026-10-24T07:31',
      'item 3 of 2026-10-25 at 2026-10-25T08:30',
    ]);
    expect(log.lines).toMatchObject([{ level: 'error', fields: { guild: GUILD, schedule: 1, item: 'item 1' } }]);
    expect(await store.runs.shown({ guildId: GUILD, number: 1 })).toEqual(['item 1', 'item 2', 'item 3']);
    await runner.stop();
  });

  it('offers Discord no more than four things a day where it takes none', async () => {
    const { clock, store, parts, posted } = createStage('2026-10-24T07:00Z', Array<'unfit'>(50).fill('unfit'));
    await add(store, {}, '2026-10-24T07:30Z');
    const runner = startSchedules(parts);
    await clock.advanceTo(at('2026-10-26T09:00Z'));
    expect(posted.map(({ payload }) => payload.content?.slice(-10))).toEqual([
      ...Array(4).fill('2026-10-24'),
      ...Array(4).fill('2026-10-25'),
      ...Array(4).fill('2026-10-26'),
    ]);
    await runner.stop();
  });

  it('posts something else where what failed to be posted was hidden meanwhile', async () => {
    const { clock, store, parts, told } = createStage('2026-10-24T07:00Z', ['failed']);
    await add(store, {}, '2026-10-24T07:30Z');
    const runner = startSchedules({
      ...parts,
      compose: async (request) => (request.item === 'item 1' ? { kind: 'nothing' } : parts.compose(request)),
    });
    await clock.advanceTo(at('2026-10-24T09:00Z'));
    expect(told()).toEqual(['item 1 of 2026-10-24 at 2026-10-24T07:30', 'item 2 of 2026-10-24 at 2026-10-24T07:31']);
    await runner.stop();
  });

  it('posts nothing while it is not known for sure what a server may show, and tries again in a minute', async () => {
    const { clock, store, parts, told, log } = createStage('2026-10-24T07:00Z');
    await add(store, {}, '2026-10-24T07:30Z');
    const runner = startSchedules({
      ...parts,
      compose: async (request) => (clock.nowMs() < at('2026-10-24T07:31Z') ? { kind: 'unknown' } : parts.compose(request)),
    });
    await clock.advanceTo(at('2026-10-24T09:00Z'));
    expect(told()).toEqual(['item 1 of 2026-10-24 at 2026-10-24T07:31']);
    expect(log.lines).toMatchObject([{ level: 'warn', fields: { guild: GUILD, schedule: 1 } }]);
    await runner.stop();
  });

  it('counts as shown what was under way when a moderator changed the schedule', async () => {
    const { clock, store, parts, told } = createStage('2026-10-24T07:00Z');
    await add(store, {}, '2026-10-24T07:30Z');
    const runner = startSchedules({
      ...parts,
      poster: {
        async post(message) {
          const [schedule] = await store.schedules.list(GUILD);
          if (schedule?.plan.quietDays === 'silent') {
            const plan = { ...schedule.plan, quietDays: 'say-so' } as const;
            const nextRunMs = at('2026-10-25T08:30Z');
            await store.schedules.change(1, { kind: 'plan', plan, nextRunMs }, { guildId: GUILD, by: '1', atMs: 0 });
          }
          return parts.poster.post(message);
        },
      },
    });
    await clock.advanceTo(at('2026-10-24T09:00Z'));
    expect(told()).toHaveLength(1);
    expect(await store.runs.shown({ guildId: GUILD, number: 1 })).toEqual(['item 1']);
    await runner.stop();
  });

  it('goes on with the others where a schedule cannot be read, and tells its server', async () => {
    const { clock, store, parts, told, entries, log } = createStage('2026-10-24T07:00Z');
    await add(store, {}, '2026-10-24T07:30Z');
    const entry = { number: 7, by: null, atMs: 0, action: { kind: 'schedule-off', schedule: 3, reason: 'unreadable' } } as const;
    let unreadable: DueRuns['unreadable'] = [{ guildId: '5', number: 3, detail: 'schedules language', entry }];
    const runner = startSchedules({
      ...parts,
      runs: {
        ...store.runs,
        async claimDue(query) {
          const found = unreadable;
          unreadable = [];
          return found.length > 0 ? { claimed: [], unreadable: found } : store.runs.claimDue(query);
        },
      },
    });
    await clock.advanceTo(at('2026-10-24T08:00Z'));
    expect(told()).toHaveLength(1);
    expect(entries).toEqual([{ guild: '5', ...entry }]);
    expect(log.lines).toMatchObject([{ level: 'error', fields: { guild: '5', schedule: 3, columns: 'schedules language' } }]);
    await runner.stop();
  });

  it('posts once where the second attempt succeeds, and the next day under another nonce', async () => {
    const { clock, store, parts, posted, told } = createStage('2026-10-24T07:00Z', ['failed']);
    await add(store, {}, '2026-10-24T07:30Z');
    const runner = startSchedules(parts);
    await clock.advanceTo(at('2026-10-25T23:00Z'));
    expect(told().map((text) => text.slice(-16))).toEqual(['2026-10-24T07:30', '2026-10-24T07:31', '2026-10-25T08:30']);
    expect(posted[0]?.nonce).toBe(posted[1]?.nonce);
    expect(posted[1]?.nonce).not.toBe(posted[2]?.nonce);
    expect(posted.every(({ nonce }) => nonce.length <= 25)).toBe(true);
    expect(await store.runs.shown({ guildId: GUILD, number: 1 })).toEqual(['item 1', 'item 2']);
    await runner.stop();
  });

  it('switches a schedule off whose channel is gone, and hands on what the log says of it', async () => {
    const { clock, store, parts, posted, entries } = createStage('2026-10-24T07:00Z', ['refused']);
    await add(store, {}, '2026-10-24T07:30Z');
    const runner = startSchedules(parts);
    await clock.advanceTo(at('2026-10-26T23:00Z'));
    expect(posted).toHaveLength(1);
    expect(entries).toMatchObject([
      { guild: GUILD, by: null, action: { kind: 'schedule-off', schedule: 1, reason: 'channel-gone' } },
    ]);
    expect(await store.schedules.list(GUILD)).toMatchObject([{ off: { reason: 'channel-gone' } }]);
    await runner.stop();
  });

  it('posts nothing where there is nothing to post', async () => {
    const { clock, store, parts, posted } = createStage('2026-10-24T07:00Z');
    await add(store, {}, '2026-10-24T07:30Z');
    const runner = startSchedules({ ...parts, compose: async () => ({ kind: 'nothing' }) });
    await clock.advanceTo(at('2026-10-24T23:00Z'));
    expect(posted).toEqual([]);
    expect(await store.schedules.list(GUILD)).toMatchObject([{ nextRunMs: at('2026-10-25T08:30Z') }]);
    await runner.stop();
  });

  it('goes on with the others when one cannot be composed, and comes back to that one', async () => {
    const { clock, store, parts, told, log } = createStage('2026-10-24T07:00Z');
    await add(store, {}, '2026-10-24T07:30Z');
    await add(store, { channelId: '901' }, '2026-10-24T07:30Z');
    let faults = 2;
    const runner = startSchedules({
      ...parts,
      async compose(request) {
        if (request.schedule.number === 1 && faults > 0) {
          faults -= 1;
          throw new Error('broken');
        }
        return parts.compose(request);
      },
    });
    await clock.advanceTo(at('2026-10-24T08:00Z'));
    expect(told().map((text) => text.slice(-5))).toEqual(['07:30', '07:33']);
    expect(log.lines.map(({ message }) => message)).toEqual(Array(2).fill('a scheduled post could not be made'));
    await runner.stop();
  });

  it('leaves a run that fails for reasons of its own alone for hours, once it has failed often', async () => {
    const { clock, store, parts, log } = createStage('2026-10-24T07:00Z');
    await add(store, { zone: 'Europe/Atlantis' }, '2026-10-24T07:30Z');
    const runner = startSchedules(parts);
    await clock.advanceTo(at('2026-10-25T07:30Z'));
    expect(log.lines.length).toBeGreaterThan(12);
    expect(log.lines.length).toBeLessThan(20);
    await runner.stop();
  });

  it('posts nothing once a moderator has changed the schedule meanwhile', async () => {
    const { clock, store, parts, posted } = createStage('2026-10-24T07:00Z');
    await add(store, {}, '2026-10-24T07:30Z');
    const runner = startSchedules({
      ...parts,
      async compose(request) {
        await store.schedules.change(1, { kind: 'off' }, { guildId: GUILD, by: '1', atMs: 0 });
        return parts.compose(request);
      },
    });
    await clock.advanceTo(at('2026-10-24T09:00Z'));
    expect(posted).toEqual([]);
    await runner.stop();
  });

  it('says once that the store is away, and catches up when it is back', async () => {
    const { clock, store, parts, told, log } = createStage('2026-10-24T07:00Z');
    await add(store, {}, '2026-10-24T07:30Z');
    let isAway = false;
    const claimDue: Store['runs']['claimDue'] = async (query) => {
      if (isAway) throw new Error('away');
      return store.runs.claimDue(query);
    };
    const runner = startSchedules({ ...parts, runs: { ...store.runs, claimDue } });
    await clock.advanceTo(at('2026-10-24T07:10Z'));
    isAway = true;
    await clock.advanceTo(at('2026-10-24T07:45Z'));
    isAway = false;
    await clock.advanceTo(at('2026-10-24T08:00Z'));
    expect(told()).toEqual(['item 1 of 2026-10-24 at 2026-10-24T07:46']);
    expect(log.lines.map(({ message }) => message)).toEqual([
      'schedules cannot be read; trying again every minute',
      'schedules can be read again',
    ]);
    await runner.stop();
  });

  it('takes over soon from a process that was lost while it posted, with the same post under the same nonce', async () => {
    const { clock, store, parts, posted } = createStage('2026-10-24T07:29Z');
    await add(store, {}, '2026-10-24T07:30Z');
    const lost = startSchedules({ ...parts, poster: { post: (message) => neverAfter(() => parts.poster.post(message)) } });
    const other = startSchedules(parts);
    await clock.advanceTo(at('2026-10-24T07:40Z'));
    expect(posted.map(({ payload, nonce, atMs }) => [payload.content, nonce === posted[0]?.nonce, atMs])).toEqual([
      ['item 1 of 2026-10-24', true, at('2026-10-24T07:30Z')],
      ['item 1 of 2026-10-24', true, at('2026-10-24T07:31Z')],
    ]);
    expect(await store.runs.shown({ guildId: GUILD, number: 1 })).toEqual(['item 1']);
    await other.stop();
    void lost;
  });

  it('gives up what a process was posting when it was lost, once a nonce cannot keep it from being said twice', async () => {
    const { clock, store, parts, posted, log } = createStage('2026-10-24T07:29Z');
    await add(store, {}, '2026-10-24T07:30Z');
    const lost = startSchedules({ ...parts, poster: { post: (message) => neverAfter(() => parts.poster.post(message)) } });
    await clock.advanceTo(at('2026-10-24T07:40Z'));
    const restarted = startSchedules(parts);
    await clock.advanceTo(at('2026-10-25T08:30Z'));
    expect(posted.map(({ payload }) => payload.content)).toEqual(['item 1 of 2026-10-24', 'item 2 of 2026-10-25']);
    expect(log.lines.map(({ message }) => message)).toEqual(['a scheduled post was given up']);
    expect(await store.runs.shown({ guildId: GUILD, number: 1 })).toEqual(['item 1', 'item 2']);
    await restarted.stop();
    void lost;
  });

  it('gives up what was under way at a crash, and still posts for the day on which it is back', async () => {
    const { clock, store, parts, posted } = createStage('2026-10-24T07:29Z');
    await add(store, {}, '2026-10-24T07:30Z');
    const lost = startSchedules({ ...parts, poster: { post: (message) => neverAfter(() => parts.poster.post(message)) } });
    await clock.advanceTo(at('2026-10-24T07:40Z'));
    clock.jumpTo(at('2026-10-26T12:00Z'));
    const restarted = startSchedules(parts);
    await clock.advanceTo(at('2026-10-26T12:30Z'));
    expect(posted.map(({ payload }) => payload.content)).toEqual(['item 1 of 2026-10-24', 'item 2 of 2026-10-26']);
    await restarted.stop();
    void lost;
  });

  it('finishes what is under way before it stops', async () => {
    const { clock, store, parts, told } = createStage('2026-10-24T07:29Z');
    await add(store, {}, '2026-10-24T07:30Z');
    let finish = () => {};
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const poster = { post: async (message: ChannelPost) => held.then(() => parts.poster.post(message)) };
    const runner = startSchedules({ ...parts, poster });
    await clock.advanceTo(at('2026-10-24T07:30Z'));
    let isStopped = false;
    const stopped = runner.stop().then(() => {
      isStopped = true;
    });
    await clock.advanceTo(at('2026-10-24T07:30:30Z'));
    expect(isStopped).toBe(false);
    finish();
    await stopped;
    expect(told()).toHaveLength(1);
    expect(await store.runs.shown({ guildId: GUILD, number: 1 })).toEqual(['item 1']);
  });
});

/** What is asked for is done, but whoever asked never hears of it. */
async function neverAfter(act: () => Promise<unknown>): Promise<never> {
  await act();
  return new Promise(() => {});
}
