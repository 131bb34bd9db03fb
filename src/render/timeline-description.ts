import type { TimelineChart } from '../model/timeline-reply.ts';
import type { Words } from './catalogue.ts';
import { clip } from './clip.ts';
import { mentionedDate } from './date-words.ts';
import { ATTACHMENT_LIMITS } from './limits.ts';
import { plainLine } from './written.ts';

const NAME_MAX_CHARS = 60;
const NAMES_MAX_CHARS = 300;
/** For "and so many more". */
const MORE_MAX_CHARS = 20;

/** What the picture of a timeline shows, in words: as many of its entries as there is room for, and how many more. */
export function timelineDescription(words: Words, { marks, total }: TimelineChart): string {
  const names = [...new Map(marks.map(({ outlet }) => [outlet.id, nameOf(outlet)])).values()];
  const outlets = clip(words.list(names), { maxChars: NAMES_MAX_CHARS });
  const count = marks.length;
  let text = count < total ? words.chartDescriptionOf(count, total, outlets) : words.chartDescription(count, outlets);
  for (const [at, { number, date, outlet }] of marks.entries()) {
    const entry = words.chartEntry(number, mentionedDate(words, date), nameOf(outlet));
    const longer = at === 0 ? `${text} ${entry}` : words.series([text, entry]);
    if (longer.length > ATTACHMENT_LIMITS.description - MORE_MAX_CHARS)
      return words.series([text, words.furtherItems(count - at)]);
    text = longer;
  }
  return text;
}

function nameOf({ id, name }: { readonly id: string; readonly name: string }): string {
  return plainLine(name, NAME_MAX_CHARS) || plainLine(id, NAME_MAX_CHARS);
}
