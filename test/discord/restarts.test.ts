import { describe, expect, it } from 'vitest';
import { createRestarts } from '../../src/discord/restarts.ts';

const HOUR = 3_600_000;

describe('createRestarts', () => {
  it('waits longer the more often a process ended, and ends it', () => {
    const { restarts } = prepare();
    expect([0, 1, 2, 3].map(() => restarts.ended(0))).toEqual([1_000, 2_000, 3_000, null]);
  });

  it('starts a process again for years that ends now and then', () => {
    const { restarts, go } = prepare();
    const waits = Array.from({ length: 1_000 }, () => {
      go(HOUR / 2 + 1);
      return restarts.ended(0);
    });
    expect(new Set(waits.slice(1))).toEqual(new Set([2_000]));
  });

  it('counts each process by itself', () => {
    const { restarts } = prepare();
    for (let count = 0; count < 3; count += 1) restarts.ended(0);
    expect([restarts.ended(1), restarts.ended(0), restarts.ended(2)]).toEqual([1_000, null, 1_000]);
  });

  it('begins anew after a quiet hour, also for one that was given up', () => {
    const { restarts, go } = prepare();
    for (let count = 0; count < 4; count += 1) restarts.ended(0);
    go(HOUR);
    expect(restarts.ended(0)).toBe(1_000);
  });
});

function prepare() {
  let now = 0;
  const restarts = createRestarts({ max: 3, withinMs: HOUR, firstMs: 1_000, maxMs: 3_000, nowMs: () => now, random: () => 0 });
  return { restarts, go: (ms: number) => (now += ms) };
}
