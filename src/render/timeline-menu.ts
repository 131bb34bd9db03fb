import type { ActionRow, MenuOption } from '../model/message.ts';
import type { TimelineEntry } from '../model/timeline-reply.ts';
import type { Words } from './catalogue.ts';
import { clip } from './clip.ts';
import { encodeCustomId } from './custom-id.ts';
import { mentionedDate } from './date-words.ts';
import { MENU_LIMITS } from './limits.ts';
import { plainLine } from './written.ts';

/**
 * A menu from which each entry shown can be opened as a quotation of its own: what a card has no room for, its context, citation
 * and outlet's note, is offered there. No row when no entry is shown.
 */
export function entryMenu(words: Words, entries: readonly TimelineEntry[]): readonly ActionRow[] {
  // Discord refuses a value that is there twice.
  const byPassage = new Map(entries.map((entry) => [entry.excerpt.passageId, entry]));
  const options = [...byPassage.values()].slice(0, MENU_LIMITS.options).map((entry) => optionFor(words, entry));
  const id = encodeCustomId({ action: 'entry', args: [] });
  if (id === null || options.length === 0) return [];
  const placeholder = clip(words.entryMenu, { maxChars: MENU_LIMITS.placeholder });
  return [{ type: 1, components: [{ type: 3, custom_id: id, placeholder, options }] }];
}

function optionFor(words: Words, { number, date, excerpt }: TimelineEntry): MenuOption {
  const { name, id } = excerpt.outlet;
  return {
    label: plainLine(words.entry(number, mentionedDate(words, date)), MENU_LIMITS.label),
    value: excerpt.passageId,
    description: plainLine(name, MENU_LIMITS.label) || plainLine(id, MENU_LIMITS.label),
  };
}
