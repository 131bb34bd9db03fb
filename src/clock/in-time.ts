import type { StartTimer } from './timer.ts';

/**
 * Waits for work until a timer elapses, whichever is sooner, and cancels the timer. Nothing ends work that is late: what
 * comes of it is nobody's any more, a rejection included.
 *
 * @returns null when it is late.
 * @throws what the work rejects with in time.
 */
export async function inTime<T>(work: Promise<T>, { elapsed, cancel }: ReturnType<StartTimer>): Promise<T | null> {
  // One turn of the loop later: when it was this process that was busy, the answer lies there and was not looked at yet.
  const late = elapsed.then(() => new Promise<null>((resolve) => setImmediate(resolve, null)));
  return await Promise.race([work, late]).finally(cancel);
}
