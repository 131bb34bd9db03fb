import { expect, test } from 'vitest';
import { latestDay } from '../../src/corpus/latest-day.ts';

test.each([
  ['2026-11-20T09:59:59Z', '2026-11-20'],
  ['2026-11-20T10:00:00Z', '2026-11-21'],
  ['2026-12-31T23:00:00Z', '2027-01-01'],
])('at %s the latest day that has begun anywhere is %s', (now, day) => {
  expect(latestDay(new Date(now))).toBe(day);
});
