import { turnTimelinePage } from '../src/answer/answer-timeline.ts';
import { createQuotationChecker } from '../src/answer/answer-verify.ts';
import { citePassage } from '../src/answer/cite-passage.ts';
import { quoteAgain } from '../src/answer/quote-again.ts';
import type { Shelf } from '../src/answer/shelf.ts';
import { showClosest } from '../src/answer/show-closest.ts';
import type { ButtonAction, Command } from '../src/model/command.ts';
import { outlets } from './outlets.ts';
import { quote } from './quote.ts';
import { timeline } from './timeline.ts';
import { verify } from './verify.ts';

/** Every slash command, in the order in which help lists them. */
export function createCommands(shelf: Shelf): readonly Command[] {
  return [quote(shelf), timeline(shelf), verify(shelf, createQuotationChecker(shelf)), outlets(shelf)];
}

/** Every button that a reply may carry; the names stand in the ids of messages long sent, so they never change. */
export function createButtons(shelf: Shelf): readonly ButtonAction[] {
  return [
    { action: 'closest', press: async (ids) => showClosest(ids, shelf) },
    { action: 'quote', press: (state) => quoteAgain(state, shelf) },
    { action: 'cite', press: (args) => citePassage(args, shelf) },
    { action: 'timeline', press: (state) => turnTimelinePage(state, shelf) },
  ];
}
