import type { DateQualifier } from '../model/date.ts';
import type { PartialDate } from '../model/outlet.ts';
import type { TimelineOrder } from '../model/timeline-reply.ts';
import { type Bounds, boundsOf, daysOf } from './bounds.ts';
import type { Statement } from './statement.ts';

/**
 * The statements in the order in which things happened; a new list. By the first day of the date's period, the wider period
 * first, so that a year stands before its months and a month before its days; a range by its start, one with an open start
 * by its end. What is before a date stands ahead of all that begins with it, what is after it behind all that begins within it.
 * `newest` turns the dates round and nothing else. Ties by outlet, document and place in the document, in either
 * order. Total and stable.
 */
export function orderStatements(statements: readonly Statement[], order: TimelineOrder = 'oldest'): readonly Statement[] {
  const direction = order === 'oldest' ? 1 : -1;
  return statements
    .map((statement) => ({ statement, place: placeOf(statement) }))
    .toSorted((a, b) => direction * comparePlaces(a.place, b.place) || compareSources(a.statement, b.statement))
    .map(({ statement }) => statement);
}

/** The days asked for, both ends included; null for an open end. */
export type EventPeriod = {
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
};

/**
 * The statements whose event may have happened in the period: its date and the period share at least one day. A year thus
 * stays when only a month of it is asked for, since the words do not rule it out. An empty list for ends that are no dates.
 */
export function filterStatements(statements: readonly Statement[], { from, to }: EventPeriod): readonly Statement[] {
  if (from === null && to === null) return statements;
  const asked = boundsOf(`${from ?? ''}/${to ?? ''}`);
  if (asked === null) return [];
  return statements.filter(({ date }) => {
    const bounds = daysOf(date);
    return bounds !== null && bounds.first <= asked.last && asked.first <= bounds.last;
  });
}

type Place = {
  /** Day number. */
  readonly start: number;
  readonly length: number;
  /** Of what starts on the same day: what is before it, it, what is after it. */
  readonly side: number;
};

function placeOf({ date }: Statement): Place {
  const { first, last } = boundsOf(date.value) ?? NOWHERE;
  const side = SIDES[date.qualifier ?? 'about'];
  if (side === SIDES.before && Number.isFinite(first)) return { start: first, length: Infinity, side };
  if (side === SIDES.after && Number.isFinite(last)) return { start: last, length: -1, side };
  const start = Number.isFinite(first) ? first : last;
  const length = Number.isFinite(first) ? last - first : Infinity;
  return { start, length, side };
}

/** A value that no form reads comes last; statements never hold one. */
const NOWHERE: Bounds = { first: Infinity, last: Infinity };

const SIDES: Readonly<Record<DateQualifier, number>> = { before: -1, about: 0, early: 1, mid: 2, late: 3, after: 4 };

function comparePlaces(a: Place, b: Place): number {
  return compare(a.start, b.start) || compare(b.length, a.length) || a.side - b.side;
}

function compareSources(a: Statement, b: Statement): number {
  return (
    compare(a.outlet, b.outlet) ||
    compare(a.passage.document, b.passage.document) ||
    a.passage.span.start - b.passage.span.start ||
    compare(a.passage.id, b.passage.id)
  );
}

/** By UTF-16 units, so that the order is the same in every locale; also right for infinities, whose difference is no number. */
function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : Number(a > b);
}
