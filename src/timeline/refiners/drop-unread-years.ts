import type { Refiner } from 'chrono-node';
import { isMeasured } from '../quantities.ts';
import { impossibleDate, ReadResult } from '../read-result.ts';
import { isPartOfYear, type Reading } from '../reading.ts';
import { MONTH } from '../vocabulary.ts';

/**
 * `15 March 44 BC`, `July AD 70`, `3 January 10000`: the words name a year, only none that we read. Without it the month or day is
 * no date of the present, so that nothing of it is believed. It holds its place for `dropBrokenRanges`.
 */
export const dropUnreadYears: Refiner = {
  refine({ text }, results) {
    return results.map((result) =>
      result instanceof ReadResult && hasUnreadYear(text, result) ? impossibleDate(result) : result,
    );
  },
};

const ERA = '(?:B\\.?C\\.?(?:E\\b\\.?)?|A\\.?D\\.?|C\\.?E\\.?|A\\.?H\\.?|S\\.?H\\.?)(?![\\p{L}\\d])';
/** `March or April 44 BC`: the year behind the second counts for both. */
const SECOND = `(?:\\s(?:and|or|to|until)\\s(?:\\d{1,2}\\s)?${MONTH}(?:\\s\\d{1,2}(?=,))?)?`;
const LINK = ',?\\s{0,3}(?:(?:of|in)\\s)?(?:the\\syear\\s)?';

/** The era alone also counts: of `July 1 BC` the year was taken for the day. */
const ERA_BEHIND = new RegExp(`^${SECOND}${LINK}(?:\\d{1,5}(?:st|nd|rd|th)?\\s?)?${ERA}`, 'u');
const ERA_BEFORE = new RegExp(`(?:\\d\\s?${ERA}|(?<![\\p{L}\\d])${ERA}\\s?\\d{1,4}),?\\s(?:on\\s|in\\s)?(?:the\\s)?$`, 'u');
/** `May of 999`, `January of the year 5`. */
const YEAR_ANNOUNCED = /^,?\s(?:of\s\d{3,}|(?:(?:of|in)\s)?the\syear\s\d)(?!\d*[,.]\d)/;
/** Too many digits, too few or too high a number: a count may stand here too, and then something is counted. */
const NO_YEAR = /^,?\s(?:(?:of|in)\s)?(?:0\d{2,}|\d{5,}|[2-9]\d{3})(?![\d%]|[.,:/]\d)/;

function hasUnreadYear(text: string, { reading, index, endIndex }: ReadResult): boolean {
  if (!isOpen(reading)) return false;
  const after = text.slice(endIndex, endIndex + 60);
  if (ERA_BEHIND.test(after) || YEAR_ANNOUNCED.test(after) || ERA_BEFORE.test(text.slice(Math.max(0, index - 24), index)))
    return true;
  const number = NO_YEAR.exec(after)?.[0];
  return number !== undefined && !isMeasured(after.slice(number.length));
}

function isOpen(reading: Reading): boolean {
  if (reading.kind === 'range') return isOpen(reading.to);
  if (reading.kind === 'week-of') return isOpen(reading.day);
  return isPartOfYear(reading) && reading.year.kind === 'open';
}
