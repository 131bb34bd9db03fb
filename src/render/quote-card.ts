import type { Excerpt } from '../model/excerpt.ts';
import type { QuoteOffers } from '../model/reply-parts.ts';
import type { Words } from './catalogue.ts';
import type { Card } from './excerpt-cards.ts';
import { EMBED_LIMITS } from './limits.ts';
import { linkable } from './link.ts';
import { quoteExcerpt } from './quotation.ts';
import { line } from './written.ts';

/** An excerpt under its document's title, with the buttons that belong to it. */
export type QuoteCard = Card & {
  readonly offers: QuoteOffers | undefined;
  /** Its place in the list that the reply shows a part of, from 1. */
  readonly place: number;
};

export type Quoted = {
  readonly excerpt: Excerpt;
  readonly offers: QuoteOffers | undefined;
  readonly number: number;
};

/** A card that stands alone. */
export function quoteCard(words: Words, { excerpt, offers }: Pick<Quoted, 'excerpt' | 'offers'>): QuoteCard {
  return cardOf(words, { excerpt, offers, number: 1, showsNumber: false });
}

/** Several cards show their numbers, so that the buttons below can say which they belong to. */
export function numberedCards(words: Words, quoted: readonly Quoted[]): readonly QuoteCard[] {
  return quoted.map((one) => cardOf(words, { ...one, showsNumber: quoted.length > 1 }));
}

function cardOf(words: Words, { excerpt, offers, number, showsNumber }: Quoted & { readonly showsNumber: boolean }): QuoteCard {
  const { title, url } = excerpt.source;
  return {
    excerpt,
    offers,
    place: number,
    number: showsNumber ? number : null,
    title: title === null ? words.untitled : line(title, EMBED_LIMITS.title) || words.untitled,
    url: linkable(url),
    quote: quoteExcerpt(excerpt),
    isMarked: excerpt.marks.length > 0,
    lines: [],
  };
}
