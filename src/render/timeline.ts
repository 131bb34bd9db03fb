import type { ActionRow, MessagePayload } from '../model/message.ts';
import type { TimelineEntry, TimelineReply } from '../model/reply.ts';
import { buttonRow } from './buttons.ts';
import { words } from './catalogue.ts';
import { closingLines } from './closing-lines.ts';
import { encodeCustomId } from './custom-id.ts';
import { mentionedDate, partialDate } from './date-words.ts';
import { type Card, layOutCards } from './excerpt-cards.ts';
import { fieldsOf } from './fields.ts';
import { linkable, maskedLink } from './link.ts';
import { quoteExcerpt } from './quotation.ts';
import { searchedFields } from './searched.ts';
import { echo, line } from './written.ts';

/** A longer address would cost more room than it is worth here; the document can still be opened from a quote. */
const LINK_MAX_CHARS = 300;

/** Dated statements in the order given; the event's date stands above each, the publication date apart from it below. */
export function renderTimeline(reply: TimelineReply): Pick<MessagePayload, 'content' | 'embeds' | 'components'> {
  const { entries, withheld, oneSided, searched } = reply;
  const { rows, unreachable } = pageButtons(reply);
  const closing = [...countLines(reply), ...(unreachable ? [words.timelineNoPages] : []), ...closingLines(withheld, oneSided)];
  const shown =
    entries.length === 0
      ? {
          content: heading(reply),
          embeds: [{ fields: [...searchedFields(words.searchedHeading, searched), ...fieldsOf(words.aboutThisReply, closing)] }],
        }
      : layOutCards({ content: heading(reply), boldNote: words.boldDates, cards: entries.map(toCard), closing });
  return { ...shown, ...(rows.length === 0 ? {} : { components: rows }) };
}

function heading({ query, entries, total, offset }: TimelineReply): string {
  if (entries.length === 0) return total > 0 ? words.timelineNoFurther(echo(query)) : words.timelineNone(echo(query));
  const last = offset + entries.length;
  return entries.length >= total
    ? words.timelineFound(entries.length, echo(query))
    : words.timelinePage(offset + 1, last, total, echo(query));
}

function toCard({ date, excerpt }: TimelineEntry): Card {
  const { title, url } = excerpt.source;
  const address = linkable(url);
  return {
    excerpt,
    title: words.eventDate[date.basis](mentionedDate(date), words.precision[date.precision]),
    url: null,
    quote: quoteExcerpt(excerpt, [date]),
    isMarked: date.start < excerpt.span.end && date.end > excerpt.span.start,
    lines: [
      words.writtenAs(line(date.text, 120)),
      words.inDocument(title === null ? words.untitled : line(title, 200)),
      ...(address === null || address.length > LINK_MAX_CHARS ? [] : [maskedLink(words.openSource, address)]),
    ],
  };
}

/** What matched and is not among the entries, and why. */
function countLines({ between: { from, to }, outOfRange, undated, unresolved }: TimelineReply): readonly string[] {
  return [
    rangeLine(from, to),
    outOfRange > 0 ? words.timelineOutOfRange(outOfRange) : null,
    undated > 0 ? words.timelineUndated(undated) : null,
    unresolved > 0 ? words.timelineUnresolved(unresolved) : null,
  ].filter((text) => text !== null);
}

function rangeLine(from: string | null, to: string | null): string | null {
  if (from !== null && to !== null) return words.timelineBetween(partialDate(from), partialDate(to));
  if (from !== null) return words.timelineFrom(partialDate(from));
  return to === null ? null : words.timelineTo(partialDate(to));
}

/** Buttons to the other pages; `unreachable` when there is such a page whose state no button can hold. */
function pageButtons({ pages }: TimelineReply): { readonly rows: readonly ActionRow[]; readonly unreachable: boolean } {
  const wanted = [
    { label: words.timelineEarlier, state: pages.earlier },
    { label: words.timelineLater, state: pages.later },
  ];
  const buttons = wanted.flatMap(({ label, state }) => {
    const id = state === null ? null : encodeCustomId({ action: 'timeline', args: state });
    return id === null ? [] : [{ label, id }];
  });
  return { rows: buttonRow(buttons), unreachable: buttons.length < wanted.filter(({ state }) => state !== null).length };
}
