import { expect, test } from 'vitest';
import { isolate } from '../../src/render/isolate.ts';

test('leaves text that runs from left to right as it is', () => {
  expect(isolate('Haj Qassem, “the General” – 2020')).toBe('Haj Qassem, “the General” – 2020');
});

test('isolates right-to-left scripts', () => {
  expect(isolate('سلام')).toBe('\u2068سلام\u2069');
  expect(isolate('say שלום')).toBe('\u2068say שלום\u2069');
});

test('contains overrides and embeddings', () => {
  expect(isolate('a\u202eb')).toBe('\u2068a\u202eb\u2069');
});

test('cannot be closed or kept open from inside', () => {
  expect(isolate('a\u2069b')).toBe('\u2068\u2068a\u2069b\u2069');
  expect(isolate('a\u2067b')).toBe('\u2068a\u2067b\u2069\u2069');
});
