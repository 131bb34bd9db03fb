import { expect, it } from 'vitest';
import { createContextFor } from '../src/answer/context-for.ts';
import type { ChannelPost } from '../src/model/channel-post.ts';
import { DEFAULT_POLICY, SAFE_POLICY } from '../src/model/guild-policy.ts';
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
    pause: async () => {},
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

it.each(['never', 'before'] as const)(
  'posts nothing while a policy is known as it was %s, and posts when it is read again',
  async (known) => {
    const { shelf } = await openLibrary(GOLDEN_CORPUS);
    const store = createEmptyStore();
    const clock = createManualClock(at('2026-10-24T07:29:59Z'));
    const posted: string[] = [];
    let reads = 0;
    const read: typeof store.policies.read = async (guildId) => {
      reads += 1;
      if (reads > 1) return store.policies.read(guildId);
      return known === 'never' ? SAFE_POLICY : { ...DEFAULT_POLICY, known };
    };
    await add(store, {}, '2026-10-24T07:30Z');
    await store.policies.change({ kind: 'hide', target: { kind: 'outlet', id: 'town-wiki' }, reason: '' }, BY);
    const stale = { ...store, policies: { ...store.policies, read } };
    const runner = openSchedules({
      store,
      poster: {
        async post({ payload }) {
          posted.push(`${new Date(clock.nowMs()).toISOString().slice(11, 16)} ${payload.embeds?.[0]?.author?.name}`);
          return { kind: 'posted' };
        },
      },
      noteUse() {},
      contextFor: createContextFor({
        shelf: () => shelf,
        store: stale,
        herald: NO_HERALD,
        log: createRecordingLog(),
        nowMs: clock.nowMs,
        languageOf,
      }),
      log: createRecordingLog(),
      nowMs: clock.nowMs,
      pause: async () => {},
      startTimer: clock.startTimer,
    });
    await clock.advanceTo(at('2026-10-24T08:00Z'));
    await runner.stop();
    expect(posted).toEqual([expect.stringMatching(/^07:31 (?!Town Wiki)/)]);
  },
);

it('chooses one post at a time, with a pause before each, however many are due at once', async () => {
  const { shelf } = await openLibrary(GOLDEN_CORPUS);
  const store = createEmptyStore();
  const clock = createManualClock(at('2026-10-24T07:29:59Z'));
  const seen: string[] = [];
  for (let number = 0; number < 4; number += 1) await add(store, {}, '2026-10-24T07:30Z');
  const watched: typeof shelf = {
    ...shelf,
    corpus: {
      ...shelf.corpus,
      get passages() {
        if (seen.at(-1) !== 'chosen') seen.push('chosen');
        return shelf.corpus.passages;
      },
    },
  };
  const runner = openSchedules({
    store,
    poster: { post: async () => ({ kind: 'posted' }) },
    noteUse() {},
    contextFor: createContextFor({
      shelf: () => watched,
      store,
      herald: NO_HERALD,
      log: createRecordingLog(),
      nowMs: clock.nowMs,
      languageOf,
    }),
    log: createRecordingLog(),
    nowMs: clock.nowMs,
    async pause() {
      seen.push('pause');
    },
    startTimer: clock.startTimer,
  });
  await clock.advanceTo(at('2026-10-24T07:40Z'));
  await runner.stop();
  expect(seen).toEqual(Array(4).fill(['pause', 'chosen']).flat());
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
    pause: async () => {},
    startTimer: clock.startTimer,
  });
  await clock.advanceTo(at('2026-10-24T08:00Z'));
  await runner.stop();
  expect(herald.announced).toMatchObject([
    { guildId: GUILD, channelId: '777', entry: { by: null, action: { kind: 'schedule-off', reason: 'channel-gone' } } },
  ]);
});
