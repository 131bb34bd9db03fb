import { stat } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { ChangeOrigin, PolicyChanger } from '../../src/model/audit.ts';
import { DEFAULT_SETTINGS, type PolicyChange, type PolicyReader, SAFE_POLICY } from '../../src/model/guild-policy.ts';
import { StoreError } from '../../src/model/store-error.ts';
import { createMemoryStore } from '../../src/storage/memory/create-memory-store.ts';
import { createSteadyPolicies } from '../../src/storage/steady-policies.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

const HIDE: PolicyChange = { kind: 'hide', target: { kind: 'passage', id: 'aaaa-bbbbbbb' }, reason: '' };
const ORIGIN: ChangeOrigin = { guildId: '1', by: 'mod', atMs: 0 };
const RETRY_MS = 5_000;
const ANSWER_MS = 20;

describe('createSteadyPolicies', () => {
  it('hands on what the store says while it is there, and logs nothing', async () => {
    const { steady, log } = setUp();
    await steady.change(HIDE, ORIGIN);
    expect(await steady.read('1')).toMatchObject({ known: 'now', hidden: [{ target: HIDE.target }] });
    expect(await steady.read('2')).toMatchObject({ known: 'now', settings: DEFAULT_SETTINGS });
    expect(log.lines).toEqual([]);
  });

  it('keeps what was last known, so that what was hidden stays hidden, and answers unknown servers in private', async () => {
    const { steady, store } = setUp();
    await steady.change({ kind: 'cooldown', seconds: 9 }, ORIGIN);
    await steady.change(HIDE, ORIGIN);
    store.away = true;
    expect(await steady.read('1')).toMatchObject({
      known: 'before',
      settings: { cooldownSeconds: 9 },
      hidden: [{ target: HIDE.target }],
    });
    expect(await steady.read('2')).toEqual(SAFE_POLICY);
    expect(SAFE_POLICY).toMatchObject({ known: 'never', settings: { replies: 'private' } });
  });

  it('keeps a change that was made though nothing could be read after it, over a read that began before it', async () => {
    const { steady, store } = setUp();
    await steady.read('1');
    const answer = store.stall();
    const late = steady.read('1');
    store.awayOnceChanged = true;
    await steady.change(HIDE, ORIGIN);
    answer();
    await late;
    expect(await steady.read('1')).toMatchObject({ known: 'before', hidden: [{ target: HIDE.target }] });
  });

  it('keeps of a server of which nothing was read what was hidden there, and goes on answering it in private', async () => {
    const { steady, store } = setUp();
    store.awayOnceChanged = true;
    await steady.change({ kind: 'replies', replies: 'public' }, ORIGIN);
    store.away = false;
    await steady.change(HIDE, ORIGIN);
    expect(await steady.read('1')).toMatchObject({ ...SAFE_POLICY, hidden: [{ target: HIDE.target }] });
  });

  it('keeps what it takes for made from elsewhere, as a decision that hides', async () => {
    const { steady, store } = setUp();
    await steady.read('1');
    store.away = true;
    await steady.take(HIDE, ORIGIN);
    expect((await steady.read('1')).hidden).toMatchObject([{ target: HIDE.target }]);
  });

  it('keeps what another replica hid as well, once it was read', async () => {
    const { steady, store } = setUp();
    await steady.read('1');
    await store.inner.change(HIDE, ORIGIN);
    await steady.read('1');
    store.away = true;
    expect((await steady.read('1')).hidden).toHaveLength(1);
  });

  it('says once that the store is gone and once that it is back, and recovers by itself', async () => {
    const { steady, store, clock, log } = setUp();
    store.away = true;
    for (let seconds = 0; seconds < 60; seconds += 1) {
      await steady.read(String(seconds % 3));
      clock.nowMs += 1_000;
    }
    expect(log.lines).toMatchObject([{ level: 'error', fields: { err: { code: 'store-away' } } }]);
    store.away = false;
    clock.nowMs += RETRY_MS;
    expect(await steady.read('1')).toMatchObject({ known: 'now' });
    expect(log.lines.slice(1)).toMatchObject([{ level: 'info', fields: { awayMs: 65_000 } }]);
    store.away = true;
    await steady.read('1');
    expect(log.lines).toHaveLength(3);
  });

  it('lets one reader at a time try a store that is away, and the others not wait', async () => {
    const { steady, store, clock } = setUp();
    store.away = true;
    await steady.read('1');
    expect(store.reads).toBe(1);
    for (let again = 0; again < 10; again += 1) await steady.read('1');
    expect(store.reads).toBe(1);
    clock.nowMs += RETRY_MS;
    await Promise.all(Array.from({ length: 10 }, () => steady.read('1')));
    expect(store.reads).toBe(2);
  });

  it('does not wait for a store that does not answer, and keeps what comes late', async () => {
    const { steady, store } = setUp();
    await store.inner.change(HIDE, ORIGIN);
    const answer = store.stall();
    expect(await steady.read('1')).toEqual(SAFE_POLICY);
    answer();
    await new Promise((resolve) => setImmediate(resolve));
    expect(await steady.read('1')).toMatchObject({ known: 'before', hidden: [{ target: HIDE.target }] });
  });

  it('does not take for away a store that answered while this process was busy', async () => {
    const { steady, store } = setUp();
    store.meanwhile = async () => {
      await new Promise((resolve) => setImmediate(resolve));
      const answered = stat('.');
      for (const endMs = Date.now() + 3 * ANSWER_MS; Date.now() < endMs; );
      await answered;
    };
    expect(await steady.read('1')).toMatchObject({ known: 'now' });
  });

  it('lets no late answer take the place of a newer one', async () => {
    const { steady, store, clock } = setUp();
    const answer = store.stall();
    await steady.read('1');
    clock.nowMs += RETRY_MS;
    await steady.change(HIDE, ORIGIN);
    answer();
    await new Promise((resolve) => setImmediate(resolve));
    store.away = true;
    expect((await steady.read('1')).hidden).toHaveLength(1);
  });

  it('refuses changes while the store is away', async () => {
    const { steady, store, clock } = setUp();
    store.away = true;
    await expect(steady.change(HIDE, ORIGIN)).rejects.toMatchObject({ code: 'store-away' });
    store.away = false;
    clock.nowMs += RETRY_MS;
    expect((await steady.read('1')).hidden).toEqual([]);
  });

  it('takes a row that cannot be read for one server’s trouble', async () => {
    const { steady, store, log } = setUp();
    await steady.change(HIDE, ORIGIN);
    store.brokenGuild = '1';
    expect(await steady.read('1')).toMatchObject({ known: 'before', hidden: [{ target: HIDE.target }] });
    expect(await steady.read('2')).toMatchObject({ known: 'now' });
    await steady.read('1');
    expect(log.lines).toMatchObject([{ fields: { err: { code: 'store-row' }, guildId: '1' } }]);
    store.brokenGuild = null;
    expect(await steady.read('1')).toMatchObject({ known: 'now' });
  });

  it('remembers so many servers and no more', async () => {
    const { steady, store } = setUp(2);
    for (const guildId of ['1', '2', '3', '2', '4']) await steady.read(guildId);
    store.away = true;
    const known = await Promise.all(['1', '2', '3', '4'].map(async (guildId) => (await steady.read(guildId)).known));
    expect(known).toEqual(['never', 'before', 'never', 'before']);
  });
});

