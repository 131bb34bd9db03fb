import type { QuotationChecker } from '../src/answer/answer-verify.ts';
import type { MessageCommand } from '../src/model/command.ts';

/** As much of a message as is compared: what `/verify` takes too. */
const MAX_CHARS = 2000;

/** "Check quotation" on a message: `/verify` with its text, for the asker alone. */
export function checkQuotation(checker: QuotationChecker): MessageCommand {
  return {
    name: 'Check quotation',
    run: async (text) => checker.check({ text: text.slice(0, MAX_CHARS), outlet: null, visibility: 'private' }),
  };
}
