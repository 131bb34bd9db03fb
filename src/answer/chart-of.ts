import type { Corpus } from '../model/corpus.ts';
import type { ChartMark, TimelineChart } from '../model/timeline-reply.ts';
import { daysOf } from '../timeline/bounds.ts';
import { dayOf } from '../timeline/calendar.ts';
import type { Statement } from '../timeline/statement.ts';

/** More could not be told apart at a phone's width. */
const MAX_MARKS = 50;

/** A picture's data: the first fifty statements, or the fifty up to the end of the page when that lies further on. */
export function chartOf(statements: readonly Statement[], pageEnd: number, corpus: Corpus): TimelineChart | null {
  const start = Math.max(0, pageEnd - MAX_MARKS);
  const marks = statements.slice(start, start + MAX_MARKS).flatMap((statement, at) => markOf(statement, start + at + 1, corpus));
  return marks.length === 0 ? null : { marks, total: statements.length };
}

function markOf({ date, outlet }: Statement, number: number, { outlets }: Corpus): readonly ChartMark[] {
  const bounds = daysOf(date);
  if (bounds === null) return [];
  const name = outlets.get(outlet)?.name ?? outlet;
  return [{ number, outlet: { id: outlet, name }, date, firstDay: isoDay(bounds.first), lastDay: isoDay(bounds.last) }];
}

/** Null for the open end of a range. */
function isoDay(number: number): string | null {
  if (!Number.isFinite(number)) return null;
  const { year, month, day } = dayOf(number);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}
