import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelineChart } from '../../src/model/timeline-reply.ts';
import { wordsFor } from '../../src/render/catalogue.ts';
import { timelineChart } from '../../src/render/timeline-chart.ts';
import { hostileChart } from '../fakes/hostile-replies.ts';
import { CHARTS, chartOfDates } from './chart/charts.ts';

/** Parses as strictly as XML asks; throws. */
function parse(svg: string): { readonly width: number; readonly height: number } {
  const { width, height } = new Resvg(svg, { font: { loadSystemFonts: false } });
  return { width, height };
}

describe('timelineChart', () => {
  it.each(Object.entries(CHARTS))('draws %s as it was reviewed', async (name, chart) => {
    await expect(`${timelineChart(wordsFor('en'), chart)}\n`).toMatchFileSnapshot(`../golden/charts/${name}.svg`);
  });

  it.each(['ar', 'fa'] as const)('draws it in %s as it was reviewed: time to the right, words to the left', async (language) => {
    const chart = CHARTS['three-precisions'] ?? chartOfDates([]);
    const svg = `${timelineChart(wordsFor(language), chart)}\n`;
    await expect(svg).toMatchFileSnapshot(`../golden/charts/three-precisions.${language}.svg`);
  });

  it.each(['ar', 'fa'] as const)(
    'lets the name of the lane of further outlets read from right to left in %s',
    async (language) => {
      const svg = `${timelineChart(wordsFor(language), CHARTS['fourteen-outlets'] ?? chartOfDates([]))}\n`;
      expect(svg).toContain(`>\u2068${wordsFor(language).furtherOutlets(3)}\u2069</text>`);
      await expect(svg).toMatchFileSnapshot(`../golden/charts/fourteen-outlets.${language}.svg`);
    },
  );

  it('is well-formed, as wide as a phone and names nothing outside itself, whatever it shows', () => {
    fc.assert(
      fc.property(hostileChart, (chart) => {
        const svg = timelineChart(wordsFor('en'), chart);
        expect(parse(svg).width).toBe(400);
        expect(svg.match(/<(?!\/?(svg|rect|circle|path|text)[ >/])[^>]*>/)).toBeNull();
        expect(svg).not.toMatch(/href|url\(|NaN|Infinity|undefined/);
      }),
      { numRuns: 60 },
    );
  });

  it.each<[string, TimelineChart]>([
    ['the first and the last year there are', chartOfDates([{ value: '0000' }, { value: '9999-12-31' }])],
    ['names that are markup or no XML', chartOfDates([{ value: '2020', name: '</text><script>\u0000\ud800\uffff&"\'' }])],
    ['a name of nothing that is seen', chartOfDates([{ value: '2020', name: '\u202e\u200f' }])],
    ['a name of a thousand letters', chartOfDates([{ value: '2020', name: 'W'.repeat(1000) }])],
    ['only what is open on both sides of the axis', chartOfDates([{ value: '/2020' }, { value: '2021/' }])],
  ])('draws %s', (_, chart) => {
    const svg = timelineChart(wordsFor('en'), chart);
    expect(() => parse(svg)).not.toThrow();
    expect(svg).not.toContain('<script');
  });

  it('says how many statements it leaves out', () => {
    const chart = CHARTS['fifty-of-seventy-three'];
    expect(chart && timelineChart(wordsFor('en'), chart)).toContain('50 of 73 statements are drawn.');
  });
});
