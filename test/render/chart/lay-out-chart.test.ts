import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelineChart } from '../../../src/model/timeline-reply.ts';
import { wordsFor } from '../../../src/render/catalogue.ts';
import { type ChartLayout, layOutChart } from '../../../src/render/chart/lay-out-chart.ts';
import { hostileChart } from '../../fakes/hostile-replies.ts';
import { CHARTS, chartOfDates } from './charts.ts';

const EN = wordsFor('en');

type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly what: string;
};

/** Everything that is read or seen in the lanes, with room for it; a label may stand on its own marks only. */
function boxesOf(layout: ChartLayout): readonly Box[] {
  return layout.lanes.flatMap(({ items, top }) => [
    { left: layout.plot.left, right: layout.plot.right, top, bottom: top + 20, what: 'name' },
    ...items.map(({ item, label, y }) => {
      const reach = item.shapes.flatMap(({ kind, x0, x1 }) => (kind === 'point' ? [x0 - 5, x1 + 5] : [x0, x1]));
      return {
        left: Math.min(label.x, ...reach),
        right: Math.max(label.x + label.width, ...reach),
        top: y - 9,
        bottom: y + 9,
        what: label.number,
      };
    }),
  ]);
}

function problemsOf(chart: TimelineChart): readonly string[] {
  const layout = layOutChart(EN, chart);
  const boxes = boxesOf(layout);
  const { width, height, plot, scale, key } = layout;
  const apart = boxes.flatMap((box, at) =>
    boxes
      .slice(at + 1)
      .filter((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom)
      .map((other) => `${box.what} touches ${other.what}`),
  );
  const inside = boxes
    .filter(({ left, right, top, bottom }) => left < 1 || right > width - 1 || top < plot.top - 1 || bottom > plot.bottom + 1)
    .map(({ what }) => `${what} is outside`);
  const ticks = scale.ticks.flatMap(({ labelX, labelWidth }, at) => {
    const next = scale.ticks[at + 1];
    return labelX < plot.left - 0.1 || labelX + labelWidth > Math.min(plot.right + 0.1, next?.labelX ?? Infinity)
      ? ['ticks touch']
      : [];
  });
  const keys = key.flatMap(({ x, y, width: wide }, at) => {
    const next = key[at + 1];
    const touches = next !== undefined && next.y === y && next.x < x + wide;
    return touches || x + wide > width || y > height ? ['the key is outside or touches itself'] : [];
  });
  return [...apart, ...inside, ...ticks, ...keys, ...(scale.ticks.length === 0 ? ['no tick'] : [])];
}

describe('layOutChart', () => {
  it.each(Object.entries(CHARTS))('lets nothing touch or run out: %s', (_, chart) => {
    expect(problemsOf(chart)).toEqual([]);
  });

  it('lets nothing touch or run out, whatever the dates and names', () => {
    fc.assert(
      fc.property(hostileChart, (chart) => {
        expect(problemsOf(chart)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['2020-01-03', '/9678-12-25', '2020-09-28/', '2020-12-31', '2020-09-26/2020-10-02'])(
    'has ticks for a few days in months of long names: %s',
    (value) => {
      expect(problemsOf(chartOfDates([{ value }]))).toEqual([]);
    },
  );

  it('stands for every entry, once', () => {
    fc.assert(
      fc.property(hostileChart, ({ marks, total }) => {
        const drawn = layOutChart(EN, { marks, total }).lanes.flatMap(({ items }) => items.flatMap(({ item }) => item.numbers));
        expect(drawn.toSorted((a, b) => a - b)).toEqual(marks.map(({ number }) => number));
      }),
      { numRuns: 30 },
    );
  });

  it('keeps a picture low enough for a phone, however many outlets and dates', () => {
    const dates = Array.from({ length: 50 }, (_, at) => ({
      value: `19${String(50 + at)}`,
      outlet: `outlet-${at}`,
      name: `Outlet ${at}`,
    }));
    const { lanes, height } = layOutChart(EN, chartOfDates(dates));
    expect(lanes).toHaveLength(12);
    expect(lanes.at(-1)?.name).toBe('39 further outlets');
    expect(height).toBeLessThan(900);
  });

  it('draws a day as a point, a longer period as a bar, a range as one with ends, by their lengths', () => {
    const [lane] = layOutChart(EN, chartOfDates([{ value: '2010' }, { value: '2012/2014' }, { value: '2020-01-03' }])).lanes;
    const shapes = lane?.items.map(({ item }) => item.shapes[0]) ?? [];
    expect(shapes.map((shape) => shape?.kind)).toEqual(['period', 'range', 'point']);
    const [year = 0, range = 0] = shapes.map((shape) => (shape?.x1 ?? 0) - (shape?.x0 ?? 0));
    expect(range / year).toBeCloseTo(3, 1);
  });

  it('leaves open ends open to the end of the axis', () => {
    const { lanes, plot } = layOutChart(EN, chartOfDates([{ value: '2010/' }, { value: '/2012' }]));
    const shapes = lanes[0]?.items.flatMap(({ item }) => item.shapes) ?? [];
    expect(shapes.map(({ opens, x0, x1 }) => [opens.before ? x0 : null, opens.after ? x1 : null])).toEqual(
      expect.arrayContaining([
        [null, plot.right],
        [plot.left, null],
      ]),
    );
  });

  it('gives entries of one date one mark with all their numbers', () => {
    const { lanes } = layOutChart(EN, CHARTS['one-day-fifty-times'] ?? chartOfDates([]));
    expect(lanes.map(({ items }) => items.map(({ label }) => label.number))).toEqual([['1, 3, 5 + 22'], ['2, 4, 6 + 22']]);
  });
});
