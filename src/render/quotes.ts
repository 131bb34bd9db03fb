import type { MessagePayload } from '../model/message.ts';
import { writePlace } from '../model/page-place.ts';
import type { ClosestReply, QuotesReply } from '../model/quote-replies.ts';
import { type ButtonSpec, buttonFor } from './buttons.ts';
import type { Words } from './catalogue.ts';
import { closingLines } from './closing-lines.ts';
import { layOutCards, notShownLines } from './excerpt-cards.ts';
import { type PageShown, pageShown } from './page-shown.ts';
import { withButtons } from './quote-buttons.ts';
import { numberedCards, type QuoteCard } from './quote-card.ts';
import { code, echo } from './written.ts';

type Shown = Pick<MessagePayload, 'content' | 'embeds' | 'components'>;

/** Hits in order, an embed each. */
export function renderQuotes(words: Words, reply: QuotesReply): Shown {
  const { excerpts, offers, numbers, keep, withheld, oneSided } = reply;
  const cards = numberedCards(
    words,
    excerpts.map((excerpt, index) => ({ excerpt, offers: offers[index], number: numbers[index] ?? 0 })),
  );
  const pageOf = (shown: readonly QuoteCard[]): PageShown =>
    pageShown(
      reply,
      shown.map(({ place }) => place),
    );
  const laidOut = layOutCards(words, {
    boldNote: words.boldWords,
    cards,
    goes: keep === 'first' ? 'last' : 'first',
    around(shown) {
      const page = pageOf(shown);
      // What lies beyond the part shown is a page further on, where a button can lead there.
      const left = reply.paging === null ? cards.length - shown.length : page.passedOver;
      const count = reply.paging === null || shown.length === 0 ? cards.length : shown.length;
      return {
        content: heading(words, { reply, page, count }),
        closing: [
          ...notShownLines(words, left),
          ...closingLines(words, { withheld, oneSided, hidden: reply.searched.hidden, shown: shown.length }),
        ],
      };
    },
  });
  return withButtons(words, laidOut, pageButtons(words, { reply, page: pageOf(laidOut.shown) }));
}

/** The same look under a heading that says these did not clearly match. */
export function renderClosest(words: Words, { excerpts, offers, withheld, missing, hidden, oneSided }: ClosestReply): Shown {
  const gone = missing.length === 0 ? [] : [words.missing(missing.length, missing.slice(0, 10).map(code).join(', '))];
  const cards = numberedCards(
    words,
    excerpts.map((excerpt, index) => ({ excerpt, offers: offers[index], number: index + 1 })),
  );
  const laidOut = layOutCards(words, {
    boldNote: words.boldWords,
    cards,
    goes: 'last',
    around: (shown) => ({
      content: excerpts.length === 0 ? words.closestNone : words.closestHeading,
      closing: [
        ...notShownLines(words, cards.length - shown.length),
        ...gone,
        ...closingLines(words, { withheld, oneSided, hidden, shown: shown.length }),
      ],
    }),
  });
  return withButtons(words, laidOut);
}

type ShownPart = { readonly reply: QuotesReply; readonly page: PageShown };

function heading(words: Words, { reply, page, count }: ShownPart & { readonly count: number }): string {
  const { query, excerpts, total } = reply;
  const { start, end } = page;
  if (excerpts.length === 0) return words.quotesNoFurther(echo(query));
  return start === 0
    ? words.quotesFound(count, echo(query))
    : words.quotesPage({ first: start + 1, last: end, total, query: echo(query) });
}

/** The pages around begin where the passages end that are really shown. */
function pageButtons(words: Words, { reply: { paging, total }, page: { start, end } }: ShownPart): readonly ButtonSpec[] {
  if (paging === null) return [];
  return [
    ...(start > 0 ? buttonFor('more', words.backButton, [writePlace({ edge: 'before', offset: start }), ...paging]) : []),
    ...(end < total ? buttonFor('more', words.moreButton, [writePlace({ edge: 'from', offset: end }), ...paging]) : []),
  ];
}
