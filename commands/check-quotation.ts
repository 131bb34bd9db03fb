import type { MessageCommand } from '../src/model/command.ts';

/** As much of a message as is compared: what `/verify` takes too. */
const MAX_CHARS = 2000;

/** "Check quotation" on a message: `/verify` with its text, for the asker alone. */
export const checkQuotation: MessageCommand = {
  name: 'Check quotation',
  run: async (text, { shelf }) =>
    shelf.checker.check({ text: text.slice(0, MAX_CHARS), outlet: null, visibility: 'private' }, shelf),
};
