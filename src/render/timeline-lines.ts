import type { DateMention } from '../model/date.ts';
import type { TimelineEntry } from '../model/timeline-reply.ts';
import type { Words } from './catalogue.ts';
import { mentionedDate } from './date-words.ts';
import { line } from './written.ts';

/** More would crowd out the statement; the excerpt itself still shows them. */
const MAX_DATES = 4;
const MAX_OUTLETS = 4;
const MAX_ENTRIES = 4;

/** The further dates of an excerpt, each as people read it and as the text writes it; one line or none. */
export function otherDateLines(words: Words, dates: readonly DateMention[]): readonly string[] {
  if (dates.length === 0) return [];
  const shown = dates.slice(0, MAX_DATES).map((date) => otherDate(words, date));
  const more = dates.length - shown.length;
  return [words.otherDates(words.series([...shown, ...(more > 0 ? [words.furtherItems(more)] : [])]))];
}

function otherDate(words: Words, date: DateMention): string {
  const read = mentionedDate(words, date);
  const written = line(date.text, 80);
  // A date without a value is only its words, and one that is written as we write it needs them once.
  return date.value === null || (date.basis === 'stated' && read === written) ? read : words.otherDate(date.basis, read, written);
}

/** Which other outlets give the same date, and in which entries; one line or none. */
export function sameDateLines(words: Words, others: TimelineEntry['sameDate']): readonly string[] {
  if (others.length === 0) return [];
  const outlets = [...new Map(others.map(({ outlet }) => [outlet.id, outlet])).values()];
  const shown = outlets.slice(0, MAX_OUTLETS).map(({ id, name }) => {
    const numbers = others.filter(({ outlet }) => outlet.id === id).map(({ number }) => number);
    const kept = numbers.slice(0, MAX_ENTRIES);
    const left = numbers.length - kept.length;
    const entries = words.list([...kept.map(words.number), ...(left > 0 ? [words.furtherItems(left)] : [])]);
    return words.sameDateOutlet(line(name, 80) || line(id, 80), { entries, count: numbers.length });
  });
  const more = outlets.length - shown.length;
  return [words.sameDate(words.series([...shown, ...(more > 0 ? [words.furtherOutlets(more)] : [])]))];
}
