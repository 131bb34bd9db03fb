import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeVectors, encodeVectors } from '../../../src/search/meaning/vector-file.ts';
import { packVectors } from '../../../src/search/meaning/vectors.ts';

const SOURCE = { model: 'fake', texts: ['one', 'two'] };
const VECTORS = packVectors([Float32Array.of(0.6, 0.8, 0), Float32Array.of(0, 0, 1)], 3);
const FILE = encodeVectors(VECTORS, SOURCE);

test('reads what was written', () => {
  expect(decodeVectors(FILE, SOURCE)).toEqual(VECTORS);
});

test('refuses vectors of another model or of other texts', () => {
  expect(decodeVectors(FILE, { ...SOURCE, model: 'other' })).toBeNull();
  expect(decodeVectors(FILE, { ...SOURCE, texts: ['one', 'too'] })).toBeNull();
  expect(decodeVectors(FILE, { ...SOURCE, texts: ['one'] })).toBeNull();
});

test('refuses a file with any byte changed or cut off', () => {
  fc.assert(
    fc.property(fc.nat(FILE.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const damaged = Buffer.from(FILE);
      damaged[at] = (damaged[at] ?? 0) ^ change;
      expect(decodeVectors(damaged, SOURCE)).toBeNull();
      expect(decodeVectors(FILE.subarray(0, at), SOURCE)).toBeNull();
    }),
  );
});
