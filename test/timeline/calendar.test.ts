import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayExists, dayNumber, dayOf, isoWeekOf, mondayOf, weekdayOf } from '../../src/timeline/calendar.ts';

const numbers = fc.integer({ min: -1_000_000, max: 1_000_000 });

test('numbers days without gaps, before the epoch and in the first centuries too', () => {
  expect(dayNumber({ year: 1970, month: 1, day: 1 })).toBe(0);
  expect(dayNumber({ year: 79, month: 8, day: 24 })).toBe(Date.parse('0079-08-24T00:00:00Z') / 86_400_000);
  fc.assert(fc.property(numbers, (number) => dayNumber(dayOf(number)) === number && dayExists(dayOf(number))));
});

test('knows weekdays', () => {
  expect(weekdayOf({ year: 2020, month: 6, day: 15 })).toBe(1);
  fc.assert(fc.property(numbers, (number) => weekdayOf(dayOf(number + 1)) === (weekdayOf(dayOf(number)) + 1) % 7));
});

test('knows ISO weeks, whose year may differ from that of the day', () => {
  expect(isoWeekOf(dayNumber({ year: 2021, month: 1, day: 3 }))).toEqual({ year: 2020, week: 53 });
  expect(isoWeekOf(dayNumber({ year: 2019, month: 12, day: 30 }))).toEqual({ year: 2020, week: 1 });
  fc.assert(
    fc.property(numbers, (number) => {
      const { year, week } = isoWeekOf(number);
      const monday = mondayOf(year, week);
      expect(number - monday).toBeGreaterThanOrEqual(0);
      expect(number - monday).toBeLessThan(7);
    }),
  );
});

test.each([
  [2020, 2, 29, true],
  [2019, 2, 29, false],
  [1900, 2, 29, false],
  [2000, 2, 29, true],
  [2020, 2, 31, false],
  [2020, 4, 31, false],
  [2020, 13, 1, false],
  [2020, 0, 1, false],
  [2020, 1, 0, false],
])('says whether a day exists: %i-%i-%i', (year, month, day, exists) => {
  expect(dayExists({ year, month, day })).toBe(exists);
});
