import type { Parser } from 'chrono-node';
import { after, before, dateParser } from '../date-parser.ts';
import { OPEN_YEAR } from '../reading.ts';
import { GAP } from '../vocabulary.ts';
import { YEAR_PHRASE, yearRefOf } from '../year-phrase.ts';

/** `the third quarter of 2019`, `first-quarter 2020`. Without a year it is as often a quarter of a match and is left out. */
export const quarterYear: Parser = dateParser(
  `(?<ordinal>first|second|third|fourth)(?:${GAP}|-)quarter${YEAR_PHRASE}`,
  ({ groups }) => ({
    reading: { kind: 'quarter', year: yearRefOf(groups), quarter: ORDINALS.indexOf(groups.ordinal ?? '') + 1 },
  }),
);

/** `profit fell in the third quarter`: in a report about money, and only there, the quarter told last or now under way. */
export const bareQuarter: Parser = dateParser(
  `(?:(?<=\\b(?:the|its|their|in|for|of) )(?<ordinal>first|second|third|fourth) |(?<hyphened>first|second|third|fourth)-)quarter(?!s|-?final|back)`,
  (match) => {
    if (!MONEY.test(before(match, 150)) && !MONEY.test(after(match, 150))) return null;
    return {
      reading: {
        kind: 'quarter',
        year: OPEN_YEAR,
        quarter: ORDINALS.indexOf(match.groups.ordinal ?? match.groups.hyphened ?? '') + 1,
      },
    };
  },
);

const MONEY =
  /\b(?:earnings|profits?|revenues?|sales|economy|GDP|gross domestic product|shares?|shareholders|fiscal|net income|net loss|dividends?|investors?|forecasts?)\b/i;

/** `Q3 2019`. */
export const shortQuarter: Parser = dateParser(`Q(?<quarter>[1-4])${YEAR_PHRASE}`, ({ groups }) => ({
  reading: { kind: 'quarter', year: yearRefOf(groups), quarter: Number(groups.quarter) },
}));

/** `the first half of 2020`, `H1 2020`. */
export const halfYear: Parser = dateParser(
  `(?:(?<ordinal>first|second)${GAP}half|H(?<digit>[12]))${YEAR_PHRASE}`,
  ({ groups }) => ({
    reading: { kind: 'half', year: yearRefOf(groups), half: Number(groups.digit ?? ORDINALS.indexOf(groups.ordinal ?? '') + 1) },
  }),
);

const ORDINALS = ['first', 'second', 'third', 'fourth'];
