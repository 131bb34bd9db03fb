import { answerQuote } from '../src/answer/answer-quote.ts';
import { readNarrowing } from '../src/answer/read-narrowing.ts';
import {
  dateOption,
  integerOf,
  OUTLET,
  PRIVATE,
  QUERY,
  queryOf,
  suggestFor,
  visibilityOf,
} from '../src/answer/request-options.ts';
import type { Shelf } from '../src/answer/shelf.ts';
import type { Command, OptionSpec } from '../src/model/command.ts';

const COUNT: OptionSpec = {
  name: 'count',
  description: 'How many excerpts, 1 to 5; 3 when left out',
  required: false,
  type: 'integer',
  min: 1,
  max: 5,
};
const DEFAULT_COUNT = 3;

/** `/quote`: passages word for word, best first. */
export function quote(shelf: Shelf): Command {
  return {
    name: 'quote',
    description: 'Find passages and read them word for word, each with its outlet and source',
    options: [
      QUERY,
      OUTLET,
      dateOption('from', 'Published on or after: YYYY, YYYY-MM or YYYY-MM-DD'),
      dateOption('to', 'Published on or before: YYYY, YYYY-MM or YYYY-MM-DD'),
      COUNT,
      PRIVATE,
    ],
    async run(values) {
      const read = readNarrowing(values, shelf.corpus);
      if (!read.ok) return { kind: 'refusal', visibility: 'private', refusals: read.refusals };
      const { narrowing } = read;
      const count = integerOf(values, COUNT.name) ?? DEFAULT_COUNT;
      return answerQuote({ query: queryOf(values), narrowing, count, visibility: visibilityOf(values) }, shelf);
    },
    suggest: (option, typed) => suggestFor(option, typed, shelf.suggester),
  };
}
