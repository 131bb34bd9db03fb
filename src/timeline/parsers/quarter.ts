import type { Parser } from 'chrono-node';
import { dateParser, type Match } from '../date-parser.ts';
import { statedYear, type YearRef } from '../reading.ts';
import { GAP, shiftOf, turnOf, YEAR } from '../vocabulary.ts';

const OF_YEAR = `,?${GAP}(?:of${GAP})?(?:(?:fiscal${GAP})?(?<year>${YEAR})|(?<turn>last|this|next)${GAP}year)`;

/** `the third quarter of 2019`, `first-quarter 2020`. Without a year it is as often a quarter of a match and is left out. */
export const quarterYear: Parser = dateParser(
  `(?<ordinal>first|second|third|fourth)(?:${GAP}|-)quarter${OF_YEAR}`,
  ({ groups }) => ({
    reading: { kind: 'quarter', year: yearOf(groups), quarter: ORDINALS.indexOf(groups.ordinal ?? '') + 1 },
  }),
);

/** `Q3 2019`. */
export const shortQuarter: Parser = dateParser(`Q(?<quarter>[1-4])${OF_YEAR}`, ({ groups }) => ({
  reading: { kind: 'quarter', year: yearOf(groups), quarter: Number(groups.quarter) },
}));

/** `the first half of 2020`. */
export const halfYear: Parser = dateParser(`(?<ordinal>first|second)${GAP}half${OF_YEAR}`, ({ groups }) => ({
  reading: { kind: 'half', year: yearOf(groups), half: ORDINALS.indexOf(groups.ordinal ?? '') + 1 },
}));

const ORDINALS = ['first', 'second', 'third', 'fourth'];

function yearOf({ year, turn }: Match['groups']): YearRef {
  return year === undefined ? { kind: 'shifted', years: shiftOf(turnOf(turn) ?? 'this') } : statedYear(Number(year));
}
