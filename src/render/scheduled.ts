import type { MessagePayload } from '../model/message.ts';
import type { ScheduledReply } from '../model/schedule-replies.ts';
import type { Words } from './catalogue.ts';
import { closingLines, hiddenLines } from './closing-lines.ts';
import { mentionedDate, partialDate } from './date-words.ts';
import { layOutCards, notShownLines } from './excerpt-cards.ts';
import { quoteExcerpt } from './quotation.ts';
import { withButtons } from './quote-buttons.ts';
import { type QuoteCard, quoteCard } from './quote-card.ts';
import { otherDateLines } from './timeline-lines.ts';
import { line } from './written.ts';

/** What a schedule posts: an excerpt as `/quote` shows it, or that nothing is dated to the day. */
export function renderScheduled(words: Words, reply: ScheduledReply): Pick<MessagePayload, 'content' | 'embeds' | 'components'> {
  switch (reply.posts) {
    case 'passage':
      return excerptShown(words, reply, { heading: words.scheduledPassage, card: quoteCard(words, reply) });
    case 'this-day':
      return excerptShown(words, reply, {
        heading: words.scheduledThisDay(dayOfYear(words, reply.day)),
        card: datedCard(words, reply),
      });
    case 'quiet-day':
      return {
        content: [
          words.scheduledQuietDay(dayOfYear(words, reply.day), reply.documents),
          ...hiddenLines(words, reply.hidden),
        ].join('\n'),
      };
    default:
      return reply satisfies never;
  }
}

type WithExcerpt = Exclude<ScheduledReply, { readonly posts: 'quiet-day' }>;

function excerptShown(
  words: Words,
  { oneSided }: WithExcerpt,
  { heading, card }: { readonly heading: string; readonly card: QuoteCard },
): Pick<MessagePayload, 'content' | 'embeds' | 'components'> {
  const laidOut = layOutCards(words, {
    boldNote: words.boldDates,
    cards: [card],
    goes: 'last',
    around: (shown) => ({
      content: heading,
      closing: [
        ...notShownLines(words, 1 - shown.length),
        ...closingLines(words, { withheld: [], oneSided, shown: shown.length }),
      ],
    }),
  });
  return withButtons(words, laidOut);
}

/** Says what is dated, and how the date is known, before it says where that stands. */
function datedCard(words: Words, reply: Extract<ScheduledReply, { readonly posts: 'this-day' }>): QuoteCard {
  const { excerpt, date, alsoDated } = reply;
  return {
    ...quoteCard(words, reply),
    quote: quoteExcerpt(excerpt, [date]),
    isMarked: date.start < excerpt.span.end && date.end > excerpt.span.start,
    lines: [
      words.eventDate(date.basis, mentionedDate(words, date), words.precision(date.precision)),
      words.writtenAs(line(date.text, 120)),
      ...otherDateLines(words, alsoDated),
    ],
  };
}

/** Without the year: `3 March`. */
function dayOfYear(words: Words, day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? partialDate(words, day) : words.dayOfYear(date);
}
