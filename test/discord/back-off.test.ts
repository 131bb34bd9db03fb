import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backOffMs } from '../../src/discord/back-off.ts';

describe('backOffMs', () => {
  it('doubles up to its bound', () => {
    const waits = [1, 2, 3, 4, 5].map((attempt) => backOffMs({ attempt, firstMs: 100, maxMs: 500, random: 0 }));
    expect(waits).toEqual([100, 200, 400, 500, 500]);
  });

  it('takes a random part of it away, at most half', () => {
    expect(backOffMs({ attempt: 2, firstMs: 100, maxMs: 500, random: 0.5 })).toBe(150);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e9 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (attempt, random) => {
          const wait = backOffMs({ attempt, firstMs: 100, maxMs: 5_000, random });
          const full = backOffMs({ attempt, firstMs: 100, maxMs: 5_000, random: 0 });
          expect(full).toBeLessThanOrEqual(5_000);
          expect(wait).toBeGreaterThanOrEqual(full / 2);
          expect(wait).toBeLessThanOrEqual(full);
        },
      ),
    );
  });
});
