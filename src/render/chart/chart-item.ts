import type { DateQualifier } from '../../model/date.ts';
import type { ChartMark } from '../../model/timeline-reply.ts';
import type { Words } from '../catalogue.ts';
import { clipGraphemes } from '../clip.ts';
import { mentionedDate } from '../date-words.ts';
import { dayNumberOf, type TimeScale } from './time-scale.ts';

/** Half the height of a point, and of a bar, which must hold a label. */
export const POINT_RADIUS = 5;
export const BAR_RADIUS = 7.5;

/** A period may be shorter than a line is thick; it must still be seen, and not be taken for a day. */
const LEAST_BAR = 8;
/** Room beside a mark for the arrow of "before" and "after". */
const ARROW = 8;
/** Enough for "11 September 1957 – 13 September 2020". */
const DATE_GRAPHEMES = 44;

/** How a date is drawn: by how finely it is known. */
export type MarkShape = {
  /** A day is a point, a longer period a bar, a range a bar whose ends are set off. */
  readonly kind: 'point' | 'period' | 'range';
  /** What the date covers; the middle of the day twice for a point. */
  readonly x0: number;
  readonly x1: number;
  readonly opens: { readonly before: boolean; readonly after: boolean };
  readonly qualifier: DateQualifier | null;
};

/** Marks that share one label. */
export type ChartItem = {
  /** All entries that the marks stand for, ascending. */
  readonly numbers: readonly number[];
  /** Empty when the marks stand for several dates. */
  readonly date: string;
  readonly shapes: readonly MarkShape[];
};

type OnAxis = { readonly scale: TimeScale; readonly axis: { readonly left: number; readonly right: number } };

/** Marks of one outlet as shapes in order of their place, those of the same date as one. */
export function chartItems(words: Words, { marks, scale, axis }: OnAxis & { readonly marks: readonly ChartMark[] }) {
  const items = new Map<string, ChartItem>();
  for (const mark of marks) {
    const key = [mark.firstDay, mark.lastDay, mark.date.qualifier, mark.date.precision === 'range'].join(' ');
    const known = items.get(key);
    const numbers = [...(known?.numbers ?? []), mark.number].toSorted((a, b) => a - b);
    items.set(key, {
      numbers,
      date: clipGraphemes(mentionedDate(words, mark.date), DATE_GRAPHEMES),
      shapes: [shapeOf(mark, { scale, axis })],
    });
  }
  return byPlace([...items.values()]);
}

/** The whole width that an item's marks take up, arrows included. */
export function extentOf({ shapes }: ChartItem): { readonly x0: number; readonly x1: number } {
  const extents = shapes.map(({ kind, x0, x1, qualifier }) => {
    const around = kind === 'point' ? POINT_RADIUS : 0;
    return {
      x0: x0 - around - (qualifier === 'before' ? ARROW : 0),
      x1: x1 + around + (qualifier === 'after' ? ARROW : 0),
    };
  });
  return { x0: Math.min(...extents.map(({ x0 }) => x0)), x1: Math.max(...extents.map(({ x1 }) => x1)) };
}

/** Joins items whose marks begin and end within `reach` of those of the item before, so that one label serves them all. */
export function joinNear(items: readonly ChartItem[], reach: number): readonly ChartItem[] {
  const joined: ChartItem[] = [];
  let first: { readonly x0: number; readonly x1: number } | null = null;
  for (const item of items) {
    const extent = extentOf(item);
    const before = joined.at(-1);
    const near = first !== null && Math.abs(extent.x0 - first.x0) <= reach && Math.abs(extent.x1 - first.x1) <= reach;
    if (before !== undefined && near) {
      const numbers = [...before.numbers, ...item.numbers].toSorted((a, b) => a - b);
      joined[joined.length - 1] = { numbers, date: '', shapes: [...before.shapes, ...item.shapes] };
    } else {
      joined.push(item);
      first = extent;
    }
  }
  return joined;
}

function byPlace(items: readonly ChartItem[]): readonly ChartItem[] {
  return items
    .map((item) => ({ item, at: extentOf(item) }))
    .toSorted((a, b) => a.at.x0 - b.at.x0 || a.at.x1 - b.at.x1)
    .map(({ item }) => item);
}

function shapeOf({ firstDay, lastDay, date: { precision, qualifier } }: ChartMark, { scale: { xOf }, axis }: OnAxis): MarkShape {
  const opens = { before: firstDay === null, after: lastDay === null };
  const x0 = firstDay === null ? axis.left : xOf(dayNumberOf(firstDay));
  const x1 = lastDay === null ? axis.right : xOf(dayNumberOf(lastDay) + 1);
  if (precision === 'day' && firstDay !== null && firstDay === lastDay) {
    const middle = (x0 + x1) / 2;
    return { kind: 'point', x0: middle, x1: middle, opens, qualifier };
  }
  const missing = Math.max(0, LEAST_BAR - (x1 - x0)) / 2;
  return { kind: precision === 'range' ? 'range' : 'period', x0: x0 - missing, x1: x1 + missing, opens, qualifier };
}
