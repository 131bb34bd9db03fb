import { Chrono } from 'chrono-node';
import type { DateMention } from '../model/date.ts';
import { afterEvent, laterBy, nextUnit, sameUnit, unitAfter } from './parsers/anchored.ts';
import { bareYear } from './parsers/bare-year.ts';
import { daysMonth, monthDays, weekOfDay } from './parsers/day-range.ts';
import { century, decade, shortDecade } from './parsers/decade.ts';
import { dayMonth, firstOfTwoDays, monthDay, secondOfTwoDays } from './parsers/full-date.ts';
import { bareMonth, monthYear, turnedMonth } from './parsers/month.ts';
import { namedDays } from './parsers/named-day.ts';
import { dashedDate, dottedDate, slashDate, yearFirstDate } from './parsers/numeric-date.ts';
import { bareQuarter, halfYear, quarterYear, shortQuarter } from './parsers/quarter.ts';
import { ago, deicticDay, partOfUnit, turnedUnit } from './parsers/relative.ts';
import { seasonYear, toldSeason, turnedSeason } from './parsers/season.ts';
import { weekday, weekend } from './parsers/weekday.ts';
import { yearRange } from './parsers/year-range.ts';
import { ReadResult } from './read-result.ts';
import { dropBrokenRanges } from './refiners/drop-broken-ranges.ts';
import { dropOtherCalendars } from './refiners/drop-other-calendars.ts';
import { dropOverlaps } from './refiners/drop-overlaps.ts';
import { dropUnreadYears } from './refiners/drop-unread-years.ts';
import { shareYears } from './refiners/share-years.ts';
import { takeQualifiers } from './refiners/take-qualifiers.ts';
import { resolve, type TextFacts } from './resolve.ts';

/** Each finds one kind of expression; where two are equally long the earlier one is believed. */
const PARSERS = [
  yearFirstDate,
  slashDate,
  dottedDate,
  dashedDate,
  daysMonth,
  monthDays,
  dayMonth,
  monthDay,
  firstOfTwoDays,
  secondOfTwoDays,
  weekOfDay,
  monthYear,
  turnedMonth,
  bareMonth,
  seasonYear,
  turnedSeason,
  toldSeason,
  quarterYear,
  shortQuarter,
  halfYear,
  bareQuarter,
  yearRange,
  decade,
  shortDecade,
  century,
  bareYear,
  ...namedDays,
  weekday,
  weekend,
  ago,
  deicticDay,
  turnedUnit,
  partOfUnit,
  laterBy,
  afterEvent,
  nextUnit,
  sameUnit,
  unitAfter,
];

/** In this order: what overlaps goes before the words around the rest are read. */
const REFINERS = [dropOverlaps, dropOtherCalendars, dropUnreadYears, dropBrokenRanges, shareYears, takeQualifiers];

/**
 * The date expressions of an English text with what they mean, ordered and disjoint; empty when there are none. Nothing is
 * guessed: parts that the words do not name stay missing, and what cannot be resolved has the value null. Of a range in words
 * each end is a date of its own, as readers annotate it (TimeML), and `joinRanges` makes one of them; `1998–2020` is one
 * expression. Takes time linear in the length of the text and never throws.
 */
export function findDates(text: string, facts: TextFacts): readonly DateMention[] {
  const read = chrono.parse(text, EPOCH).filter((result) => result instanceof ReadResult);
  return resolve(text, read, facts);
}

/**
 * Chrono's engine runs the strategies, but none of its own: those fill missing parts from the reference date, read "sat" and
 * "now" as dates, and its casual configuration took 1.9 s for a megabyte of news, ours a tenth of that.
 */
const chrono = new Chrono({ parsers: PARSERS, refiners: REFINERS });

/** Chrono takes the clock's instant when it is given none; no strategy of ours reads it. */
const EPOCH = new Date(0);
