import type { TimelineChart } from '../model/timeline-reply.ts';
import type { Words } from './catalogue.ts';
import { drawChart } from './chart/draw-chart.ts';
import { layOutChart } from './chart/lay-out-chart.ts';

/** The picture of a timeline as SVG: a time axis with one lane an outlet, marks by how finely each date is known. */
export function timelineChart(words: Words, chart: TimelineChart): string {
  return drawChart(layOutChart(words, chart));
}
