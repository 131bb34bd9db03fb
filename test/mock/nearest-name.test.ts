import { describe, expect, it } from 'vitest';
import { nearestName } from '../../src/mock/nearest-name.ts';

const NAMES = ['quote', 'timeline', 'outlets'];

describe('nearestName', () => {
  it.each([
    ['qoute', 'quote'],
    ['Quotes', 'quote'],
    ['timelin', 'timeline'],
    ['outlet', 'outlets'],
    ['quote', 'quote'],
    ['help', null],
    ['', null],
    ['q'.repeat(60_000), null],
  ])('%j → %j', (typed, name) => {
    expect(nearestName(typed, NAMES)).toBe(name);
  });
});
