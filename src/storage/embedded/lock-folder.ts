import { randomUUID } from 'node:crypto';
import { link, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StoreError } from '../../model/store-error.ts';
import { lifeOf, parseOwner, thisProcess } from './lock-owner.ts';

export type FolderLock = {
  /** The folder is free again; safe to call twice. */
  release(): Promise<void>;
};

export type LockTimes = {
  /** How often the owner touches its lock. */
  readonly beatMs: number;
  /** For so long a lock whose owner cannot be seen must have gone untouched to count as left behind. */
  readonly silenceMs: number;
};

const TIMES: LockTimes = { beatMs: 5_000, silenceMs: 20_000 };

/**
 * Takes a folder for this process alone. Node has no lock that the system would release, so the lock is a file that names
 * its owner, and a lock whose owner has died is taken over, at once where its death can be seen.
 *
 * Files are numbered, and the highest number holds: `lock-4` is followed by `lock-5`, made whole or not at all by a hard
 * link, which one process alone succeeds in. So two that find the same owner dead cannot both follow it; and since the last
 * file stays when its owner releases it (it then names nobody), a number is never used twice.
 *
 * @throws {StoreError} `store-in-use`, its detail the id of the process that has it.
 */
export async function lockFolder(folder: string, times: LockTimes = TIMES): Promise<FolderLock> {
  const own = join(folder, `lock.${randomUUID()}`);
  await writeFile(own, JSON.stringify(await thisProcess()));
  try {
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
      const last = await highest(folder);
      if (last > 0) await expectNobody(join(folder, nameOf(last)), times);
      const mine = join(folder, nameOf(last + 1));
      if (!(await linked(own, mine))) continue;
      if ((await highest(folder)) === last + 1) return await hold(folder, last + 1, times);
      // Others came and went since the folder was listed: this number was used before.
      await rm(mine, { force: true });
    }
    throw new StoreError('store-in-use');
  } finally {
    await rm(own, { force: true });
  }
}

/** Each attempt but the last means that another process was faster. */
const MAX_ATTEMPTS = 20;

const NAME = /^lock-([1-9]\d{0,14})$/;

function nameOf(number: number): string {
  return `lock-${number}`;
}

async function highest(folder: string): Promise<number> {
  const numbers = (await readdir(folder)).map((name) => Number(NAME.exec(name)?.[1] ?? 0));
  return Math.max(0, ...numbers);
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** @throws {StoreError} `store-in-use` when the owner lives. */
async function expectNobody(lock: string, { beatMs, silenceMs }: LockTimes): Promise<void> {
  const seen = await beatOf(lock);
  if (seen === null) return;
  const owner = parseOwner(await readFile(lock, 'utf8'));
  if (owner === null) return;
  const inUse = new StoreError('store-in-use', { detail: String(owner.pid) });
  const life = await lifeOf(owner);
  if (life === 'dead') return;
  if (life === 'alive') throw inUse;
  // By change, not by comparing clocks: the owner may run on another machine.
  for (let waitedMs = 0; waitedMs < silenceMs; waitedMs += beatMs) {
    await sleep(beatMs);
    if ((await beatOf(lock)) !== seen) throw inUse;
  }
}

/** When the lock was last touched; null when it is gone. */
async function beatOf(lock: string): Promise<number | null> {
  try {
    return (await stat(lock)).mtimeMs;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function hold(folder: string, number: number, { beatMs }: LockTimes): Promise<FolderLock> {
  const lock = join(folder, nameOf(number));
  for (const name of await readdir(folder)) {
    const other = Number(NAME.exec(name)?.[1] ?? number);
    if (other < number) await rm(join(folder, name), { force: true });
  }
  const beat = setInterval(() => {
    // A beat that is missed is made up for by the next; there is nobody to tell.
    utimes(lock, new Date(), new Date()).catch(() => {});
  }, beatMs);
  beat.unref();
  let released: Promise<void> | null = null;
  return {
    release() {
      clearInterval(beat);
      released ??= free(folder, lock);
      return released;
    },
  };
}

/** The file stays and names nobody, in one step. */
async function free(folder: string, lock: string): Promise<void> {
  const nobody = join(folder, `lock.${randomUUID()}`);
  await writeFile(nobody, '');
  await rename(nobody, lock);
}
