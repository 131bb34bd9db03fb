import { describe, expect, it } from 'vitest';
import { mapBounded } from '../../src/corpus/map-bounded.ts';

describe('mapping with a bound', () => {
  it('keeps the order and never has more than the limit at work', async () => {
    let working = 0;
    let most = 0;
    const results = await mapBounded([5, 1, 4, 2, 3, 0], 2, async (item) => {
      working += 1;
      most = Math.max(most, working);
      for (let turn = 0; turn < item; turn += 1) await Promise.resolve();
      working -= 1;
      return item * 10;
    });
    expect(results).toEqual([50, 10, 40, 20, 30, 0]);
    expect(most).toBe(2);
  });

  it('rejects when the work does', async () => {
    await expect(mapBounded([1], 4, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await mapBounded([], 4, () => Promise.reject(new Error('no')))).toEqual([]);
  });
});
