import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { z } from 'zod';

/** Who holds a lock, told so that another process can see whether it still lives. */
export type LockOwner = {
  readonly pid: number;
  /** When the process began, as the system counts it: another process may get the same id. Null where the system does not say. */
  readonly startedAt: string | null;
  /** Where the id counts: the running system and its space of process ids, which differs from container to container. */
  readonly place: string;
};

const LockOwnerFile: z.ZodType<LockOwner> = z.object({
  pid: z.int().positive(),
  startedAt: z.string().nullable(),
  place: z.string(),
});

export async function thisProcess(): Promise<LockOwner> {
  return { pid: process.pid, startedAt: (await seen(process.pid))?.startedAt ?? null, place: await placeOf() };
}

/** @returns null for what is no owner: an empty or broken file. */
export function parseOwner(text: string): LockOwner | null {
  try {
    return LockOwnerFile.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** `unknown`: it lives elsewhere, or the system does not say when its processes began. */
export async function lifeOf(owner: LockOwner): Promise<'alive' | 'dead' | 'unknown'> {
  if (owner.place !== (await placeOf())) return 'unknown';
  if (!isRunning(owner.pid)) return 'dead';
  const running = await seen(owner.pid);
  // Killed, but its parent has not looked at it yet: some take seconds for that.
  if (running !== null && ENDED.has(running.state)) return 'dead';
  if (running === null || owner.startedAt === null) return 'unknown';
  return running.startedAt === owner.startedAt ? 'alive' : 'dead';
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be signalled, but it runs.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Zombie and dead, as Linux writes the state of a process. */
const ENDED: ReadonlySet<string> = new Set(['Z', 'X']);

/**
 * The third and the 22nd field of Linux's `/proc/PID/stat`: the state, and the start in ticks since the system began. The
 * second, in brackets, may hold anything. Null where the system does not say.
 */
async function seen(pid: number): Promise<{ readonly state: string; readonly startedAt: string } | null> {
  const stat = await readable(readFile(`/proc/${pid}/stat`, 'utf8'));
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  const [state, startedAt] = [fields[0], fields[19]];
  return state === undefined || startedAt === undefined ? null : { state, startedAt };
}

async function placeOf(): Promise<string> {
  const boot = await readable(readFile('/proc/sys/kernel/random/boot_id', 'utf8'));
  const space = await readable(readlink('/proc/self/ns/pid'));
  return [hostname(), boot?.trim() ?? '', space ?? ''].join('/');
}

/** Null where the system has no such file, or does not let us see it. */
async function readable(text: Promise<string>): Promise<string | null> {
  try {
    return await text;
  } catch {
    return null;
  }
}
