import type { Language } from '../model/language.ts';
import type { Picture } from '../model/picture.ts';
import type { Reply } from '../model/reply.ts';
import { timelineChart } from './timeline-chart.ts';
import { timelineDescription } from './timeline-description.ts';

/** The picture beside a reply's message; null for a reply that has none. */
export function renderPicture(reply: Reply, _language: Language): Picture | null {
  if (reply.kind !== 'timeline' || reply.chart === null || reply.chart.marks.length === 0) return null;
  return { name: 'timeline.png', svg: timelineChart(reply.chart), description: timelineDescription(reply.chart) };
}
