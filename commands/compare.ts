import { answerComparison } from '../src/answer/answer-comparison.ts';
import { OUTLETS, readOutlets, suggestOutletList } from '../src/answer/outlet-list.ts';
import { PRIVATE, QUERY, queryOf, suggestFor, visibilityOf } from '../src/answer/request-options.ts';
import type { Command } from '../src/model/command.ts';
import { refused } from '../src/model/refused.ts';

/** `/compare`: what each outlet has on the same thing, side by side. */
export const compare: Command = {
  name: 'compare',
  description: 'The best passage of each outlet on the same thing, word for word and side by side',
  options: [QUERY, OUTLETS, PRIVATE],
  async run(values, { shelf }) {
    const read = readOutlets(values, shelf);
    if (!read.ok) return refused(...read.refusals);
    const asked = { query: queryOf(values), outlets: read.outlets, visibility: visibilityOf(values) };
    return answerComparison({ ...asked, from: null, to: null, besides: null, passageId: null }, shelf);
  },
  suggest: (option, typed, { shelf }) =>
    option === OUTLETS.name ? suggestOutletList(typed, shelf) : suggestFor(option, typed, shelf.suggester),
};
