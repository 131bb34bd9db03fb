import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareVectors, packVectors } from '../../../src/search/meaning/vectors.ts';

const DIMENSIONS = 16;
const vector = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: DIMENSIONS, maxLength: DIMENSIONS })
  .filter((values) => Math.hypot(...values) > 0.1)
  .map((values) => Float32Array.from(values, (value) => value / Math.hypot(...values)));

test('packing costs less than a hundredth of a cosine', () => {
  fc.assert(
    fc.property(fc.array(vector, { minLength: 1, maxLength: 5 }), vector, (stored, query) => {
      const into = new Float32Array(stored.length);
      compareVectors({ vectors: packVectors(stored, DIMENSIONS), query, into, from: 0, to: stored.length });
      for (const [i, one] of stored.entries()) {
        const cosine = one.reduce((sum, value, d) => sum + value * (query[d] ?? 0), 0);
        expect(Math.abs((into[i] ?? 9) - cosine)).toBeLessThan(0.01);
      }
    }),
  );
});

test('compares only the vectors it was asked for', () => {
  const vectors = packVectors([Float32Array.of(1), Float32Array.of(1), Float32Array.of(1)], 1);
  const into = new Float32Array(3);
  compareVectors({ vectors, query: Float32Array.of(1), into, from: 1, to: 2 });
  expect([...into].map((value) => Math.round(value))).toEqual([0, 1, 0]);
});
