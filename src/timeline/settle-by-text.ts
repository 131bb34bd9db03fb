import type { KnownDay } from './calendar.ts';
import type { Events } from './events.ts';
import { lastAtMost } from './last-at-most.ts';
import { isPartOfYear, type PartOfYear, type Reading, type Unit } from './reading.ts';
import type { Sentences } from './sentences.ts';
import { inYear } from './settle-by-words.ts';
import { type Settled, timexOf, yearOf } from './settled.ts';
import { boundFrom, shiftFrom } from './shift-from.ts';
import type { Told } from './told.ts';

/** An expression that may hang on another date of its text. */
export type Hanging = {
  readonly text: string;
  readonly sentences: Sentences;
  readonly events: Events;
  /** The dates told so far, in order. */
  readonly told: readonly Told[];
  readonly start: number;
  readonly end: number;
};

/** What an expression means that hangs on another date of the text; null when no date near enough carries it. */
export function settleByText(hanging: Hanging, reading: Reading): Settled | null {
  if (reading.kind === 'shift') return reading.origin === 'text' ? shiftFromTold(hanging, reading.unit, reading.amount) : null;
  if (reading.kind === 'after-event') return shiftFromEvent(hanging, reading);
  if (!isPartOfYear(reading)) return null;
  const year = yearOfPart(hanging, reading);
  return year === null ? null : inYear(reading, year);
}

function yearOfPart(hanging: Hanging, { year }: PartOfYear): number | null {
  if (year.kind === 'open') return frameYear(hanging);
  const settled = year.kind === 'told' ? shiftFromTold(hanging, 'year', year.years) : null;
  return settled === null ? null : yearOf(settled);
}

/**
 * How many characters may lie between a date and what hangs on it: readers carry a year through some paragraphs, a day hardly
 * beyond the next sentence.
 */
const REACH: Readonly<Record<Unit, number>> = { day: 300, week: 300, month: 500, year: 1200 };

function shiftFromTold({ told, start }: Hanging, unit: Unit, amount: number): Settled | null {
  const last = told.at(-1);
  if (last === undefined || start - last.end > REACH[unit]) return null;
  const origin = knownDay(last.settled);
  return origin === null ? null : shiftFrom(origin, unit, amount);
}

/**
 * The year under which a passage runs: "In 2015, … In July, …". Only a year alone at the head of the same sentence or of the one
 * before sets it; a date told in passing does not.
 */
function frameYear({ text, sentences, told, start }: Hanging): number | null {
  const last = told.at(-1);
  if (last === undefined || last.settled.kind !== 'year' || start - last.end > REACH.month) return null;
  if (sentences.numberAt(start) - sentences.numberAt(last.start) > 1) return null;
  const head = text.slice(Math.max(sentences.at(last.start).start, last.start - 60), last.start);
  return /^(?:\[[^\]]{0,20}\])*\s*(?:[Ii]n|[Dd]uring|[Ll]ate in|[Ee]arly in)\s+$/.test(head) ? last.settled.year : null;
}

/** Counts from the date that stands right behind the words, else from the one that the text gives to the same event. */
function shiftFromEvent(
  { events, told, end }: Hanging,
  { event, unit, amount, isBound }: Extract<Reading, { kind: 'after-event' }>,
): Settled | null {
  const next = told[lastAtMost(told.length, end, (index) => told[index]?.start) + 1];
  const origins = next !== undefined && next.start - end <= 5 ? [next.settled] : events.datesOf(event);
  const values = origins.flatMap((origin) => {
    const day = knownDay(origin);
    const settled = day === null ? null : (isBound ? boundFrom : shiftFrom)(day, unit, amount);
    return settled === null ? [] : [settled];
  });
  const [first, ...others] = values;
  return first !== undefined && others.every((other) => timexOf(other) === timexOf(first)) ? first : null;
}

/** The finest that is known of a period for counting from it; of a range its end. */
function knownDay(settled: Settled): KnownDay | null {
  if (settled.kind === 'day') return settled;
  if (settled.kind === 'range') return knownDay(settled.to);
  const year = yearOf(settled);
  return year === null ? null : { year, month: settled.kind === 'month' ? settled.month : null, day: null };
}
