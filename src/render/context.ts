import type { Embed, MessagePayload } from '../model/message.ts';
import type { ContextReply, Stretch } from '../model/quote-replies.ts';
import type { Words } from './catalogue.ts';
import { closingLines } from './closing-lines.ts';
import { type CardsShown, layOutCards, notShownLines } from './excerpt-cards.ts';
import { quoteStretch } from './quotation.ts';
import { withButtons } from './quote-buttons.ts';
import { type QuoteCard, quoteCard } from './quote-card.ts';
import { code } from './written.ts';

/** The quoted words as in any reply, in a box between those that hold what stands before and after them. */
export function renderContext(words: Words, reply: ContextReply): Pick<MessagePayload, 'content' | 'embeds' | 'components'> {
  const { excerpt, before, after, offers } = reply;
  const card = quoteCard(words, { excerpt, offers });
  const whole = layOut(
    { ...card, above: boxOf(words.contextBefore, before), below: boxOf(words.contextAfter, after) },
    edgeLines(words, reply),
  );
  return withButtons(words, whole.shown.length > 0 ? whole : layOut(card, [words.contextNoRoom]));

  function layOut(shown: QuoteCard, lines: readonly string[]): CardsShown<QuoteCard> {
    return layOutCards(words, {
      boldNote: words.boldWords,
      cards: [shown],
      goes: 'last',
      around: (cards) => ({
        content: words.contextHeading(code(excerpt.passageId)),
        closing: [
          ...notShownLines(words, 1 - cards.length),
          ...lines,
          ...closingLines(words, { withheld: [], oneSided: reply.oneSided, shown: cards.length }),
        ],
      }),
    });
  }
}

/** Where the prose begins or ends, and how its parts belong together. */
function edgeLines(words: Words, { before, after, hiddenBefore, hiddenAfter, excerpt }: ContextReply): readonly string[] {
  return [
    ...(before.length === 0 && !hiddenBefore ? [words.contextNothingBefore] : []),
    ...(after.length === 0 && !hiddenAfter ? [words.contextNothingAfter] : []),
    ...(hiddenBefore || hiddenAfter ? [words.contextHidden] : []),
    ...(excerpt.source.extract ? [words.contextOfExtract] : []),
  ];
}

function boxOf(title: string, stretches: readonly Stretch[]): readonly Embed[] {
  return stretches.length === 0 ? [] : [{ title, description: stretches.map(quoteStretch).join('\n') }];
}
