import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editCost } from '../../src/search/edit-cost.ts';

const word = fc.stringMatching(/^[a-h]{0,8}$/);

test('other spellings of a name cost less than one slip', () => {
  for (const [a, b] of [
    ['soleimani', 'sulaymani'],
    ['qasem', 'ghasem'],
    ['hezbollah', 'hizbullah'],
    ['muhandis', 'mohandes'],
  ] as const) {
    expect(editCost(a, b, 2)).toBeLessThan(1);
  }
});

test('another consonant or a transposition costs a slip', () => {
  expect(editCost('tunnel', 'funnel', 2)).toBe(1);
  expect(editCost('world', 'wolrd', 2)).toBeCloseTo(0.9);
});

test('equals the plain distance at most, is symmetric, and is zero for equal words only', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const cost = editCost(a, b, 99);
      expect(cost).toBeLessThanOrEqual(plainDistance(a, b) + 1e-9);
      expect(cost).toBeCloseTo(editCost(b, a, 99));
      expect(cost === 0).toBe(a === b);
    }),
  );
});

test('gives up exactly where the cost exceeds what is allowed', () => {
  fc.assert(
    fc.property(word, word, fc.constantFrom(0.5, 1, 2), (a, b, most) => {
      const cost = editCost(a, b, 99);
      expect(editCost(a, b, most)).toBe(cost > most ? Infinity : cost);
    }),
  );
});

/** Levenshtein's distance by its definition. */
function plainDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const swap = a[0] === b[0] ? 0 : 1;
  return Math.min(
    plainDistance(a.slice(1), b.slice(1)) + swap,
    swap === 0 ? Infinity : plainDistance(a.slice(1), b) + 1,
    swap === 0 ? Infinity : plainDistance(a, b.slice(1)) + 1,
  );
}
