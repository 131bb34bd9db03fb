import { answerPassage } from '../src/answer/answer-passage.ts';
import { answerQuote } from '../src/answer/answer-quote.ts';
import { MAX_COUNT } from '../src/answer/quote-page.ts';
import { readNarrowing } from '../src/answer/read-narrowing.ts';
import { namedPassage, readPassageOption } from '../src/answer/read-passage-option.ts';
import {
  dateOption,
  integerOf,
  OUTLET,
  PASSAGE,
  PRIVATE,
  QUERY,
  queryOf,
  suggestFor,
  visibilityOf,
} from '../src/answer/request-options.ts';
import type { Command, OptionSpec } from '../src/model/command.ts';
import { refused } from '../src/model/refused.ts';

const COUNT: OptionSpec = {
  name: 'count',
  description: 'How many excerpts, 1 to 5; 3 when left out',
  required: false,
  type: 'integer',
  min: 1,
  max: MAX_COUNT,
};
const DEFAULT_COUNT = 3;

/** `/quote`: passages word for word, best first, or one passage by its id. */
export const quote: Command = {
  name: 'quote',
  description: 'Find passages and read them word for word, each with its outlet and source',
  options: [
    { ...QUERY, required: false },
    PASSAGE,
    OUTLET,
    dateOption('from', 'Published on or after: YYYY, YYYY-MM or YYYY-MM-DD'),
    dateOption('to', 'Published on or before: YYYY, YYYY-MM or YYYY-MM-DD'),
    COUNT,
    PRIVATE,
  ],
  exactlyOneOf: [QUERY.name, PASSAGE.name],
  async run(values, { shelf }) {
    const read = readNarrowing(values, shelf);
    const passage = readPassageOption(values);
    const refusals = [...(passage.ok ? [] : passage.refusals), ...(read.ok ? [] : read.refusals)];
    if (!passage.ok || !read.ok) return refused(...refusals);
    const query = queryOf(values);
    const visibility = visibilityOf(values);
    const id = passage.id ?? namedPassage(query, shelf);
    if (id !== null) return answerPassage(id, visibility, shelf);
    const count = integerOf(values, COUNT.name) ?? DEFAULT_COUNT;
    return answerQuote({ query, narrowing: read.narrowing, count, place: { edge: 'from', offset: 0 }, visibility }, shelf);
  },
  suggest: (option, typed, { shelf }) => suggestFor(option, typed, shelf.suggester),
};
