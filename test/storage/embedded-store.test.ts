import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openEmbedded } from '../../src/storage/embedded/open-embedded.ts';
import { createSqlStore } from '../../src/storage/sql/create-sql-store.ts';
import { describeStore } from './contract.ts';
import { describeDatabase } from './database-contract.ts';
import { describeUpgrade } from './upgrade-contract.ts';

/** Made once, which takes PGlite seconds; what is to be spoilt is a copy. */
const folder = mkdtempSync(join(tmpdir(), 'embedded-'));
const dataDir = join(folder, 'data');
const spoilt = join(folder, 'spoilt');

beforeAll(async () => {
  const database = await openEmbedded(dataDir);
  await createSqlStore(database).policies.change({ kind: 'cooldown', seconds: 7 }, { guildId: 'first', by: 'mod', atMs: 0 });
  await database.close();
  await cp(dataDir, spoilt, { recursive: true });
}, 120_000);

afterAll(() => rm(folder, { recursive: true }), 60_000);

/**
 * A panic cannot be had from PGlite without a disk that is full, so its answer is put in here as it was seen on one; what is
 * sent to it afterwards never comes back.
 */
const PANIC = Object.assign(new Error('could not write to file "pg_wal/xlogtemp.42": No space left on device'), {
  severity: 'PANIC',
  code: '53100',
});

describe('openEmbedded', () => {
  afterEach(() => vi.restoreAllMocks());

  it('lets one opener have the folder at a time, and the next when it is closed', async () => {
    const opened = await openEmbedded(dataDir);
    await expect(openEmbedded(dataDir)).rejects.toMatchObject({ code: 'store-in-use', detail: String(process.pid) });
    await opened.close();
    await (await openEmbedded(dataDir)).close();
  });

  it('is asked for a policy once until something is written, by whatever way', async () => {
    const opened = await openEmbedded(dataDir);
    let asked = 0;
    const run: typeof opened.run = (work) => {
      asked += 1;
      return opened.run(work);
    };
    const store = createSqlStore({ ...opened, run });
    const cooldowns = async () => [
      (await store.policies.read('first')).settings.cooldownSeconds,
      (await store.policies.read('second')).settings.cooldownSeconds,
    ];
    expect([await cooldowns(), await cooldowns(), asked]).toEqual([[7, 0], [7, 0], 2]);
    await store.policies.change({ kind: 'cooldown', seconds: 9 }, { guildId: 'second', by: 'mod', atMs: 0 });
    expect([await cooldowns(), await cooldowns(), asked]).toEqual([[7, 9], [7, 9], 4]);
    await opened.close();
  });

  it('lets no other user of the machine into the database', () => {
    expect(statSync(join(dataDir, 'database')).mode & 0o077).toBe(0);
  });

  it('leaves out what a killed process left of a new database', async () => {
    mkdirSync(join(dataDir, 'database.new'));
    writeFileSync(join(dataDir, 'database.new', 'PG_VERSION'), '');
    const database = await openEmbedded(dataDir);
    expect((await createSqlStore(database).policies.read('first')).settings.cooldownSeconds).toBe(7);
    await database.close();
    expect(readdirSync(dataDir)).not.toContain('database.new');
  });

  it('opens a database whose process was killed while it marked the folder as its own', async () => {
    writeFileSync(join(dataDir, 'database', 'postmaster.pid'), '');
    await (await openEmbedded(dataDir)).close();
  });

  it.each([
    ['without its mark', 'PG_VERSION', (file: string) => rmSync(file)],
    ['of another version', 'PG_VERSION', (file: string) => writeFileSync(file, '12\n')],
    ['cut off', 'global/pg_control', (file: string) => truncateSync(file, 0)],
  ])('says what is no database: %s; leaves it there, and opens it once it is mended', async (_name, name, spoil) => {
    const database = join(spoilt, 'database');
    const whole = readFileSync(join(database, name));
    spoil(join(database, name));
    for (let again = 0; again < 2; again += 1)
      await expect(openEmbedded(spoilt)).rejects.toMatchObject({ code: 'store-corrupt', detail: database });
    writeFileSync(join(database, name), whole);
    const opened = await openEmbedded(spoilt);
    expect((await createSqlStore(opened).policies.read('first')).settings.cooldownSeconds).toBe(7);
    await opened.close();
  });

  it('asks a PGlite that panicked nothing more, not even to roll back, and opens it anew for the next', async () => {
    const database = await openEmbedded(dataDir);
    const { policies } = createSqlStore(database);
    const asked = vi.spyOn(PGlite.prototype, 'execProtocolRawSync');
    const panicking = database.transaction(async (db) => {
      asked.mockClear();
      vi.spyOn(PGlite.prototype, 'execProtocol').mockRejectedValueOnce(PANIC);
      vi.spyOn(PGlite.prototype, 'execProtocolStream').mockRejectedValueOnce(PANIC);
      await db.execute(sql`select 1`);
    });
    await expect(panicking).rejects.toMatchObject({ code: 'store-disk-full' });
    expect(asked).not.toHaveBeenCalled();
    vi.restoreAllMocks();
    const origin = { guildId: 'panicked', by: 'mod', atMs: 0 };
    await policies.change({ kind: 'cooldown', seconds: 5 }, origin);
    await database.close();
    const again = await openEmbedded(dataDir);
    expect((await createSqlStore(again).policies.read('panicked')).settings.cooldownSeconds).toBe(5);
    await again.close();
  });

  it('says that a folder cannot be made', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    await expect(openEmbedded(join(file, 'data'))).rejects.toMatchObject({
      code: 'store-folder',
      detail: `${join(file, 'data')} ENOTDIR`,
    });
  });
});

describeStore('PGlite', async () => {
  const database = await openEmbedded(dataDir);
  return { store: createSqlStore(database), close: () => database.close() };
});

describeUpgrade('PGlite', async () => {
  const upgraded = mkdtempSync(join(folder, 'upgraded-'));
  const home = join(upgraded, 'database');
  await cp(join(dataDir, 'database'), home, { recursive: true });
  const ask = async (...statements: readonly string[]) => {
    const client = await PGlite.create(home);
    let rows: readonly unknown[] = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    await client.close();
    return rows;
  };
  await ask('drop schema verbatim cascade');
  return { open: () => openEmbedded(upgraded), ask };
});

// Last: it leaves the schema of a newer version.
describeDatabase('PGlite', async () => ({ open: () => openEmbedded(dataDir), end: async () => {} }));
