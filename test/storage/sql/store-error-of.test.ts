import { describe, expect, it } from 'vitest';
import { StoreError } from '../../../src/model/store-error.ts';
import { isCollision, isPanic, storeErrorOf } from '../../../src/storage/sql/store-error-of.ts';

/** As drizzle wraps it: the statement and what members wrote stand in its message. */
function failed(code: string, message = 'refused'): Error {
  const cause = Object.assign(new Error(message), { code, params: ['secret'], detail: 'Key (note)=(secret)' });
  return Object.assign(new Error('Failed query: insert\nparams: secret', { cause }), { params: ['secret'] });
}

describe('storeErrorOf', () => {
  it.each([
    ['ECONNREFUSED', 'store-away'],
    ['ENOTFOUND', 'store-away'],
    ['ENOENT', 'store-away'],
    ['08006', 'store-away'],
    ['57P01', 'store-away'],
    ['57014', 'store-away'],
    ['57P03', 'store-away'],
    ['53300', 'store-away'],
    ['55000', 'store-away'],
    ['25006', 'store-away'],
    ['53100', 'store-disk-full'],
    ['ENOSPC', 'store-disk-full'],
    ['28P01', 'store-refused'],
    ['3D000', 'store-refused'],
    ['42501', 'store-refused'],
    ['XX001', 'store-corrupt'],
    ['23505', 'store-failed'],
    ['EACCES', 'store-failed'],
  ])('takes %s for %s', (code, meaning) => {
    for (const error of [failed(code), failed(code).cause])
      expect(storeErrorOf(error)).toMatchObject({ code: meaning, detail: code });
  });

  it.each(['Connection terminated unexpectedly', 'timeout exceeded when trying to connect', 'Query read timeout'])(
    'knows a lost connection by what pg says, since it gives no code: %s',
    (message) => {
      expect(storeErrorOf(new Error(message))).toMatchObject({ code: 'store-away', detail: '' });
    },
  );

  it('carries over what went wrong, and nothing of what was to be stored', () => {
    const error = storeErrorOf(failed('23505', 'duplicate key value\nsecret'));
    expect(error.cause).toMatchObject({ message: 'duplicate key value', code: '23505' });
    const told = [error, error.cause].map((one) => JSON.stringify(Object.entries(Object.getOwnPropertyDescriptors(one)))).join();
    expect(told).not.toContain('secret');
  });

  it('leaves a StoreError as it is, wrapped or not', () => {
    const origin = new StoreError('store-newer');
    expect(storeErrorOf(origin)).toBe(origin);
    expect(storeErrorOf(new Error('wrapped', { cause: origin }))).toBe(origin);
  });

  it('bears whatever is thrown', () => {
    const loop = new Error('loop');
    loop.cause = loop;
    for (const thrown of [loop, undefined, null, 'text', { code: 7 }])
      expect(storeErrorOf(thrown)).toMatchObject({ code: 'store-failed' });
  });
});

describe('isCollision and isPanic', () => {
  it('know their own', () => {
    expect(['40001', '40P01', '23505'].map((code) => isCollision(failed(code)))).toEqual([true, true, false]);
    expect(isPanic(Object.assign(new Error(''), { severity: 'PANIC' }))).toBe(true);
    expect(isPanic(Object.assign(new Error(''), { severity: 'ERROR' }))).toBe(false);
  });
});
