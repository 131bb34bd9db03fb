import { expect, it } from 'vitest';
import { startDeadline } from '../../src/clock/deadline.ts';
import { createManualTimer } from '../fakes/manual-timer.ts';

const never = () => new Promise<never>(() => {});

it('is one moment for all that it bounds, and lets what ends at once end after it', async () => {
  const timer = createManualTimer();
  const deadline = startDeadline(50, timer.startTimer);
  expect(await deadline.within(Promise.resolve(1))).toBe(1);
  const waited = deadline.within(never());
  timer.elapse();
  expect(await waited).toBeNull();
  expect(await deadline.within(never())).toBeNull();
  expect(await deadline.within(Promise.resolve(2))).toBe(2);
  await expect(deadline.within(Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(timer.started).toEqual([50]);
});

it('can be called off', () => {
  const timer = createManualTimer();
  startDeadline(50, timer.startTimer).cancel();
  expect(timer.running()).toBe(0);
});
