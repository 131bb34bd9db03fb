import type { ParsingResult, Refiner } from 'chrono-node';
import { ReadResult } from '../read-result.ts';
import type { DayReading, MonthReading, Reading, YearRef } from '../reading.ts';

/**
 * `in January and February 2020`, `3 May, 4 June and 5 July 1998`: what is listed before a month or day with a year lies in that
 * year. `December and January 2020` may mean two, so that the first gets none, nor one from elsewhere.
 */
export const shareYears: Refiner = {
  refine({ text }, results) {
    const shared: ParsingResult[] = [];
    let isListed = false;
    for (const result of results.toReversed()) {
      const next = shared.at(-1);
      const link = next === undefined ? '' : text.slice(result.index + result.text.length, next.index);
      const year: YearRef | null = next === undefined || !isLink(link, isListed) ? null : yearFor(result, next);
      isListed = year !== null;
      shared.push(year === null ? result : withYear(result, year));
    }
    return shared.toReversed();
  },
};

/** A comma alone links only what goes on with "and". */
function isLink(link: string, isListed: boolean): boolean {
  return /^,?\s(?:and|or)\s(?:in\s|on\s)?$/.test(link) || (isListed && /^,\s(?:in\s|on\s)?$/.test(link));
}

/** Null where nothing is shared. */
function yearFor(result: ParsingResult, next: ParsingResult): YearRef | null {
  if (!(result instanceof ReadResult) || !(next instanceof ReadResult)) return null;
  const [first, second] = [result.reading, next.reading];
  if (!isDated(first) || !isDated(second) || first.kind !== second.kind || first.year.kind !== 'open') return null;
  if (second.year.kind === 'open' || second.year.kind === 'turned') return null;
  return placeInYear(first) <= placeInYear(second) ? second.year : { kind: 'unclear' };
}

function withYear(result: ParsingResult, year: YearRef): ParsingResult {
  if (!(result instanceof ReadResult) || !isDated(result.reading)) return result;
  const { reference, index, text, reading, qualifier } = result;
  return new ReadResult({ reference, index, text, reading: { ...reading, year }, qualifier });
}

function isDated(reading: Reading): reading is DayReading | MonthReading {
  return reading.kind === 'day' || reading.kind === 'month';
}

function placeInYear(reading: DayReading | MonthReading): number {
  return reading.month * 100 + (reading.kind === 'day' ? reading.day : 0);
}
