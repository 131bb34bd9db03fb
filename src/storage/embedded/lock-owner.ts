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
  return { pid: process.pid, startedAt: await startOf(process.pid), place: await placeOf() };
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
  const startedAt = await startOf(owner.pid);
  if (startedAt === null || owner.startedAt === null) return 'unknown';
  return startedAt === owner.startedAt ? 'alive' : 'dead';
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

/** The 22nd field of Linux's `/proc/PID/stat`, in ticks since the system began; the second, in brackets, may hold anything. */
async function startOf(pid: number): Promise<string | null> {
  const stat = await readable(readFile(`/proc/${pid}/stat`, 'utf8'));
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
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
