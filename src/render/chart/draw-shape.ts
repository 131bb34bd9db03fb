import { BAR_RADIUS, type MarkShape, POINT_RADIUS } from './chart-item.ts';
import { units } from './svg-text.ts';

/** A lane's colours; what a mark means is never told by them alone. */
export type Ink = { readonly line: string; readonly fill: string };

/** A mark as SVG, its middle at `y`. */
export function drawShape(shape: MarkShape, y: number, ink: Ink): string {
  const dash = shape.qualifier === 'about' ? ' stroke-dasharray="2.5 2"' : '';
  return [drawBody(shape, y, ink, dash), drawPart(shape, y, ink), drawArrows(shape, y, ink)].join('');
}

function drawBody({ kind, x0, x1, opens, qualifier }: MarkShape, y: number, { line, fill }: Ink, dash: string): string {
  if (kind === 'point') {
    const inside = qualifier === 'about' ? fill : line;
    return `<circle cx="${units(x0)}" cy="${units(y)}" r="${POINT_RADIUS}" fill="${inside}" stroke="${line}" stroke-width="1.5"${dash}/>`;
  }
  const corner = kind === 'period' ? 3 : 0;
  const from = x0 + (opens.before ? HEAD : 0);
  const width = Math.max(0, x1 - (opens.after ? HEAD : 0) - from);
  const bar = `<rect x="${units(from)}" y="${units(y - BAR_RADIUS)}" width="${units(width)}" height="${2 * BAR_RADIUS}" rx="${corner}" fill="${fill}" stroke="${line}" stroke-width="1.2"${dash}/>`;
  if (kind === 'period') return bar;
  // The two dates that a range names stand out as posts; where it is open there is none.
  const posts = [...(opens.before ? [] : [x0]), ...(opens.after ? [] : [x1])];
  return (
    bar + posts.map((x) => stroke(`M${units(x)} ${units(y - BAR_RADIUS - 1)}V${units(y + BAR_RADIUS + 1)}`, line, 3)).join('')
  );
}

const PARTS = { early: 0, mid: 1, late: 2 } as const;

/** The third that "early", "mid" and "late" name. */
function drawPart({ kind, x0, x1, qualifier }: MarkShape, y: number, { line }: Ink): string {
  if (qualifier !== 'early' && qualifier !== 'mid' && qualifier !== 'late') return '';
  if (kind === 'point') return '';
  const third = (x1 - x0) / 3;
  const x = x0 + third * PARTS[qualifier];
  return `<rect x="${units(x)}" y="${units(y - BAR_RADIUS)}" width="${units(third)}" height="${2 * BAR_RADIUS}" fill="${line}" fill-opacity="0.45"/>`;
}

function drawArrows({ kind, x0, x1, opens, qualifier }: MarkShape, y: number, { line }: Ink): string {
  const around = kind === 'point' ? POINT_RADIUS : 0;
  return [
    opens.before ? arrowHead(x0, y, 1, line) : '',
    opens.after ? arrowHead(x1, y, -1, line) : '',
    qualifier === 'before' ? chevron(x0 - around - 7, y, 1, line) : '',
    qualifier === 'after' ? chevron(x1 + around + 7, y, -1, line) : '',
  ].join('');
}

/** Length of an arrow's head. */
const HEAD = 9;

/** A full head in place of an end that is open, its tip where the axis ends. */
function arrowHead(x: number, y: number, inward: 1 | -1, colour: string): string {
  return `<path d="M${units(x)} ${units(y)}L${units(x + inward * HEAD)} ${units(y - BAR_RADIUS)}V${units(y + BAR_RADIUS)}Z" fill="${colour}"/>`;
}

function chevron(x: number, y: number, inward: 1 | -1, colour: string): string {
  return stroke(
    `M${units(x + inward * 4)} ${units(y - 4)}L${units(x)} ${units(y)}L${units(x + inward * 4)} ${units(y + 4)}`,
    colour,
    2,
  );
}

function stroke(path: string, colour: string, width: number): string {
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;
}
