import type { Excerpt } from '../model/excerpt.ts';
import type { Embed } from '../model/message.ts';
import type { ClosestReply, QuotesReply } from '../model/reply.ts';
import { words } from './catalogue.ts';
import { closingLines } from './closing-lines.ts';
import { type Card, layOutCards, notShownLines } from './excerpt-cards.ts';
import { EMBED_LIMITS } from './limits.ts';
import { linkable } from './link.ts';
import { quoteExcerpt } from './quotation.ts';
import { code, echo, line } from './written.ts';

/** Hits in order, an embed each. */
export function renderQuotes({ query, excerpts, withheld, oneSided }: QuotesReply): QuotesMessage {
  return cardsShown(excerpts, words.quotesFound(excerpts.length, echo(query)), closingLines(withheld, oneSided));
}

/** The same look under a heading that says these did not clearly match. */
export function renderClosest({ excerpts, withheld, missing, oneSided }: ClosestReply): QuotesMessage {
  const gone = missing.length === 0 ? [] : [words.missing(missing.length, missing.slice(0, 10).map(code).join(', '))];
  const heading = excerpts.length === 0 ? words.closestNone : words.closestHeading;
  return cardsShown(excerpts, heading, [...gone, ...closingLines(withheld, oneSided)]);
}

type QuotesMessage = { readonly content: string; readonly embeds: readonly Embed[] };

function cardsShown(excerpts: readonly Excerpt[], content: string, closing: readonly string[]): QuotesMessage {
  const { content: heading, embeds } = layOutCards({
    boldNote: words.boldWords,
    cards: excerpts.map(toCard),
    goes: 'last',
    around: (shown) => ({ content, closing: [...notShownLines(excerpts.length - shown.length), ...closing] }),
  });
  return { content: heading, embeds };
}

function toCard(excerpt: Excerpt): Card {
  const { title, url } = excerpt.source;
  return {
    excerpt,
    title: title === null ? words.untitled : line(title, EMBED_LIMITS.title) || words.untitled,
    url: linkable(url),
    quote: quoteExcerpt(excerpt),
    isMarked: excerpt.marks.length > 0,
    lines: [],
  };
}
