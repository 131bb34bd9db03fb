import { describeOutlet, listOutlets } from '../src/answer/list-outlets.ts';
import { readNarrowing } from '../src/answer/read-narrowing.ts';
import { OUTLET, suggestFor } from '../src/answer/request-options.ts';
import type { Command } from '../src/model/command.ts';
import { refused } from '../src/model/refused.ts';

/** `/outlets`: who publishes what is quoted, and who says what about them. */
export const outlets: Command = {
  name: 'outlets',
  description: 'The outlets behind the quotations, with sourced notes on each',
  options: [{ ...OUTLET, description: 'Everything noted about this outlet, with sources and dates' }],
  async run(values, { shelf }) {
    const read = readNarrowing(values, shelf);
    if (!read.ok) return refused(...read.refusals);
    const { outlet } = read.narrowing;
    return outlet === null ? listOutlets(shelf, 'public') : describeOutlet(outlet, shelf, 'public');
  },
  suggest: (option, typed, { shelf }) => suggestFor(option, typed, shelf.suggester),
};
