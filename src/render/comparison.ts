import type { EmbedField, MessagePayload } from '../model/message.ts';
import type { ComparedOutlet, ComparisonReply } from '../model/quote-replies.ts';
import type { Words } from './catalogue.ts';
import { closingLines, outletList } from './closing-lines.ts';
import { layOutCards } from './excerpt-cards.ts';
import { fieldsOf } from './fields.ts';
import { withButtons } from './quote-buttons.ts';
import { numberedCards, type QuoteCard } from './quote-card.ts';
import { code, echo, outletName } from './written.ts';

/** A line for each outlet is kept for so many; a message would have no room for more. */
const OUTLETS_LISTED = 20;

/** A box for each outlet that has a passage, in the order of the reply; then who has none, and what was searched. */
export function renderComparison(
  words: Words,
  reply: ComparisonReply,
): Pick<MessagePayload, 'content' | 'embeds' | 'components'> {
  const { outlets, withheld, oneSided } = reply;
  const withPassage = outlets.flatMap(({ excerpt, offers }) => (excerpt === null ? [] : [{ excerpt, offers }]));
  const without = outlets.filter(({ excerpt }) => excerpt === null);
  const cards = numberedCards(
    words,
    withPassage.map(({ excerpt, offers }, index) => ({ excerpt, offers, number: index + 1 })),
  );
  const laidOut = layOutCards(words, {
    boldNote: words.boldWords,
    cards,
    goes: 'last',
    around: (shown) => ({ content: heading(words, reply), closing: closing(shown), fields: searchedFields(words, outlets) }),
  });
  return withButtons(words, laidOut);

  function closing(shown: readonly QuoteCard[]): readonly string[] {
    const left = cards.filter((card) => !shown.includes(card)).map(({ excerpt }) => excerpt.outlet);
    return [
      ...(left.length > 0 ? [words.outletsNotShown(outletList(words, left))] : []),
      ...without
        .slice(0, OUTLETS_LISTED)
        .map(({ outlet, hidden }) =>
          hidden > 0 ? words.noPassageLeftFrom(outletName(outlet)) : words.noPassageFrom(outletName(outlet)),
        ),
      ...(without.length > OUTLETS_LISTED ? [words.andFurtherOutlets(without.length - OUTLETS_LISTED)] : []),
      ...closingLines(words, { withheld, oneSided, hidden: reply.searched.hidden, shown: shown.length }),
    ];
  }
}

function heading(words: Words, { query, passageId, besides }: ComparisonReply): string {
  if (besides === null) return words.comparisonHeading(echo(query));
  const outlet = outletName(besides);
  return passageId === null ? words.comparisonBesides(echo(query), outlet) : words.comparisonOfPassage(code(passageId), outlet);
}

function searchedFields(words: Words, outlets: readonly ComparedOutlet[]): readonly EmbedField[] {
  const listed = outlets.slice(0, OUTLETS_LISTED);
  return fieldsOf(words, {
    heading: words.searchedHeading,
    lines: [
      ...listed.map(({ outlet, documents }) => words.searchedOutlet(outletName(outlet), documents)),
      ...(outlets.length > listed.length ? [words.andFurtherOutlets(outlets.length - listed.length)] : []),
    ],
  });
}