/** A store that goes away and comes back. */
type Fake = {
  readonly inner: PolicyReader & PolicyChanger;
  away: boolean;
  /** It goes away as soon as the next change is made. */
  awayOnceChanged: boolean;
  brokenGuild: string | null;
  reads: number;
  /** What goes on while a read is under way. */
  meanwhile(): Promise<void>;
  /** The next read hangs until the function returned is called; it then tells what the store held when it was asked. */
  stall(): () => void;
};

function setUp(maxRemembered = 100) {
  const inner = createMemoryStore({ nowMs: () => 0, newClaim: () => '' }).policies;
  const clock = { nowMs: 1_000_000 };
  const log = createRecordingLog();
  let stalled: Promise<void> | null = null;
  const store: Fake = {
    inner,
    away: false,
    awayOnceChanged: false,
    brokenGuild: null,
    reads: 0,
    meanwhile: async () => {},
    stall() {
      let answer = () => {};
      stalled = new Promise((resolve) => {
        answer = resolve;
      });
      return () => answer();
    },
  };
  const fake: PolicyReader & PolicyChanger = {
    async read(guildId) {
      store.reads += 1;
      if (store.away) throw new StoreError('store-away', { detail: 'ECONNREFUSED' });
      if (store.brokenGuild === guildId) throw new StoreError('store-row', { detail: 'guilds' });
      const policy = await inner.read(guildId);
      const hanging = stalled;
      stalled = null;
      await hanging;
      await store.meanwhile();
      return policy;
    },
    async noteTold(told) {
      if (store.away) throw new StoreError('store-away');
      await inner.noteTold(told);
    },
    async change(change, origin) {
      if (store.away) throw new StoreError('store-away');
      const changed = await inner.change(change, origin);
      store.away = store.awayOnceChanged;
      return changed;
    },
  };
  const steady = createSteadyPolicies({
    policies: fake,
    log,
    nowMs: () => clock.nowMs,
    answerMs: ANSWER_MS,
    retryMs: RETRY_MS,
    maxRemembered,
  });
  return { steady, store, clock, log };
}
