import type { QuotationChecker } from '../../src/model/shelf.ts';

/** For shelves of which no quotation is checked. */
export const NO_CHECKER: QuotationChecker = {
  check() {
    throw new Error('no quotation is checked here');
  },
};
