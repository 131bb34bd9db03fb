import type { Parser } from 'chrono-node';
import { dateParser } from '../date-parser.ts';
import { GAP, MONTH, monthNumber } from '../vocabulary.ts';

/** `January 2020`, `Sept. 2001`, `July of 1998`. */
export const monthYear: Parser = dateParser(
  `(?:(?<qualifier>early|mid|late)(?:-|${GAP}))?(?<month>${MONTH})(?:,?${GAP}(?:of${GAP})?)(?<year>[12]\\d{3})(?![,.]?\\d)`,
  ({ groups }) => ({
    reading: { kind: 'month', year: Number(groups.year), month: monthNumber(groups.month ?? '') },
    qualifier: qualifierOf(groups.qualifier),
  }),
  'i',
);

function qualifierOf(word: string | undefined): 'early' | 'mid' | 'late' | null {
  const lower = word?.toLowerCase();
  return lower === 'early' || lower === 'mid' || lower === 'late' ? lower : null;
}
