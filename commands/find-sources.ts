import { answerPassage } from '../src/answer/answer-passage.ts';
import { answerQuote } from '../src/answer/answer-quote.ts';
import { namedPassage } from '../src/answer/read-passage-option.ts';
import { QUERY } from '../src/answer/request-options.ts';
import type { MessageCommand } from '../src/model/command.ts';

const COUNT = 3;

/** "Find sources" on a message: `/quote` with its text, for the asker alone; the passage itself where the text is its id. */
export const findSources: MessageCommand = {
  name: 'Find sources',
  run: (text, { shelf }) => {
    const query = text.slice(0, QUERY.maxLength).trim();
    const id = namedPassage(query, shelf);
    if (id !== null) return answerPassage(id, 'private', shelf);
    return answerQuote(
      {
        query,
        narrowing: { outlet: null, from: null, to: null },
        count: COUNT,
        place: { edge: 'from', offset: 0 },
        visibility: 'private',
      },
      shelf,
    );
  },
};
