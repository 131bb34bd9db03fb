import { describe, expect, it } from 'vitest';
import { isInCalendar, precisionOf } from '../../src/corpus/partial-date.ts';

describe('a date as far as it is known', () => {
  it.each([
    ['2024', 'year', true],
    ['2024-02', 'month', true],
    ['2024-02-29', 'day', true],
    ['2023-02-29', 'day', false],
    ['1900-02-29', 'day', false],
    ['2000-02-29', 'day', true],
    ['2023-04-31', 'day', false],
    ['2023-00', 'month', false],
    ['2023-13', 'month', false],
    ['2023-01-00', 'day', false],
    ['2023-01-32', 'day', false],
    ['24-02-29', null, false],
    ['2024-2-9', null, false],
    ['2024-02-29T00:00', null, false],
    ['', null, false],
  ])('%s', (date, precision, exists) => {
    expect(precisionOf(date)).toBe(precision);
    expect(isInCalendar(date)).toBe(exists);
  });
});
