import type { Embed } from '../model/message.ts';
import type { TimelineEntry, TimelineReply } from '../model/reply.ts';
import { words } from './catalogue.ts';
import { closingLines } from './closing-lines.ts';
import { mentionedDate } from './date-words.ts';
import { type Card, layOutCards } from './excerpt-cards.ts';
import { linkable, maskedLink } from './link.ts';
import { quoteExcerpt } from './quotation.ts';
import { searchedFields } from './searched.ts';
import { echo, line } from './written.ts';

/** Dated statements in the order given; the event's date stands above each, the publication date apart from it below. */
export function renderTimeline(reply: TimelineReply): { readonly content: string; readonly embeds: readonly Embed[] } {
  const { query, entries, total, undated, unresolved, withheld, oneSided, searched } = reply;
  const counted = [
    ...(undated > 0 ? [words.timelineUndated(undated)] : []),
    ...(unresolved > 0 ? [words.timelineUnresolved(unresolved)] : []),
  ];
  const closing = [...counted, ...closingLines(withheld, oneSided)];
  if (entries.length === 0) {
    const content = words.timelineNone(echo(query));
    return { content, embeds: [{ fields: searchedFields(searched, closing) }] };
  }
  return layOutCards({
    content: words.timelineFound(entries.length, Math.max(total, entries.length), echo(query)),
    cards: entries.map(toCard),
    closing,
  });
}

function toCard({ date, excerpt }: TimelineEntry): Card {
  const url = linkable(excerpt.source.url);
  const title = excerpt.source.title === null ? words.untitled : line(excerpt.source.title, 200) || words.untitled;
  return {
    excerpt,
    title: words.eventDate[date.basis](mentionedDate(date), words.precision[date.precision]),
    url: null,
    quote: quoteExcerpt(excerpt, [date]),
    lines: [
      words.writtenAs(line(date.text, 120)),
      words.inDocument(title),
      ...(url === null || url.length > 600 ? [] : [maskedLink(words.openSource, url)]),
    ],
  };
}
