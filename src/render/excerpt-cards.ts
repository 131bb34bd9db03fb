import type { AboutDocument, Excerpt } from '../model/excerpt.ts';
import type { Embed, EmbedField } from '../model/message.ts';
import type { Words } from './catalogue.ts';
import { clip, piecesOf } from './clip.ts';
import { fieldsOf } from './fields.ts';
import { EMBED_LIMITS, fitsMessage, MESSAGE_LIMITS } from './limits.ts';
import { quoteAbout } from './quotation.ts';
import { noteLines, sourceLines } from './source-lines.ts';
import { outletName, plainLine } from './written.ts';

/** An excerpt with what its kind of reply sets above and beside it. */
export type Card = {
  readonly excerpt: Excerpt;
  /** Shown beside the outlet's name, where the buttons below a message must say which card they belong to. */
  readonly number?: number | null;
  /** Inert markdown. */
  readonly title: string;
  readonly url: string | null;
  /** The block quote, written once: it is the dear part. */
  readonly quote: string;
  /** Some of it is bold. */
  readonly isMarked: boolean;
  /** Inert lines that stand before those about the source. */
  readonly lines: readonly string[];
  /** What belongs to it and stands in boxes of its own. */
  readonly above?: readonly Embed[];
  readonly below?: readonly Embed[];
};

export type CardMessage<C extends Card> = {
  /** Says what is bold; added to the content when something is. */
  readonly boldNote: string;
  readonly cards: readonly C[];
  /** The end of the list from which cards go when room is short. */
  readonly goes: 'last' | 'first';
  /** The heading above, and inert lines and fields that close the reply below what is shown. */
  around(shown: readonly C[]): Around;
};

type Around = {
  readonly content: string;
  readonly closing: readonly string[];
  readonly fields?: readonly EmbedField[];
};

export type CardsShown<C extends Card> = {
  readonly content: string;
  readonly embeds: readonly Embed[];
  /** In order. */
  readonly shown: readonly C[];
};

/**
 * How much is shown of what documents print about themselves. When room is short that is shortened, then goes document by
 * document from the end; only then excerpts go, and the reply says each. A quotation is shown whole or not at all, and never
 * without its source and note.
 */
type Printed = {
  /** Of so many documents, in the order of the reply. */
  readonly documents: number;
  /** Longer texts are cut there, visibly. In UTF-16 units. */
  readonly maxChars: number;
};

const NOTHING_PRINTED: Printed = { documents: 0, maxChars: 0 };
const SHORT_PRINTED_CHARS = 240;
/** What a number and the sign behind it take of an author's line. */
const NUMBER_CHARS = 10;

function printedSteps(documents: number): readonly Printed[] {
  const shortened = Array.from({ length: documents + 1 }, (_, left) => ({
    documents: documents - left,
    maxChars: SHORT_PRINTED_CHARS,
  }));
  return [{ documents, maxChars: Number.POSITIVE_INFINITY }, ...shortened];
}

/** The message that shows as many cards as Discord's limits allow, in order. */
export function layOutCards<C extends Card>(words: Words, { boldNote, cards, goes, around }: CardMessage<C>): CardsShown<C> {
  const showable = cards.filter((card) => fitsMessage(attempt([card], NOTHING_PRINTED)));
  for (let count = Math.min(showable.length, MESSAGE_LIMITS.embeds); count > 0; count--) {
    const shown = goes === 'last' ? showable.slice(0, count) : showable.slice(-count);
    for (const printed of printedSteps(firstOfDocuments(shown).length)) {
      const message = attempt(shown, printed);
      if (fitsMessage(message)) return message;
    }
  }
  return attempt([], NOTHING_PRINTED);

  function attempt(shown: readonly C[], printed: Printed): CardsShown<C> {
    const { content, closing, fields: further = [] } = around(shown);
    const unprinted = firstOfDocuments(shown)
      .slice(printed.documents)
      .flatMap((card) => card.excerpt.source.about).length;
    const lines = [...closing, ...(unprinted > 0 ? [words.printedNotShown(unprinted)] : [])];
    const embeds = embedsOf(words, { cards: shown, printed });
    const heading = shown.some(({ isMarked }) => isMarked) ? `${content}\n${boldNote}` : content;
    const fields = [...fieldsOf(words, { heading: words.aboutThisReply, lines }), ...further];
    return { content: heading, embeds: fields.length === 0 ? embeds : [...embeds, { fields }], shown };
  }
}

/** Says how many cards are not shown; an empty list for none. */
export function notShownLines(words: Words, count: number): readonly string[] {
  return count > 0 ? [words.notShown(count)] : [];
}

function embedsOf(
  words: Words,
  { cards, printed }: { readonly cards: readonly Card[]; readonly printed: Printed },
): readonly Embed[] {
  const noteAt = firstOfOutlets(cards);
  const documentAt = firstOfDocuments(cards);
  const printedAt = documentAt.slice(0, printed.documents);
  return cards.flatMap((card) => {
    const { excerpt, title, url, quote, lines, above = [], below = [] } = card;
    const withDocumentNotes = documentAt.includes(card);
    const embed = {
      author: { name: authorOf(words, card) },
      title,
      ...(url === null ? {} : { url }),
      description: quote,
      fields: [
        ...fieldsOf(words, {
          heading: words.sourceHeading,
          lines: [...lines, ...sourceLines(words, { ...excerpt, withDocumentNotes })],
        }),
        ...(printedAt.includes(card)
          ? excerpt.source.about.flatMap((about) => printedFields(words, { ...about, ...printed }))
          : []),
        ...(noteAt.includes(card) ? noteFields(words, excerpt) : []),
      ],
    };
    return [...above, embed, ...below];
  });
}

function authorOf(words: Words, { excerpt: { outlet }, number = null }: Card): string {
  const name = plainLine(outlet.name, EMBED_LIMITS.author - NUMBER_CHARS) || outlet.id;
  return number === null ? name : words.numberedOutlet(number, name);
}

function noteFields(words: Words, { outlet }: Excerpt): readonly EmbedField[] {
  return fieldsOf(words, { heading: words.noteHeading(outletName(outlet)), lines: [noteLines(words, outlet)] });
}

function printedFields(words: Words, { kind, text, maxChars }: AboutDocument & Printed): readonly EmbedField[] {
  const heading = words.printed(kind);
  if (text.length > maxChars)
    return [{ name: heading, value: clip(text, { maxChars, write: quoteAbout, mark: ` ${words.omission}` }) }];
  return piecesOf(text, EMBED_LIMITS.fieldValue, quoteAbout).map((piece, index) => ({
    name: index === 0 ? heading : words.continued(heading),
    value: quoteAbout(piece),
  }));
}

function firstOfOutlets(cards: readonly Card[]): readonly Card[] {
  return cards.filter((card, at) => cards.findIndex(({ excerpt }) => excerpt.outlet.id === card.excerpt.outlet.id) === at);
}

function firstOfDocuments(cards: readonly Card[]): readonly Card[] {
  return cards.filter((card, at) => cards.findIndex(({ excerpt }) => excerpt.document === card.excerpt.document) === at);
}
