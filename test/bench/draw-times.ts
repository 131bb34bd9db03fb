import type { Timing } from './measure.ts';

const TITLE = 'Median time of a query over the number of passages';
const WIDTH = 720;
const HEIGHT = 400;
const LEFT = 70;
const RIGHT = 220;
const TOP = 30;
const BOTTOM = 50;
const COLOURS = ['#0b6e4f', '#c1440e', '#3a5a98', '#8a6d00'];

/** A picture of median time over size, both axes logarithmic, as SVG; readable on light and dark ground. */
export function drawTimes(timings: readonly Timing[]): string {
  const sizes = [...new Set(timings.map(({ size }) => size))].sort((a, b) => a - b);
  const xOf = scale(sizes[0] ?? 1, sizes.at(-1) ?? 10, LEFT, WIDTH - RIGHT);
  const medians = timings.map(({ p50 }) => p50);
  const low = 10 ** Math.floor(Math.log10(Math.min(...medians)));
  const high = 10 ** Math.ceil(Math.log10(Math.max(...medians)));
  const yOf = scale(low, high, HEIGHT - BOTTOM, TOP);

  const parts = [`<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`];
  for (let value = low; value <= high * 1.01; value *= 10) {
    const y = yOf(value);
    parts.push(`<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}" stroke="#dddddd"/>`);
    parts.push(label(LEFT - 8, y + 4, `${Number(value.toPrecision(1))} ms`, 'end'));
  }
  for (const size of sizes) parts.push(label(xOf(size), HEIGHT - BOTTOM + 20, size.toLocaleString('en'), 'middle'));
  parts.push(label((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 10, 'passages', 'middle'));
  parts.push(label(LEFT, TOP - 12, 'median time of a query', 'start'));

  for (const [i, name] of [...new Set(timings.map((timing) => timing.name))].entries()) {
    const own = timings.filter((timing) => timing.name === name);
    const points = own.map(({ size, p50 }) => `${xOf(size).toFixed(1)},${yOf(p50).toFixed(1)}`);
    const colour = COLOURS[i % COLOURS.length];
    parts.push(`<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`);
    for (const point of points)
      parts.push(`<circle cx="${point.split(',')[0]}" cy="${point.split(',')[1]}" r="3.5" fill="${colour}"/>`);
    parts.push(label(WIDTH - RIGHT + 14, TOP + 16 + 22 * i, name, 'start', colour));
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">\n<title>${TITLE}</title>\n${parts.join('\n')}\n</svg>\n`;
}

function label(x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end', colour = '#333333'): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" fill="${colour}">${text}</text>`;
}

/** Maps a logarithmic range to a range of pixels. */
function scale(low: number, high: number, from: number, to: number): (value: number) => number {
  const span = Math.log(high) - Math.log(low) || 1;
  return (value) => from + ((Math.log(value) - Math.log(low)) / span) * (to - from);
}
