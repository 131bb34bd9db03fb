import { answerTimeline } from '../src/answer/answer-timeline.ts';
import { readNarrowing } from '../src/answer/read-narrowing.ts';
import {
  dateOption,
  integerOf,
  OUTLET,
  PRIVATE,
  QUERY,
  queryOf,
  suggestFor,
  textOf,
  visibilityOf,
} from '../src/answer/request-options.ts';
import { PAGE_SIZES } from '../src/answer/timeline-page.ts';
import type { Command, OptionSpec } from '../src/model/command.ts';
import { refused } from '../src/model/refused.ts';

const ORDER: OptionSpec = {
  name: 'order',
  description: 'Which events come first; the oldest when left out',
  required: false,
  type: 'text',
  maxLength: 10,
  suggests: false,
  choices: [
    { name: 'oldest first', value: 'oldest' },
    { name: 'newest first', value: 'newest' },
  ],
};

const COUNT: OptionSpec = {
  name: 'count',
  description: `How many entries on a page, ${PAGE_SIZES.least} to ${PAGE_SIZES.most}; ${PAGE_SIZES.usual} when left out`,
  required: false,
  type: 'integer',
  min: PAGE_SIZES.least,
  max: PAGE_SIZES.most,
};

/** `/timeline`: dated statements, in the order in which things happened. */
export const timeline: Command = {
  name: 'timeline',
  description: 'Dated statements word for word, in the order in which things happened',
  options: [
    QUERY,
    OUTLET,
    dateOption('from', 'Happened on or after: YYYY, YYYY-MM or YYYY-MM-DD'),
    dateOption('to', 'Happened on or before: YYYY, YYYY-MM or YYYY-MM-DD'),
    ORDER,
    COUNT,
    PRIVATE,
  ],
  async run(values, { shelf }) {
    const read = readNarrowing(values, shelf);
    if (!read.ok) return refused(...read.refusals);
    return answerTimeline(
      {
        query: queryOf(values),
        narrowing: read.narrowing,
        order: textOf(values, ORDER.name) === 'newest' ? 'newest' : 'oldest',
        count: integerOf(values, COUNT.name) ?? PAGE_SIZES.usual,
        place: { edge: 'from', offset: 0 },
        visibility: visibilityOf(values),
      },
      shelf,
    );
  },
  suggest: (option, typed, { shelf }) => suggestFor(option, typed, shelf.suggester),
};
