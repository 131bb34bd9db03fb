import type { MentionBasis } from '../model/date.ts';
import type { DocumentKind } from '../model/document.ts';
import { boundsOf } from './bounds.ts';
import { dayNumber, dayOf, isoWeekOf, type KnownDay } from './calendar.ts';
import { isPartOfYear, type Reading, statedYear } from './reading.ts';
import { settleByPublication } from './settle-by-publication.ts';
import { type Hanging, settleByText } from './settle-by-text.ts';
import { settleByWords } from './settle-by-words.ts';
import { type Settled, timexOf, yearOf } from './settled.ts';
import type { Tenses } from './tenses.ts';

/** What the ends of a range mean. */
export type Ends = { readonly from: Outcome; readonly to: Outcome };

/** Where an expression stands and what may give it its value. */
export type Place = Hanging & {
  readonly tenses: Tenses;
  /** Null: unknown, or of no use for this kind of text. */
  readonly published: KnownDay | null;
  readonly kind: DocumentKind;
};

/** `settled` is null when nothing gives a value; `basis` then says what it would have hung on. */
export type Outcome = { readonly settled: Settled | null; readonly basis: MentionBasis };

/** Finds what an expression means: by its own words, else by dates told before it, else by the publication date. */
export function settle(place: Place, reading: Reading): Outcome {
  if (reading.kind === 'range') return rangeOf(settleEnds(place, reading.from, reading.to));
  if (reading.kind === 'week-of') return weekOf(settle(place, reading.day));
  const stated = settleByWords(reading);
  if (stated !== null) return { settled: stated, basis: 'stated' };
  const byText = settleByText(place, reading);
  if (byText !== null || hangsOnText(reading)) return { settled: byText, basis: 'text' };
  const settled = settleByWriting(place, reading);
  return { settled: settled !== null && contradictsSentence(place, reading, settled) ? null : settled, basis: 'publication' };
}

/**
 * Finds what the ends of a range mean. One that names no year has that of the other end, and is known in the same way: `from March
 * to May 2011`, `3 December 2001 to 5 January`.
 */
export function settleEnds(place: Place, from: Reading, to: Reading): Ends {
  const last = settle(place, endAfter(to, from));
  const lent = last.settled === null ? from : startBefore(from, last.settled);
  const first = settle(place, lent);
  return { from: lent === from ? first : { ...first, basis: last.basis }, to: last };
}

/**
 * "On March 19, 2003, … by April 9": behind a full date of another year the same sentence may go on in that year or come back to
 * the present. Either would be a guess.
 */
function contradictsSentence({ sentences, tenses, told, start, end }: Place, reading: Reading, settled: Settled): boolean {
  const last = told.at(-1);
  if (last === undefined || last.basis === 'publication' || !isPartOfYear(reading) || reading.year.kind !== 'open') return false;
  if (last.settled.kind !== 'day' && last.settled.kind !== 'month') return false;
  if (yearOf(last.settled) === yearOf(settled) || last.start < sentences.at(start).start) return false;
  return tenses.at(start, end) !== 'future';
}

function hangsOnText(reading: Reading): boolean {
  if (reading.kind === 'shift') return reading.origin === 'text';
  return reading.kind === 'after-event' || (isPartOfYear(reading) && reading.year.kind === 'told');
}

/**
 * News is written on the day it is published or the day before, an essay days or weeks earlier: of its "last year" on 1 January or
 * its "on Friday" nobody knows from which day the author counted. There a value holds only if two weeks change nothing.
 */
const ESSAY_SLACK_DAYS = 14;

function settleByWriting({ tenses, published, kind, start, end }: Place, reading: Reading): Settled | null {
  if (published === null) return null;
  const tense = tenses.at(start, end);
  const settled = settleByPublication(reading, published, tense);
  const { year, month, day } = published;
  const isEssay = kind === 'feature' || kind === 'opinion';
  if (settled === null || !isEssay || month === null || day === null) return settled;
  const earlier = settleByPublication(reading, dayOf(dayNumber({ year, month, day }) - ESSAY_SLACK_DAYS), tense);
  return earlier !== null && timexOf(earlier) === timexOf(settled) ? settled : null;
}

function weekOf({ settled, basis }: Outcome): Outcome {
  return { settled: settled?.kind === 'day' ? { kind: 'week', ...isoWeekOf(dayNumber(settled)) } : null, basis };
}

/** Of one expression, such as `1998–2020` or `24–26 April`. */
function rangeOf({ from, to }: Ends): Outcome {
  const basis = to.basis === 'stated' ? from.basis : to.basis;
  const isKnown = from.settled !== null && to.settled !== null;
  return { settled: isKnown ? { kind: 'range', from: from.settled, to: to.settled } : null, basis };
}

function endAfter(to: Reading, from: Reading): Reading {
  const start = settleByWords(from);
  const year = start === null ? null : yearOf(start);
  if (year === null) return to;
  const sameYear = withYear(to, year);
  return firstDay(settleByWords(sameYear)) < firstDay(start) ? withYear(to, year + 1) : sameYear;
}

function startBefore(from: Reading, to: Settled): Reading {
  const year = yearOf(to);
  if (year === null) return from;
  const sameYear = withYear(from, year);
  return firstDay(settleByWords(sameYear)) > firstDay(to) ? withYear(from, year - 1) : sameYear;
}

/** Fills a year that the words leave open. */
function withYear(reading: Reading, year: number): Reading {
  return isPartOfYear(reading) && reading.year.kind === 'open' ? { ...reading, year: statedYear(year) } : reading;
}

/** Not a number for what is unknown, so that comparisons with it fail. */
function firstDay(settled: Settled | null): number {
  return settled === null ? Number.NaN : (boundsOf(timexOf(settled))?.first ?? Number.NaN);
}
