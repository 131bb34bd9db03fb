import { expect, it } from 'vitest';
import { createContextFor } from '../src/answer/context-for.ts';
import type { ChannelPost } from '../src/model/channel-post.ts';
import { NO_HERALD } from '../src/model/herald.ts';
import { openSchedules } from '../src/open-schedules.ts';
import { languageOf } from '../src/render/language-of.ts';
import { createManualClock } from './fakes/manual-clock.ts';
import { createRecordingHerald } from './fakes/recording-herald.ts';
import { createRecordingLog } from './fakes/recording-log.ts';
import { createEmptyStore, GOLDEN_CORPUS, openLibrary } from './fakes/small-library.ts';
import { add, at, GUILD } from './schedule/runner-stage.ts';

async function postsOf(setUp: (store: ReturnType<typeof createEmptyStore>) => Promise<unknown>, days: number) {
  const { shelf } = await openLibrary(GOLDEN_CORPUS);
  const store = createEmptyStore();
  const log = createRecordingLog();
  const clock = createManualClock(at('2026-10-24T07:00Z'));
  const posted: ChannelPost[] = [];
  const used: string[] = [];
  await add(store, { language: 'de' }, '2026-10-24T07:30Z');
  await setUp(store);
  const runner = openSchedules({
    store,
    poster: {
      async post(message) {
        posted.push(message);
        return { kind: 'posted' };
      },
    },
    noteUse: (guildId) => used.push(guildId),
    contextFor: createContextFor({
      shelf: () => shelf,
      store,
      herald: NO_HERALD,
      log: createRecordingLog(),
      nowMs: clock.nowMs,
      languageOf,
    }),
    log,
    nowMs: clock.nowMs,
    startTimer: clock.startTimer,
  });
  await clock.advanceTo(at('2026-10-24T07:30Z') + days * 25 * 3_600_000);
  await runner.stop();
  expect(log.lines).toEqual([]);
  expect(used).toEqual(posted.map(() => GUILD));
  return posted;
}

const BY = { guildId: GUILD, by: '1', atMs: 0 };

it('posts in the language of whoever set up the schedule, and pings nobody', async () => {
  const posted = await postsOf(async () => {}, 3);
  expect(posted.length).toBeGreaterThanOrEqual(3);
  for (const { payload, channelId } of posted) {
    expect(payload).toMatchObject({ content: 'Textstelle des Tages', allowed_mentions: { parse: [] } });
    expect(channelId).toBe('900');
  }
  expect(new Set(posted.map(({ payload }) => payload.embeds?.[0]?.description)).size).toBe(posted.length);
});

it('posts in the language of the server where that is settled', async () => {
  const posted = await postsOf((store) => store.policies.change({ kind: 'language', language: 'fr' }, BY), 1);
  expect(posted[0]?.payload.content).toBe('Passage du jour');
});

it('posts nothing of an outlet that the server hid', async () => {
  const posted = await postsOf(
    (store) => store.policies.change({ kind: 'hide', target: { kind: 'outlet', id: 'town-wiki' }, reason: '' }, BY),
    12,
  );
  expect(posted.length).toBeGreaterThanOrEqual(12);
  expect(JSON.stringify(posted.map(({ payload }) => payload.embeds?.map(({ author }) => author)))).not.toContain('Town Wiki');
});

it('tells of a schedule whose channel is gone where the server wants changes told', async () => {
  const { shelf } = await openLibrary(GOLDEN_CORPUS);
  const store = createEmptyStore();
  const herald = createRecordingHerald();
  const clock = createManualClock(at('2026-10-24T07:00Z'));
  await add(store, {}, '2026-10-24T07:30Z');
  await store.policies.change({ kind: 'log-channel', channelId: '777' }, BY);
  const runner = openSchedules({
    store,
    poster: { post: async () => ({ kind: 'refused', reason: 'channel-gone' }) },
    noteUse() {
      throw new Error('nothing was posted');
    },
    contextFor: createContextFor({
      shelf: () => shelf,
      store,
      herald,
      log: createRecordingLog(),
      nowMs: clock.nowMs,
      languageOf,
    }),
    log: createRecordingLog(),
    nowMs: clock.nowMs,
    startTimer: clock.startTimer,
  });
  await clock.advanceTo(at('2026-10-24T08:00Z'));
  await runner.stop();
  expect(herald.announced).toMatchObject([
    { guildId: GUILD, channelId: '777', entry: { by: null, action: { kind: 'schedule-off', reason: 'channel-gone' } } },
  ]);
});
