import { isolate } from '../isolate.ts';
import type { KeyKind } from '../words/chart-words.ts';
import { extentOf, type MarkShape } from './chart-item.ts';
import { drawShape, type Ink } from './draw-shape.ts';
import { AXIS_SIZE, type ChartLane, type ChartLayout, NAME_SIZE } from './lay-out-chart.ts';
import { KEY_SIZE, type KeyEntry, SAMPLE_WIDTH } from './lay-out-key.ts';
import { LABEL_GAP, LABEL_SIZE, type PlacedItem } from './place-items.ts';
import { svgText, units } from './svg-text.ts';
import { textWidth } from './text-width.ts';

/** The only family the picture asks for; the maker of pictures ships it. */
const FONT = 'DejaVu Sans';
const PAPER = '#ffffff';
const TEXT = '#1c2126';
const QUIET = '#4c545c';
const RULE = '#d5d9dd';
const KEY_INK: Ink = { line: QUIET, fill: '#e4e7ea' };

/** Dark enough on paper for thin lines (at least 5 : 1), and told apart by readers who see no red, green or blue. No flag's colours. */
const INKS: readonly Ink[] = [
  { line: '#0b5c9e', fill: '#d6e6f4' },
  { line: '#8f5400', fill: '#f5e4c8' },
  { line: '#5b3a8e', fill: '#e5ddf2' },
  { line: '#14695e', fill: '#d0e9e4' },
  { line: '#83325c', fill: '#f3dbe6' },
  { line: '#464c53', fill: '#e2e5e8' },
];

/**
 * The picture as SVG on paper of its own, so that it reads the same whether what surrounds it is dark or light. Its size is
 * that of the layout; it names no file and no address.
 */
export function drawChart(layout: ChartLayout): string {
  const { width, height } = layout;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}" font-size="${LABEL_SIZE}" fill="${TEXT}">`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="${PAPER}" stroke="${RULE}"/>`,
    drawAxis(layout),
    ...layout.lanes.map((lane, at) => drawLane(lane, INKS[at % INKS.length] ?? KEY_INK, layout)),
    ...layout.key.map((entry) => drawKeyEntry(entry, layout)),
    '</svg>',
  ].join('\n');
}

function drawAxis({ scale, plot, direction }: ChartLayout): string {
  const { top, bottom } = plot;
  return scale.ticks
    .map(
      ({ x, label, labelX, labelWidth }) =>
        `<path d="M${units(x)} ${units(top - 4)}V${units(bottom)}" stroke="${RULE}"/>${write(label, { x: direction === 'rtl' ? labelX + labelWidth : labelX, y: top / 2 + 1, size: AXIS_SIZE, colour: QUIET, direction })}`,
    )
    .join('\n');
}

function drawLane({ name, top, items }: ChartLane, ink: Ink, { plot, direction }: ChartLayout): string {
  // Points last: a bar that shares their row would hide them.
  const marks = items.flatMap(({ item, y }) =>
    item.shapes
      .toSorted((a, b) => Number(a.kind === 'point') - Number(b.kind === 'point'))
      .map((shape) => drawShape(shape, y, ink)),
  );
  // Names stand at the left in every language, and each reads in its own direction: an outlet's, or ours for those that share the last lane.
  return [
    `<path d="M${plot.left} ${units(top)}H${plot.right}" stroke="${QUIET}" stroke-opacity="0.6"/>`,
    write(isolate(name), { x: plot.left, y: top + 12, size: NAME_SIZE, colour: ink.line, bold: true, halo: true }),
    ...marks,
    ...items.map((item) => drawLabel(item, direction)),
  ].join('\n');
}

/** The number first, in the direction of the words. */
function drawLabel({ label, isOver, item, y }: PlacedItem & { readonly y: number }, direction: ChartLayout['direction']): string {
  const { x, number, date } = label;
  const style = { y, size: LABEL_SIZE, colour: TEXT, halo: !isOver };
  if (direction === 'rtl') return drawJoined({ number, date, ...style, ...besideMark({ label, isOver, item }) });
  const dateX = x + textWidth(number, LABEL_SIZE, 'bold') + LABEL_GAP;
  return write(number, { ...style, x, bold: true }) + (date === '' ? '' : write(date, { ...style, x: dateX }));
}

