import type { DateMention } from '../../src/model/date.ts';
import { findDates } from '../../src/timeline/find-dates.ts';
import type { TextFacts } from '../../src/timeline/resolve.ts';

/** A Monday, so that weekdays on both sides of it lie in the same or the next week. */
export const NEWS: TextFacts = { published: '2020-06-15', kind: 'news' };
export const HISTORY: TextFacts = { published: null, kind: 'encyclopaedia' };

/** `words = value`, with `~qualifier` behind, for each date found. */
export function datesIn(text: string, facts: TextFacts = HISTORY): readonly string[] {
  return findDates(text, facts).map(shown);
}

/** As {@link datesIn} shows it. */
export function shown({ text, value, qualifier }: DateMention): string {
  return `${text} = ${value}${qualifier === null ? '' : `~${qualifier}`}`;
}
