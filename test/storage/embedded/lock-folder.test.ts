import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lockFolder } from '../../../src/storage/embedded/lock-folder.ts';
import { thisProcess } from '../../../src/storage/embedded/lock-owner.ts';

const TIMES = { beatMs: 20, silenceMs: 100 };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('lockFolder', () => {
  it('lets one have the folder, and the next once it is released', async () => {
    const lock = await lockFolder(folder, TIMES);
    await expect(lockFolder(folder, TIMES)).rejects.toMatchObject({ code: 'store-in-use', detail: String(process.pid) });
    await lock.release();
    await lock.release();
    await (await lockFolder(folder, TIMES)).release();
    expect(readdirSync(folder)).toEqual(['lock-2']);
  });

  it('is taken over at once from a process that was killed', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000); process.stdout.write("up")']);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    leave('lock-7', { ...(await thisProcess()), pid: child.pid });
    const lock = await lockFolder(folder, { beatMs: 60_000, silenceMs: 60_000 });
    expect(readdirSync(folder)).toEqual(['lock-8']);
    await lock.release();
  });

  it.runIf(existsSync('/proc/self/stat'))(
    'is taken over from a killed process that its parent has not looked at yet',
    async () => {
      // The shell becomes a program that never asks after the child that the shell had.
      const parent = spawn('sh', ['-c', 'sleep 30 & echo $!; exec sleep 30']);
      const pid = Number(await new Promise((resolve) => parent.stdout.once('data', resolve)));
      const fields = () => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      leave('lock-1', { ...(await thisProcess()), pid, startedAt: fields()[19] });
      await expect(lockFolder(folder, TIMES)).rejects.toMatchObject({ code: 'store-in-use', detail: String(pid) });
      process.kill(pid, 'SIGKILL');
      await vi.waitFor(() => expect(fields()[0]).toBe('Z'));
      await (await lockFolder(folder, TIMES)).release();
      parent.kill();
    },
  );

  it('knows another process that was given the id of the one that died', async () => {
    leave('lock-1', { ...(await thisProcess()), startedAt: '1' });
    await (await lockFolder(folder, { beatMs: 60_000, silenceMs: 60_000 })).release();
  });

  it.each(['', '{"pid":', '{"pid":0}'])('takes over what names nobody: %j', async (text) => {
    writeFileSync(join(folder, 'lock-1'), text);
    await (await lockFolder(folder, TIMES)).release();
  });

  it('waits whether an owner that it cannot see still beats, and leaves it the folder', async () => {
    leave('lock-1', { ...(await thisProcess()), place: 'another machine' });
    const beats = setInterval(() => writeAnew('lock-1'), TIMES.beatMs / 2);
    await expect(lockFolder(folder, TIMES)).rejects.toMatchObject({ code: 'store-in-use' });
    clearInterval(beats);
    await (await lockFolder(folder, TIMES)).release();
  });

  it('beats while it is held, and not afterwards', async () => {
    const lock = await lockFolder(folder, TIMES);
    const text = readFileSync(join(folder, 'lock-1'), 'utf8');
    // Held by a process elsewhere, as far as the next one can see: its beats alone tell that it lives.
    const elsewhere = JSON.stringify({ ...JSON.parse(text), place: 'another machine' });
    writeFileSync(join(folder, 'lock-1'), elsewhere);
    await expect(lockFolder(folder, TIMES)).rejects.toMatchObject({ code: 'store-in-use' });
    await lock.release();
    await (await lockFolder(folder, TIMES)).release();
  });

  it('has one winner when many find the same owner dead', async () => {
    for (let round = 1; round <= 5; round += 1) {
      leave(`lock-${round * 100}`, { ...(await thisProcess()), startedAt: 'long ago' });
      const taken = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder, TIMES)));
      const winners = taken.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
      expect(winners).toHaveLength(1);
      expect(readdirSync(folder)).toEqual([`lock-${round * 100 + 1}`]);
      await winners[0]?.release();
    }
  });

  it('never has two owners while many take and release it', async () => {
    let inside = 0;
    let most = 0;
    let entered = 0;
    const visit = async () => {
      for (let tries = 0; tries < 30; tries += 1) {
        const lock = await lockFolder(folder, TIMES).catch(() => null);
        if (lock === null) continue;
        inside += 1;
        entered += 1;
        most = Math.max(most, inside);
        await sleep(1);
        inside -= 1;
        await lock.release();
      }
    };
    await Promise.all(Array.from({ length: 6 }, visit));
    expect(most).toBe(1);
    expect(entered).toBeGreaterThan(10);
  });
});

function leave(name: string, owner: object): void {
  writeFileSync(join(folder, name), JSON.stringify(owner));
}

/** A newer time of change, whatever the file system's clock counts in. */
function writeAnew(name: string): void {
  const text = readFileSync(join(folder, name));
  writeFileSync(join(folder, `${name}.copy`), text);
  renameSync(join(folder, `${name}.copy`), join(folder, name));
}
