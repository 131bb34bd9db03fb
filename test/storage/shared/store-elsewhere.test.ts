import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { StoreError } from '../../../src/model/store-error.ts';
import { createMemoryStore } from '../../../src/storage/memory/create-memory-store.ts';
import { keepStore, openStore } from '../../../src/storage/open-store.ts';
import { createStoreElsewhere, createStoreKeeper } from '../../../src/storage/shared/store-elsewhere.ts';
import { createRecordingLog } from '../../fakes/recording-log.ts';
import { describeStore } from '../contract.ts';

const PROBE = async () => {};
const memory = () => createMemoryStore({ nowMs: Date.now, newClaim: randomUUID });

describeStore('a store in another process', async () => ({
  store: createStoreElsewhere(createStoreKeeper(memory(), PROBE)).store,
  close: async () => {},
}));

describe('createStoreElsewhere', () => {
  it('throws what the keeper threw', async () => {
    const store = memory();
    const full = new StoreError('store-disk-full', { detail: '/data' });
    const keeper = createStoreKeeper({ ...store, policies: { ...store.policies, change: () => Promise.reject(full) } }, PROBE);
    const change = createStoreElsewhere(keeper).store.policies.change({ kind: 'cooldown', seconds: 1 }, ORIGIN);
    await expect(change).rejects.toMatchObject({ name: 'StoreError', code: 'store-disk-full', detail: '/data' });
  });

  it('does not know whether a change was made when the keeper does not answer; a read was none', async () => {
    const { store } = createStoreElsewhere(() => Promise.reject(new Error('silent')));
    await expect(store.policies.read('1')).rejects.toMatchObject({ code: 'store-away', cause: { message: 'silent' } });
    const change = store.policies.change({ kind: 'cooldown', seconds: 1 }, ORIGIN);
    await expect(change).rejects.toMatchObject({ code: 'store-unsure', cause: { message: 'silent' } });
  });
});

describe('keepStore', () => {
  const folder = mkdtempSync(join(tmpdir(), 'keep-store-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const settings = { dataDir: folder, databaseUrl: null, log: createRecordingLog(), nowMs: () => 0 };

  it('keeps for several what one process kept before, alone, and gives it back', async () => {
    const alone = await openStore(settings);
    await alone.store.policies.change({ kind: 'cooldown', seconds: 7 }, ORIGIN);
    await alone.close();

    const kept = await keepStore(folder);
    await expect(openStore(settings)).rejects.toMatchObject({ code: 'store-in-use' });
    const [one, other] = [
      await openStore({ ...settings, askKeeper: kept.answer }),
      await openStore({ ...settings, askKeeper: kept.answer }),
    ];
    expect((await one.store.policies.read('1')).settings.cooldownSeconds).toBe(7);
    await one.store.policies.change({ kind: 'cooldown', seconds: 8 }, ORIGIN);
    expect((await other.store.policies.read('1')).settings.cooldownSeconds).toBe(8);
    expect(await other.isReachable()).toBe(true);
    await kept.close();
    expect(await other.isReachable()).toBe(false);

    const again = await openStore(settings);
    expect((await again.store.policies.read('1')).settings.cooldownSeconds).toBe(8);
    await again.close();
  });
});

const ORIGIN = { guildId: '1', by: 'mod', atMs: 0 };
