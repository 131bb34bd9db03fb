import { expect, test } from 'vitest';
import { stemOf } from '../../src/search/stem.ts';

test.each([
  ['tunnels', 'tunnel'],
  ['organisation', 'organizations'],
  ['mobilised', 'mobilizing'],
  ['labour', 'labor'],
  ['centres', 'center'],
  ['defence', 'defense'],
  ['programmes', 'program'],
  ['travelled', 'traveled'],
])('gives %s and %s one stem', (a, b) => {
  expect(stemOf(a)).toBe(stemOf(b));
});

test.each([
  ['four', 'for'],
  ['rise', 'ries'],
  ['iran', 'iraq'],
])('keeps %s and %s apart', (a, b) => {
  expect(stemOf(a)).not.toBe(stemOf(b));
});

test('leaves words of other scripts and numbers alone', () => {
  expect(stemOf('سليماني')).toBe('سليماني');
  expect(stemOf('2011')).toBe('2011');
});
