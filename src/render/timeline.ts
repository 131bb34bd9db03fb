import type { MessagePayload } from '../model/message.ts';
import type { TimelineEntry, TimelineReply } from '../model/timeline-reply.ts';
import type { Words } from './catalogue.ts';
import { closingLines } from './closing-lines.ts';
import { mentionedDate, partialDate } from './date-words.ts';
import { type Card, layOutCards, notShownLines } from './excerpt-cards.ts';
import { fieldsOf } from './fields.ts';
import { linkable, maskedLink } from './link.ts';
import { type PageShown, pageShown } from './page-shown.ts';
import { quoteExcerpt } from './quotation.ts';
import { searchedFields } from './searched.ts';
import { otherDateLines, sameDateLines } from './timeline-lines.ts';
import { entryMenu } from './timeline-menu.ts';
import { pageRows } from './timeline-pages.ts';
import { echo, line } from './written.ts';

/** A longer address would cost more room than it is worth here; the document can still be opened from a quote. */
const LINK_MAX_CHARS = 300;

type EntryCard = Card & { readonly entry: TimelineEntry };

/** Dated statements in the order given; the event's date stands above each, the publication date apart from it below. */
export function renderTimeline(words: Words, reply: TimelineReply): Pick<MessagePayload, 'content' | 'embeds' | 'components'> {
  return reply.entries.length === 0 ? nothingShown(words, reply) : entriesShown(words, reply);
}

function nothingShown(words: Words, reply: TimelineReply): Pick<MessagePayload, 'content' | 'embeds' | 'components'> {
  const { searched } = reply;
  const { rows, closing } = pageRows(words, { reply, page: shownPage(reply, []) });
  const lines = [
    ...countLines(words, reply),
    ...closing,
    ...closingLines(words, { ...reply, hidden: searched.hidden, shown: 0 }),
  ];
  return {
    content: noneSentence(words, reply),
    embeds: [
      {
        fields: [
          ...searchedFields(words, { heading: words.searchedHeading, searched }),
          ...fieldsOf(words, { heading: words.aboutThisReply, lines }),
        ],
      },
    ],
    ...(rows.length === 0 ? {} : { components: rows }),
  };
}

/** Where moderators took out what matches, it would be untrue that nothing does. */
function noneSentence(words: Words, { query, total, searched }: TimelineReply): string {
  if (total > 0) return words.timelineNoFurther(echo(query));
  return searched.hidden > 0 ? words.timelineNoneShown(echo(query)) : words.timelineNone(echo(query));
}

function entriesShown(words: Words, reply: TimelineReply): Pick<MessagePayload, 'content' | 'embeds' | 'components'> {
  const { entries, keep } = reply;
  const { content, embeds, shown } = layOutCards(words, {
    boldNote: words.boldDates,
    cards: entries.map((entry) => toCard(words, entry)),
    goes: keep === 'first' ? 'last' : 'first',
    around(cards) {
      const page = shownPage(reply, cards);
      const closing = [
        ...notShownLines(words, page.passedOver),
        ...countLines(words, reply),
        ...pageRows(words, { reply, page }).closing,
        ...closingLines(words, { ...reply, hidden: reply.searched.hidden, shown: cards.length }),
      ];
      return { content: heading(words, { reply, page }), closing };
    },
  });
  const { rows } = pageRows(words, { reply, page: shownPage(reply, shown) });
  const menu = entryMenu(
    words,
    shown.map(({ entry }) => entry),
  );
  return { content, embeds, components: [...menu, ...rows] };
}

function shownPage(reply: TimelineReply, cards: readonly EntryCard[]): PageShown {
  const numbers = reply.entries.map((entry) => entry.number);
  return pageShown(
    { ...reply, numbers },
    cards.map(({ entry }) => entry.number),
  );
}

function heading(words: Words, { reply, page }: { readonly reply: TimelineReply; readonly page: PageShown }): string {
  const { query, order, total } = reply;
  const { start, end } = page;
  if (start === 0 && end === total) return words.timelineFound(order, total, echo(query));
  return words.timelinePage(order, { first: start + 1, last: end, total, query: echo(query) });
}

function toCard(words: Words, entry: TimelineEntry): EntryCard {
  const { number, date, excerpt, alsoDated, sameDate } = entry;
  const { title, url } = excerpt.source;
  const address = linkable(url);
  return {
    entry,
    excerpt,
    title: words.entry(number, words.eventDate(date.basis, mentionedDate(words, date), words.precision(date.precision))),
    url: null,
    quote: quoteExcerpt(excerpt, [date]),
    isMarked: date.start < excerpt.span.end && date.end > excerpt.span.start,
    lines: [
      words.writtenAs(line(date.text, 120)),
      ...otherDateLines(words, alsoDated),
      ...sameDateLines(words, sameDate),
      words.inDocument(title === null ? words.untitled : line(title, 200)),
      ...(address === null || address.length > LINK_MAX_CHARS ? [] : [maskedLink(words.openSource, address)]),
    ],
  };
}

/** What matched and is not among the entries, and why. */
function countLines(words: Words, { between, outOfRange, undated, unresolved }: TimelineReply): readonly string[] {
  return [
    rangeLine(words, between),
    outOfRange > 0 ? words.timelineOutOfRange(outOfRange) : null,
    undated > 0 ? words.timelineUndated(undated) : null,
    unresolved > 0 ? words.timelineUnresolved(unresolved) : null,
  ].filter((text) => text !== null);
}

function rangeLine(words: Words, { from, to }: TimelineReply['between']): string | null {
  if (from !== null && to !== null) return words.timelineBetween(partialDate(words, from), partialDate(words, to));
  if (from !== null) return words.timelineFrom(partialDate(words, from));
  return to === null ? null : words.timelineTo(partialDate(words, to));
}
