import { answerQuote } from '../src/answer/answer-quote.ts';
import { QUERY } from '../src/answer/request-options.ts';
import type { MessageCommand } from '../src/model/command.ts';

const COUNT = 3;

/** "Find sources" on a message: `/quote` with its text, for the asker alone. */
export const findSources: MessageCommand = {
  name: 'Find sources',
  run: (text, { shelf }) =>
    answerQuote(
      {
        query: text.slice(0, QUERY.maxLength).trim(),
        narrowing: { outlet: null, from: null, to: null },
        count: COUNT,
        place: { edge: 'from', offset: 0 },
        visibility: 'private',
      },
      shelf,
    ),
};
