import type { Language } from '../model/language.ts';
import type { Picture } from '../model/picture.ts';
import type { Reply } from '../model/reply.ts';
import { wordsFor } from './catalogue.ts';
import { timelineChart } from './timeline-chart.ts';
import { timelineDescription } from './timeline-description.ts';

/** The picture beside a reply's message; null for a reply that has none. */
export function renderPicture(reply: Reply, language: Language): Picture | null {
  if (reply.kind !== 'timeline' || reply.chart === null || reply.chart.marks.length === 0) return null;
  const words = wordsFor(language);
  return { name: 'timeline.png', svg: timelineChart(words, reply.chart), description: timelineDescription(words, reply.chart) };
}
