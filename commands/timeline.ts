import { answerTimeline } from '../src/answer/answer-timeline.ts';
import { readNarrowing } from '../src/answer/read-narrowing.ts';
import { dateOption, OUTLET, PRIVATE, QUERY, queryOf, suggestFor, visibilityOf } from '../src/answer/request-options.ts';
import type { Shelf } from '../src/answer/shelf.ts';
import type { Command } from '../src/model/command.ts';

/** `/timeline`: dated statements, in the order in which things happened. */
export function timeline(shelf: Shelf): Command {
  return {
    name: 'timeline',
    description: 'Dated statements word for word, in the order in which things happened',
    options: [
      QUERY,
      OUTLET,
      dateOption('from', 'Happened on or after: YYYY, YYYY-MM or YYYY-MM-DD'),
      dateOption('to', 'Happened on or before: YYYY, YYYY-MM or YYYY-MM-DD'),
      PRIVATE,
    ],
    async run(values) {
      const read = readNarrowing(values, shelf.corpus);
      if (!read.ok) return { kind: 'refusal', visibility: 'private', refusals: read.refusals };
      return answerTimeline(
        { query: queryOf(values), narrowing: read.narrowing, offset: 0, visibility: visibilityOf(values) },
        shelf,
      );
    },
    suggest: (option, typed) => suggestFor(option, typed, shelf.suggester),
  };
}
