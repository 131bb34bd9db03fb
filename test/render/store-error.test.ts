import { describe, expect, it } from 'vitest';
import { STORE_ERROR_CODES } from '../../src/model/store-error.ts';
import { describeStoreError } from '../../src/render/store-error.ts';

describe('describeStoreError', () => {
  it('has a line of its own for each code', () => {
    const lines = STORE_ERROR_CODES.map((code) => describeStoreError({ code, detail: '' }));
    expect(new Set(lines).size).toBe(STORE_ERROR_CODES.length);
    for (const line of lines) expect(line).toMatch(/^[A-Z][^\n]+\.\n$/);
  });

  it('adds what it is about', () => {
    expect(describeStoreError({ code: 'store-in-use', detail: '4711' })).toMatch(/DATABASE_URL\. \(4711\)\n$/);
  });
});
