import type { MessagePayload } from '../model/message.ts';
import { type ButtonSpec, buttonFor, buttonRows } from './buttons.ts';
import type { Words } from './catalogue.ts';
import type { CardsShown } from './excerpt-cards.ts';
import type { QuoteCard } from './quote-card.ts';

/**
 * Laid out cards with the buttons of those that are shown.
 *
 * @param further buttons of the whole message, below the others.
 */
export function withButtons(
  words: Words,
  { content, embeds, shown }: CardsShown<QuoteCard>,
  further: readonly ButtonSpec[] = [],
): Pick<MessagePayload, 'content' | 'embeds' | 'components'> {
  const components = buttonRows([...shown.map((card) => buttonsUnder(words, card)), further]);
  return { content, embeds, ...(components.length === 0 ? {} : { components }) };
}

/** The buttons under one quotation; a number tells which, where a message holds several. */
function buttonsUnder(words: Words, { offers, number = null }: QuoteCard): readonly ButtonSpec[] {
  if (offers === undefined) return [];
  const label = (text: string) => (number === null ? text : words.numberedButton(text, number));
  return [
    ...buttonFor('context', label(words.contextButton), offers.context),
    ...buttonFor('cite', label(words.citeButton), offers.cite),
    ...buttonFor('others', label(words.otherOutletsButton), offers.otherOutlets),
    ...buttonFor('report', label(words.reportButton), offers.report),
  ];
}
