import type { MessagePayload } from '../model/message.ts';
import type { NoPassageReply, PassageReply } from '../model/quote-replies.ts';
import type { Words } from './catalogue.ts';
import { closingLines } from './closing-lines.ts';
import { layOutCards, notShownLines } from './excerpt-cards.ts';
import { fieldsOf } from './fields.ts';
import { withButtons } from './quote-buttons.ts';
import { quoteCard } from './quote-card.ts';
import { documentLine } from './source-lines.ts';
import { code } from './written.ts';

const DOCUMENTS_SHOWN = 3;

type Shown = Pick<MessagePayload, 'content' | 'embeds' | 'components'>;

/** One passage, brought back by its id. */
export function renderPassage(words: Words, { excerpt, offers, oneSided }: PassageReply): Shown {
  const laidOut = layOutCards(words, {
    boldNote: words.boldWords,
    cards: [quoteCard(words, { excerpt, offers })],
    goes: 'last',
    around: (shown) => ({
      content: words.passageById(code(excerpt.passageId)),
      closing: [
        ...notShownLines(words, 1 - shown.length),
        ...closingLines(words, { withheld: [], oneSided, shown: shown.length }),
      ],
    }),
  });
  return withButtons(words, laidOut);
}

/** Why there is nothing under an id, and where it pointed to. */
export function renderNoPassage(words: Words, { passageId, reason, documents }: NoPassageReply): Shown {
  const content = words.noPassage(reason, code(passageId));
  const fields = fieldsOf(words, {
    heading: words.changedDocument,
    lines: documents.slice(0, DOCUMENTS_SHOWN).map((document) => documentLine(words, document)),
  });
  return fields.length === 0 ? { content } : { content, embeds: [{ fields }] };
}
