import { Chrono } from 'chrono-node';
import type { DateMention } from '../model/date.ts';
import type { DocumentKind } from '../model/document.ts';
import type { PartialDate } from '../model/outlet.ts';
import { bareYear } from './parsers/bare-year.ts';
import { dayMonthYear, isoDate, monthDayYear } from './parsers/full-date.ts';
import { monthYear } from './parsers/month-year.ts';
import { yearRange } from './parsers/year-range.ts';
import { ReadResult } from './reading.ts';
import { dropOverlaps } from './refiners/drop-overlaps.ts';
import { joinRanges } from './refiners/join-ranges.ts';
import { precisionOf, timexOf } from './timex.ts';

/** What is known about the text beside its words. */
export type TextFacts = {
  /** The document's publication date as far as it is known; null: unknown. */
  readonly published: PartialDate | null;
  readonly kind: DocumentKind;
};

const PARSERS = [isoDate, dayMonthYear, monthDayYear, monthYear, yearRange, bareYear];
const REFINERS = [dropOverlaps, joinRanges];

/**
 * The date expressions of a text with what they mean, ordered and disjoint; empty when there are none. Nothing is guessed:
 * parts that the words do not name stay missing, and what cannot be resolved has the value null. Takes time linear in the
 * length of the text and never throws.
 */
export function findDates(text: string, _facts: TextFacts): readonly DateMention[] {
  return chrono.parse(text, EPOCH).flatMap((result) => (result instanceof ReadResult ? [mentionOf(result)] : []));
}

const chrono = new Chrono({ parsers: PARSERS, refiners: REFINERS });

/** Chrono wants an instant and takes the clock's without one; no strategy of ours reads it. */
const EPOCH = new Date(0);

function mentionOf({ index, endIndex, text, reading, qualifier }: ReadResult): DateMention {
  return {
    start: index,
    end: endIndex,
    text,
    value: timexOf(reading),
    precision: precisionOf(reading),
    qualifier,
    basis: 'stated',
  };
}
