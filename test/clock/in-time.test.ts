import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { expect, it } from 'vitest';
import { inTime } from '../../src/clock/in-time.ts';
import { startTimer } from '../../src/clock/timer.ts';
import { createManualTimer } from '../fakes/manual-timer.ts';

it('gives what comes in time, and leaves no timer behind', async () => {
  const timer = createManualTimer();
  expect(await inTime(Promise.resolve(7), timer.startTimer(10))).toBe(7);
  await expect(inTime(Promise.reject(new Error('no')), timer.startTimer(10))).rejects.toThrow('no');
  expect(timer.running()).toBe(0);
});

it('waits no longer than the timer, and lets nobody hear of a failure that comes later', async () => {
  const timer = createManualTimer();
  let fail = (_: Error) => {};
  const work = new Promise<number>((_, reject) => {
    fail = reject;
  });
  const waited = inTime(work, timer.startTimer(10));
  timer.elapse();
  expect(await waited).toBeNull();
  fail(new Error('late'));
  await new Promise((resolve) => setImmediate(resolve));
});

it('takes what came while this process was too busy to look', async () => {
  const server = createServer((socket) => socket.end('x')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const client = connect(typeof address === 'object' ? (address?.port ?? 0) : 0, '127.0.0.1');
  await once(client, 'readable');
  // What comes next is there long before the timer, but both are found at once.
  const waited = inTime(once(client.resume(), 'end'), startTimer(5));
  const untilMs = performance.now() + 30;
  while (performance.now() < untilMs);
  expect(await waited).not.toBeNull();
  client.destroy();
  server.close();
});
