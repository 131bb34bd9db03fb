import type { Words } from '../catalogue.ts';
import { type ChartItem, extentOf, joinNear } from './chart-item.ts';
import { textWidth } from './text-width.ts';

export const LABEL_SIZE = 11;
/** Between the number and the date of a label. */
export const LABEL_GAP = 5;
const MARK_GAP = 4;
const ITEM_GAP = 6;
/** Runs of numbers in one label; the rest are counted. */
const MAX_RUNS = 3;

/** An item in a row of its lane, its label beside, inside or across its marks. */
export type PlacedItem = {
  readonly item: ChartItem;
  /** From 0. */
  readonly row: number;
  readonly label: { readonly x: number; readonly width: number; readonly number: string; readonly date: string };
  /** The label stands on the item's own marks. */
  readonly isOver: boolean;
};

type Room = { readonly left: number; readonly right: number };

export type ToPlace = {
  /** By place. */
  readonly items: readonly ChartItem[];
  /** At least 1. */
  readonly maxRows: number;
  readonly room: Room;
};

/**
 * Puts a lane's items into rows so that no two touch: each with its date where there is room, else with numbers only, else
 * neighbours joined under one label, further apart until they fit. At least one row always does.
 */
export function placeItems(words: Words, { items, maxRows, room }: ToPlace): readonly PlacedItem[] {
  const dated = pack(words, { items, room });
  if (rowsOf(dated) <= maxRows) return dated;
  const plain = items.map((item) => ({ ...item, date: '' }));
  const width = room.right - room.left;
  for (let reach = 0; reach < width; reach = reach === 0 ? 2 : reach * 2) {
    const packed = pack(words, { items: joinNear(plain, reach), room });
    if (rowsOf(packed) <= maxRows) return packed;
  }
  return pack(words, { items: joinNear(plain, Infinity), room });
}

/** How many rows there are. */
export function rowsOf(placed: readonly PlacedItem[]): number {
  return placed.reduce((rows, { row }) => Math.max(rows, row + 1), 0);
}

/** Each in the first row that is free where it stands; in the order of the dates, so that time also runs downwards. */
function pack(words: Words, { items, room }: Omit<ToPlace, 'maxRows'>): readonly PlacedItem[] {
  const rows: Stretch[][] = [];
  return items.map((item) => {
    const { label, isOver } = placeLabel(words, { item, room });
    const box = boxOf({ item, label });
    const free = rows.findIndex((taken) => taken.every(({ x0, x1 }) => x1 + ITEM_GAP <= box.x0 || box.x1 + ITEM_GAP <= x0));
    const row = free === -1 ? rows.length : free;
    rows[row] = [...(rows[row] ?? []), box];
    return { item, row, label, isOver };
  });
}

type Stretch = { readonly x0: number; readonly x1: number };

function boxOf({ item, label }: Pick<PlacedItem, 'item' | 'label'>): Stretch {
  const { x0, x1 } = extentOf(item);
  return { x0: Math.min(x0, label.x), x1: Math.max(x1, label.x + label.width) };
}

function placeLabel(
  words: Words,
  { item, room }: { readonly item: ChartItem; readonly room: Room },
): Pick<PlacedItem, 'label' | 'isOver'> {
  const number = numberLabel(words, item.numbers);
  const numberWidth = textWidth(number, LABEL_SIZE, 'bold');
  const wanted = numberWidth + LABEL_GAP + textWidth(item.date, LABEL_SIZE);
  const date = wanted > room.right - room.left ? '' : item.date;
  const width = date === '' ? numberWidth : wanted;
  const { x0, x1 } = extentOf(item);
  const isBar = item.shapes.length === 1 && item.shapes[0]?.kind !== 'point';
  const at = (x: number, isOver: boolean) => ({ label: { x, width, number, date }, isOver });
  if (isBar && width + 4 * MARK_GAP <= x1 - x0) return at((x0 + x1 - width) / 2, true);
  if (x1 + MARK_GAP + width <= room.right) return at(x1 + MARK_GAP, false);
  if (x0 - MARK_GAP - width >= room.left) return at(x0 - MARK_GAP - width, false);
  return at(Math.min(Math.max(room.left, (x0 + x1 - width) / 2), room.right - width), true);
}

/** `3`, `1, 4–6`, `1, 3, 5 + 12`. */
function numberLabel(words: Words, numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  const shown = runs
    .slice(0, MAX_RUNS)
    .map(([first, last]) => (first === last ? words.figure(first) : `${words.figure(first)}–${words.figure(last)}`));
  const left = runs.slice(MAX_RUNS).reduce((sum, [first, last]) => sum + last - first + 1, 0);
  return left === 0 ? words.figures(shown) : `${words.figures(shown)} + ${words.figure(left)}`;
}
