import { readNarrowing } from '../src/answer/read-narrowing.ts';
import { OUTLET, PRIVATE, suggestFor, textOf, visibilityOf } from '../src/answer/request-options.ts';
import type { Command, OptionSpec } from '../src/model/command.ts';
import { refused } from '../src/model/refused.ts';

const TEXT: OptionSpec = {
  name: 'text',
  description: 'A quotation, or a text with quotations in it',
  required: true,
  type: 'text',
  maxLength: 2000,
  suggests: false,
};

/** Whoever checks a message does not want to expose its author by accident. */
const PRIVATE_UNLESS_REFUSED: OptionSpec = {
  ...PRIVATE,
  description: 'Show the reply to you only; yes when left out',
  whenLeftOut: true,
};

/** `/verify`: whether words that are passed on as a quotation stand so in the corpus. */
export const verify: Command = {
  name: 'verify',
  description: 'Compare a quotation with the documents, word by word',
  options: [TEXT, { ...OUTLET, description: 'The outlet that the words are said to come from' }, PRIVATE_UNLESS_REFUSED],
  async run(values, { shelf }) {
    const read = readNarrowing(values, shelf);
    if (!read.ok) return refused(...read.refusals);
    const text = textOf(values, TEXT.name) ?? '';
    return shelf.checker.check({ text, outlet: read.narrowing.outlet, visibility: visibilityOf(values) }, shelf);
  },
  suggest: (option, typed, { shelf }) => suggestFor(option, typed, shelf.suggester),
};
