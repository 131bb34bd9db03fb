import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordsFor } from '../../src/render/catalogue.ts';
import { timelineDescription } from '../../src/render/timeline-description.ts';
import { hostileChart } from '../fakes/hostile-replies.ts';
import { CHARTS, chartOfDates } from './chart/charts.ts';

it('lists every entry with its date and outlet', () => {
  const chart = chartOfDates([
    { value: '2014', qualifier: 'mid' },
    { value: '2020-01-03', outlet: 'wiki', name: 'Town Wiki' },
  ]);
  expect(timelineDescription(wordsFor('en'), chart)).toBe(
    'Time axis with 2 dated statements by The Gazette and Town Wiki. 1: mid-2014 (The Gazette); 2: 3 January 2020 (Town Wiki)',
  );
});

it('counts the entries that it has no room for, and those that are not drawn', () => {
  const chart = CHARTS['fifty-of-seventy-three'] ?? chartOfDates([]);
  const text = timelineDescription(wordsFor('en'), chart);
  const [, listed = '0'] = /; (\d+): [^;]*; \d+ more$/.exec(text) ?? [];
  expect(text).toMatch(/^Time axis with 50 of 73 dated statements, by /);
  expect(text.endsWith(`; ${50 - Number(listed)} more`)).toBe(true);
});

it('fits an attachment and is not empty, whatever it lists', () => {
  fc.assert(
    fc.property(hostileChart, (chart) => {
      const { length } = timelineDescription(wordsFor('en'), chart);
      expect(length).toBeGreaterThan(0);
      expect(length).toBeLessThanOrEqual(1024);
    }),
    { numRuns: 60 },
  );
});
