import type { QuotationExtent } from '../model/passage.ts';
import type { Span } from '../model/span.ts';
import { isInsideQuotation, quotationsIn } from './quotations-in.ts';

/**
 * How much of a part of a text stands inside quotation marks: `inside` when a quotation runs past either end of the part,
 * `contains` when it holds one whole, else `none`.
 *
 * @param within the part; its ends are offsets of the text.
 */
export function quotationExtent(text: string, within: Span): QuotationExtent {
  const quotations = quotationsIn(text);
  if (isInsideQuotation(quotations, within.start) || isInsideQuotation(quotations, within.end)) return 'inside';
  return quotations.some(({ start, end }) => within.start <= start && end <= within.end) ? 'contains' : 'none';
}
