import { dayExists, type KnownDay } from './calendar.ts';
import type { DayReading, MonthReading, Reading, Unit } from './reading.ts';
import { sentenceEnd, sentenceStart } from './sentence.ts';
import { type Settled, timexOf, yearOf } from './settled.ts';
import { shiftFrom } from './shift-from.ts';

/** A date that the text has told, in offsets of the text. */
export type Told = {
  readonly settled: Settled;
  readonly start: number;
  readonly end: number;
};

/** An expression that may hang on a date told before it. */
export type Hanging = {
  readonly reading: Reading;
  readonly start: number;
  readonly end: number;
};

/** What an expression means that hangs on another date of the text; null when no date near enough carries it. */
export function settleByText(text: string, hanging: Hanging, told: readonly Told[]): Settled | null {
  const { reading } = hanging;
  if (reading.kind === 'shift')
    return reading.origin === 'text' ? shiftFromTold(hanging, reading.unit, reading.amount, told) : null;
  if (reading.kind === 'after-event') return shiftFromEvent(text, hanging, reading, told);
  return reading.kind === 'day' || reading.kind === 'month' ? inFrame(text, hanging.start, reading, told) : null;
}

/**
 * How many characters may lie between a date and what hangs on it: readers carry a year through some paragraphs, a day hardly
 * beyond the next sentence.
 */
const REACH: Readonly<Record<Unit, number>> = { day: 300, week: 300, month: 500, year: 1200 };

function shiftFromTold({ start }: Hanging, unit: Unit, amount: number, told: readonly Told[]): Settled | null {
  const last = told.at(-1);
  if (last === undefined || start - last.end > REACH[unit]) return null;
  const origin = knownDay(last.settled);
  return origin === null ? null : shiftFrom(origin, unit, amount);
}

function inFrame(text: string, start: number, reading: DayReading | MonthReading, told: readonly Told[]): Settled | null {
  const year = reading.year.kind === 'open' ? frameYear(text, start, told) : null;
  if (year === null) return null;
  if (reading.kind === 'month') return { kind: 'month', year, month: reading.month };
  return dayExists({ ...reading, year }) ? { kind: 'day', year, month: reading.month, day: reading.day } : null;
}

/**
 * The year under which a passage runs: "In 2015, … In July, …". Only a year alone at the head of the same sentence or of the one
 * before sets it; a date told in passing does not.
 */
function frameYear(text: string, start: number, told: readonly Told[]): number | null {
  const last = told.at(-1);
  if (last === undefined || last.settled.kind !== 'year' || start - last.end > REACH.month) return null;
  const head = text.slice(sentenceStart(text, last.start), last.start);
  if (!/^(?:\[[^\]]*\])*\s*(?:[Ii]n|[Dd]uring|[Ll]ate in|[Ee]arly in)\s+$/.test(head)) return null;
  const here = sentenceStart(text, start);
  const between = text.slice(sentenceEnd(text, last.end), here);
  return here <= last.start || between.replaceAll(/\[[^\]]*\]/g, '').trim() === '' ? last.settled.year : null;
}

/** Counts from the date that stands right behind the words, else from the only date that the text gives to the same event. */
function shiftFromEvent(
  text: string,
  { end }: Hanging,
  reading: Extract<Reading, { kind: 'after-event' }>,
  told: readonly Told[],
): Settled | null {
  const named = told.find(({ start }) => start > end && start - end <= 5);
  const origins = named === undefined ? datesOfEvent(text, reading.event, told) : [named.settled];
  const values = origins.flatMap((origin) => {
    const day = knownDay(origin);
    const settled = day === null ? null : shiftFrom(day, reading.unit, reading.amount);
    return settled === null ? [] : [settled];
  });
  const [first, ...others] = values;
  return first !== undefined && others.every((other) => timexOf(other) === timexOf(first)) ? first : null;
}

/** The dates that stand right beside the event's noun: `the flood of 3 May`, `the 3 May flood`. Farther off they may date something else. */
function datesOfEvent(text: string, event: string, told: readonly Told[]): readonly Settled[] {
  const noun = /^(?:the|his|her|its|their|this|that|[^,]{0,40}?['’]s?)\s+(?:\p{L}+\s+)?(\p{Ll}{4,})(?=[\s.,;:!?)]|$)/u.exec(
    event.trim(),
  )?.[1];
  if (noun === undefined) return [];
  const stem = noun.replace(/s$/, '');
  const left = new RegExp(`\\b${stem}s?,?\\s(?:on|in|of)\\s(?:the\\s)?$`);
  const right = new RegExp(`^(?:,? (?!in\\b|on\\b|and\\b|to\\b|of\\b)\\p{L}+)?,? ${stem}s?\\b`, 'u');
  return told.flatMap(({ settled, start, end }) =>
    left.test(text.slice(Math.max(0, start - 40), start)) || right.test(text.slice(end, end + 50)) ? [settled] : [],
  );
}

/** The finest that is known of a period for counting from it; of a range its end. */
function knownDay(settled: Settled): KnownDay | null {
  if (settled.kind === 'day') return settled;
  if (settled.kind === 'range') return settled.to === null ? null : knownDay(settled.to);
  const year = yearOf(settled);
  return year === null ? null : { year, month: settled.kind === 'month' ? settled.month : null, day: null };
}
