import { once } from 'node:events';
import { chmod, mkdir, readdir, rename, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { StoreError } from '../../model/store-error.ts';
import type { Database, Db } from '../sql/database.ts';
import { migrate } from '../sql/migrate.ts';
import { codeOf, storeErrorOf } from '../sql/store-error-of.ts';
import { GuardedPglite } from './guarded-pglite.ts';
import { lockFolder } from './lock-folder.ts';

/**
 * PGlite in a folder: PostgreSQL inside this process, for whoever runs one process and no server. A process that is killed
 * loses nothing that was acknowledged; a machine that loses power may, since PGlite does not wait for the disk.
 *
 * @param folder made when it is missing.
 * @throws {StoreError} `store-folder`, `store-in-use`, `store-disk-full`, `store-corrupt`, `store-newer`; the folder is then as it was.
 */
export async function openEmbedded(folder: string): Promise<Database> {
  const lock = await inFolder(folder, async () => {
    await mkdir(folder, { recursive: true });
    return lockFolder(folder);
  });
  try {
    const home = join(folder, 'database');
    await inFolder(folder, () => makeWhole(folder, home));
    let opened = await start(home);
    let reopening: Promise<void> | null = null;
    let closed = false;
    let writes = 0;
    const reopen = async () => {
      opened = await start(home);
    };
    const use = async <T>(work: (db: Db) => Promise<T>): Promise<T> => {
      if (closed) throw new StoreError('store-closed');
      if (opened.client.panicked) {
        await expectRoom(folder);
        reopening ??= reopen().finally(() => {
          reopening = null;
        });
        await reopening;
      }
      try {
        return await work(opened.db);
      } catch (error) {
        throw storeErrorOf(error);
      }
    };
    return {
      run: use,
      async transaction(work) {
        await expectRoom(folder);
        return use((db) => db.transaction(work)).finally(() => {
          writes += 1;
        });
      },
      writes: () => writes,
      async close() {
        if (closed) return;
        closed = true;
        if (!opened.client.panicked) await opened.client.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

type Started = { readonly client: GuardedPglite; readonly db: Db };

/** PostgreSQL takes 128 MB for its cache unless told otherwise; ours fits into 8. */
const SMALL = ['-c', 'shared_buffers=8MB'];

/** Room for a segment of PostgreSQL's log and something to spare: without it PGlite panics amid a change. */
const MIN_FREE_BYTES = 32 * 1024 * 1024;
/** What PGlite writes before it holds anything, and the same again. */
const MIN_FREE_BYTES_AT_FIRST = 128 * 1024 * 1024;

async function expectRoom(folder: string, minBytes = MIN_FREE_BYTES): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < minBytes) throw new StoreError('store-disk-full', { detail: folder });
}

/** Makes a new database beside its place and moves it there whole: who dies amid it leaves nothing that looks like one. */
async function makeWhole(folder: string, home: string): Promise<void> {
  const names = await readdir(folder);
  for (const name of names.filter((left) => left.startsWith('database.new')))
    await rm(join(folder, name), { recursive: true, force: true });
  if (names.includes('database')) {
    // PGlite would take a folder without its mark for an empty one, and start over in it.
    if (!(await readdir(home)).includes('PG_VERSION')) throw new StoreError('store-corrupt', { detail: home });
    return;
  }
  await expectRoom(folder, MIN_FREE_BYTES_AT_FIRST);
  const made = join(folder, 'database.new');
  await makeInThread(made);
  // PGlite lets everybody write its files; what members reported is nobody else's on this machine.
  await chmod(made, 0o700);
  await rename(made, home);
}

async function makeInThread(made: string): Promise<void> {
  const worker = new Worker(new URL('./make-database.js', import.meta.url), { workerData: made });
  const [code] = await once(worker, 'exit');
  if (code !== 0) throw new Error(`making a database ended with code ${code}`);
}

async function start(home: string): Promise<Started> {
  // PostgreSQL's own mark of who has the folder, of use to nobody behind our lock: one that a killed process left empty would
  // keep it from ever starting again.
  await rm(join(home, 'postmaster.pid'), { force: true });
  const client = new GuardedPglite({ dataDir: home, startParams: [...PGlite.defaultStartParams, ...SMALL] });
  try {
    await client.waitReady;
  } catch (error) {
    await expectRoom(home);
    throw new StoreError('store-corrupt', { detail: home, cause: error });
  }
  try {
    const db = drizzle({ client });
    await migrate(db);
    return { client, db };
  } catch (error) {
    if (!client.panicked) await client.close();
    throw storeErrorOf(error);
  }
}

async function inFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const code = codeOf(error);
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new StoreError('store-disk-full', { detail: folder, cause: error });
    throw new StoreError('store-folder', { detail: `${folder} ${code}`.trim(), cause: error });
  }
}
