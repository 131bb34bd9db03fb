import type { ChartMark, TimelineChart } from '../../model/timeline-reply.ts';
import type { Words } from '../catalogue.ts';
import { LOCALES } from '../locale.ts';
import { plainText } from '../plain-text.ts';
import type { KeyKind } from '../words/chart-words.ts';
import { chartItems } from './chart-item.ts';
import { type KeyEntry, layOutKey } from './lay-out-key.ts';
import { type PlacedItem, placeItems, rowsOf } from './place-items.ts';
import { fitText } from './text-width.ts';
import { type TimeScale, timeScale } from './time-scale.ts';

/** Units of the drawing: one is about a pixel at a phone's width, and two in the file. */
const CHART_WIDTH = 400;
export const NAME_SIZE = 12;
export const AXIS_SIZE = 10.5;
const MARGIN = 14;
const AXIS_HEIGHT = 26;
const NAME_HEIGHT = 22;
const ROW_HEIGHT = 20;
const LANE_GAP = 8;

/** Outlets beyond these share the last lane: a picture for a phone cannot be of any height. */
const MAX_LANES = 12;
/** Rows of all lanes together, about. */
const MAX_ROWS = 20;

export type ChartLane = {
  readonly name: string;
  readonly top: number;
  readonly bottom: number;
  readonly items: readonly (PlacedItem & { /** The middle of its row. */ readonly y: number })[];
};

export type ChartLayout = {
  /** Of what is written; time always runs to the right. */
  readonly direction: 'ltr' | 'rtl';
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly scale: TimeScale;
  readonly lanes: readonly ChartLane[];
  readonly key: readonly KeyEntry[];
};

/** Where everything in the picture of a timeline stands: one lane an outlet, in the order of their ids. */
export function layOutChart(words: Words, { marks, total }: TimelineChart): ChartLayout {
  const plot = { left: MARGIN, right: CHART_WIDTH - MARGIN };
  const scale = timeScale(words, { marks, axis: { ...plot, textSize: AXIS_SIZE } });
  const groups = laneGroups(words, marks);
  const items = groups.map((group) => chartItems(words, { marks: group.marks, scale, axis: plot }));
  const rows = shareRows(items.map((ofLane) => rowsOf(placeItems(words, { items: ofLane, maxRows: MAX_ROWS, room: plot }))));
  let top = AXIS_HEIGHT;
  const lanes = groups.map(({ name }, at): ChartLane => {
    const placed = placeItems(words, { items: items[at] ?? [], maxRows: rows[at] ?? 1, room: plot });
    const rowsTop = top + NAME_HEIGHT;
    const lane = {
      name,
      top,
      bottom: rowsTop + rowsOf(placed) * ROW_HEIGHT + LANE_GAP,
      items: placed.map((item) => ({ ...item, y: rowsTop + (item.row + 0.5) * ROW_HEIGHT })),
    };
    top = lane.bottom;
    return lane;
  });
  const notes = [words.chartNumbers, ...(marks.length < total ? [words.chartPart(marks.length, total)] : [])];
  const { entries, bottom } = layOutKey(words, { kinds: keyKinds(lanes), notes, ...plot, top: top + LANE_GAP });
  return {
    direction: LOCALES[words.language].direction,
    width: CHART_WIDTH,
    height: Math.ceil(bottom + MARGIN - 4),
    plot: { ...plot, top: AXIS_HEIGHT, bottom: top },
    scale,
    lanes,
    key: entries,
  };
}

/** Every lane gets what it asks for up to an even share, and those that ask for more what others leave, in order. */
function shareRows(wanted: readonly number[]): readonly number[] {
  const even = Math.max(2, Math.floor(MAX_ROWS / wanted.length));
  let left = MAX_ROWS - wanted.reduce((sum, rows) => sum + Math.min(rows, even), 0);
  return wanted.map((rows) => {
    const more = Math.max(0, Math.min(rows - even, left));
    left -= more;
    return Math.min(rows, even) + more;
  });
}

function laneGroups(
  words: Words,
  marks: readonly ChartMark[],
): readonly { readonly name: string; readonly marks: readonly ChartMark[] }[] {
  const ids = [...new Set(marks.map(({ outlet }) => outlet.id))].sort();
  const own = ids.length <= MAX_LANES ? ids : ids.slice(0, MAX_LANES - 1);
  const groups = own.map((id) => {
    const ofOutlet = marks.filter(({ outlet }) => outlet.id === id);
    return { name: laneName(ofOutlet[0]?.outlet.name ?? '') || laneName(id), marks: ofOutlet };
  });
  const others = marks.filter(({ outlet }) => !own.includes(outlet.id));
  return others.length === 0 ? groups : [...groups, { name: words.furtherOutlets(ids.length - own.length), marks: others }];
}

function laneName(name: string): string {
  return fitText(plainText(name), { width: CHART_WIDTH - 2 * MARGIN, size: NAME_SIZE, face: 'bold' });
}

/** Only what the picture holds is explained. */
function keyKinds(lanes: readonly ChartLane[]): readonly KeyKind[] {
  const shapes = lanes.flatMap(({ items }) => items.flatMap(({ item }) => item.shapes));
  const isPart = shapes.some(({ qualifier }) => qualifier === 'early' || qualifier === 'mid' || qualifier === 'late');
  const found: readonly (readonly [KeyKind, boolean])[] = [
    ['day', shapes.some(({ kind }) => kind === 'point')],
    ['period', shapes.some(({ kind }) => kind === 'period')],
    ['range', shapes.some(({ kind }) => kind === 'range')],
    ['open', shapes.some(({ opens }) => opens.before || opens.after)],
    ['part', isPart],
    ['about', shapes.some(({ qualifier }) => qualifier === 'about')],
    ['side', shapes.some(({ qualifier }) => qualifier === 'before' || qualifier === 'after')],
  ];
  return found.flatMap(([kind, isThere]) => (isThere ? [kind] : []));
}
