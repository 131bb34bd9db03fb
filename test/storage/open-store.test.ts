import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SAFE_POLICY } from '../../src/model/guild-policy.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'open-store-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ORIGIN = { guildId: '1', by: 'mod', atMs: 0 };
const clock = { nowMs: () => 0 };

describe('openStore', () => {
  it('keeps what was changed from one opening to the next, in a folder that it makes', async () => {
    const settings = { dataDir: join(folder, 'a', 'b'), databaseUrl: null, log: createRecordingLog(), ...clock };
    const first = await openStore(settings);
    await first.store.policies.change({ kind: 'cooldown', seconds: 7 }, ORIGIN);
    await first.close();
    await first.close();
    await expect(first.store.policies.change({ kind: 'cooldown', seconds: 8 }, ORIGIN)).rejects.toMatchObject({
      code: 'store-closed',
    });
    const second = await openStore(settings);
    expect((await second.store.policies.read('1')).settings.cooldownSeconds).toBe(7);
    await second.close();
  });

  it('starts without a server that is away: answers go on by safe settings, changes fail, the log says so without the address', async () => {
    const log = createRecordingLog();
    const databaseUrl = `postgres://user:hunter2@/db?host=${encodeURIComponent(join(folder, 'nowhere'))}`;
    const opened = await openStore({ dataDir: join(folder, 'unused'), databaseUrl, log, ...clock });
    expect(await opened.store.policies.read('1')).toEqual(SAFE_POLICY);
    expect(await opened.store.policies.read('2')).toEqual(SAFE_POLICY);
    const refused = await opened.store.policies.change({ kind: 'cooldown', seconds: 7 }, ORIGIN).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'store-away', detail: 'ENOENT' });
    expect(log.lines).toMatchObject([{ level: 'error', fields: { err: { code: 'store-away' } } }]);
    for (const said of [refused, log.lines[0]?.fields.err]) expect(everythingIn(said)).not.toContain('hunter2');
    await opened.close();
  });

  it('refuses an address that is none, without saying it', async () => {
    const databaseUrl = 'postgres://user:hunter2@[broken/db';
    const error = await openStore({ dataDir: folder, databaseUrl, log: createRecordingLog(), ...clock }).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: 'store-refused' });
    expect(everythingIn(error)).not.toContain('hunter2');
  });
});

/** Whatever a logger could find on an error. */
function everythingIn(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = Object.getOwnPropertyNames(error).map((key) => [key, Reflect.get(error, key)]);
  return own.map(([key, value]) => `${key} ${value instanceof Error ? everythingIn(value) : JSON.stringify(value)}`).join('\n');
}