/**
 * Joined letters take less room than was kept for them, which is that of single ones. So the end that stands at the mark is held
 * there, and what room is left over falls to the other side.
 */
function besideMark({ label: { x, width }, isOver, item }: Omit<PlacedItem, 'row'>): Pick<Style, 'x' | 'anchor'> {
  if (isOver) return { x: x + width / 2, anchor: 'middle' };
  return x >= extentOf(item).x1 ? { x, anchor: 'start' } : { x: x + width, anchor: 'end' };
}

/** In one piece, since nobody knows where in it the number ends. */
function drawJoined({ number, date, ...style }: Style & { readonly number: string; readonly date: string }): string {
  const [before, after] = [RIGHT_TO_LEFT_ISOLATE, POP_ISOLATE];
  const rest = date === '' ? '' : `${EN_SPACE}${svgText(date)}`;
  return textElement(`${before}<tspan font-weight="bold">${svgText(number)}</tspan>${rest}${after}`, style);
}

function drawKeyEntry({ kind, text, x, textX, y }: KeyEntry, { direction }: ChartLayout): string {
  const sample = kind === null ? '' : drawShape(sampleOf(kind, x), y, KEY_INK);
  return sample + write(text, { x: textX, y, size: KEY_SIZE, colour: QUIET, direction });
}

/** A mark that shows one thing and nothing else. */
function sampleOf(kind: KeyKind, x: number): MarkShape {
  const bar = {
    kind: 'period',
    x0: x + 1,
    x1: x + SAMPLE_WIDTH,
    opens: { before: false, after: false },
    qualifier: null,
  } as const;
  const middle = x + SAMPLE_WIDTH - 6;
  switch (kind) {
    case 'day':
      return { ...bar, kind: 'point', x0: middle, x1: middle };
    case 'period':
      return bar;
    case 'range':
      return { ...bar, kind: 'range', x0: x + 2, x1: x + SAMPLE_WIDTH - 2 };
    case 'open':
      return { ...bar, kind: 'range', x0: x + 2, opens: { before: false, after: true } };
    case 'part':
      return { ...bar, qualifier: 'mid' };
    case 'about':
      return { ...bar, qualifier: 'about' };
    case 'side':
      return { ...bar, kind: 'point', x0: middle, x1: middle, qualifier: 'before' };
    default:
      return kind satisfies never;
  }
}

type Style = {
  readonly x: number;
  /** The middle of the line. */
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  /** Which part of the text stands at `x`, as seen; its left end when left out. */
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  /** Keeps the lines behind the text from running through it. */
  readonly halo?: boolean;
};

/** The renderer takes every line to run to the right, whatever the attribute `direction` says; these turn it. */
const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const POP_ISOLATE = '\u2069';
/** About as wide as {@link LABEL_GAP}. A no-break space would make one number of two (rule W4 of UAX #9). */
const EN_SPACE = '\u2002';

/** Half the height of a capital letter, in parts of the font's size. */
const HALF_CAPITAL = 0.365;

/** @param direction of our words; words that run to the left begin at `x`, too, which is then their right end. */
function write(text: string, { direction = 'ltr', ...style }: Style & { readonly direction?: ChartLayout['direction'] }): string {
  if (direction === 'ltr') return textElement(svgText(text), style);
  return textElement(svgText(`${RIGHT_TO_LEFT_ISOLATE}${text}${POP_ISOLATE}`), { ...style, anchor: 'end' });
}

function textElement(content: string, { x, y, size, colour, anchor = 'start', bold = false, halo = false }: Style): string {
  const anchored = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const around = halo ? ` stroke="${PAPER}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"` : '';
  return `<text x="${units(x)}" y="${units(y + size * HALF_CAPITAL)}" font-size="${size}"${bold ? ' font-weight="bold"' : ''} fill="${colour}"${anchored}${around}>${content}</text>`;
}
