import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterEach, expect, it } from 'vitest';

const MODULE = new URL('../src/stop-requested.ts', import.meta.url).href;

/** Says each step, and leaves when its input ends. */
const PROGRAM = `
  const { stopRequested } = await import(${JSON.stringify(MODULE)});
  const stop = stopRequested({ underNpm: false });
  process.stdin.resume();
  console.log('ready');
  await stop;
  console.log('leaving');
  await new Promise((resolve) => process.stdin.once('end', resolve));
  console.log('left');
`;

const children: ReturnType<typeof spawn>[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

it.each(['SIGTERM', 'SIGINT'] as const)('finishes what it does though %s comes twice', async (signal) => {
  const args = ['--import', 'tsx', '--input-type=module', '--eval', PROGRAM];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  const exited = once(child, 'exit');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  expect((await lines.next()).value).toBe('ready');
  child.kill(signal);
  expect((await lines.next()).value).toBe('leaving');
  child.kill(signal);
  child.stdin.end();
  expect((await lines.next()).value).toBe('left');
  expect(await exited).toEqual([0, null]);
});
