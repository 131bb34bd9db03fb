import type { Parser } from 'chrono-node';
import { after, before, dateParser } from '../date-parser.ts';
import { countsThings, isAnnounced, isMeasured } from '../quantities.ts';
import { DASH, YEAR_START } from '../vocabulary.ts';

/** `2006`, where the words around it do not make it a count, a price or a page. */
export const bareYear: Parser = dateParser(`${YEAR_START}(?<year>1\\d{3}|20\\d{2}|21\\d{2})(?![\\d%°]|[.,:/]\\d)`, (match) => {
  const year = Number(match.groups.year);
  const words = { before: before(match), after: after(match) };
  if (isMeasured(words.after) || isAnnounced(words.before)) return null;
  const cue = CUES.find(({ holds }) => holds(words));
  if (cue === undefined || year < cue.from || year > cue.to) return null;
  return countsThings(words.after) && !cue.beatsPlural(year, words) ? null : { reading: { kind: 'year', year } };
});

type Words = { readonly before: string; readonly after: string };

type Cue = {
  /** What around a number says that it is a year. */
  holds(words: Words): boolean;
  /** The years for which that is sign enough. */
  readonly from: number;
  readonly to: number;
  /** Whether it is so even before a plural: `the 1992 protests`, against `by 1992 votes`. */
  beatsPlural(year: number, words: Words): boolean;
};

/** In order of certainty. */
const CUES: readonly Cue[] = [
  {
    holds: ({ before: left }) => AFTER_TIME_WORD.test(left) || AFTER_YEAR_AND_DASH.test(left),
    from: 1000,
    to: 2199,
    // "In 2019 protests" dates, "in 2000 mosques" and "in 1240 villages" count.
    beatsPlural: (year) => (year < 1900 ? year >= 1800 && year % 10 !== 0 : year % 50 !== 0),
  },
  {
    holds: ({ before: left }) => /\b(?:to|by|before|after|of|and|or|through|around|about|for|than|as of|on)\s+$/i.test(left),
    from: 1700,
    to: 2049,
    beatsPlural: (year, { before: left }) => year % 50 !== 0 && /\b(?:before|after|as of)\s+$/i.test(left),
  },
  {
    holds: ({ before: left, after: right }) => /[([]\s*$/.test(left) && /^\s*(?:[)\];,]|[-–—](?!\d))/.test(right),
    from: 1700,
    to: 2049,
    beatsPlural: () => false,
  },
  {
    // "In 1998, 1999 and 2000", "Tehran, 1998".
    holds: ({ before: left, after: right }) => /(?:\d{4}s?|\p{L}),\s+$/u.test(left) && !/^\s+(?!and\b|or\b)\p{Ll}/u.test(right),
    from: 1700,
    to: 2049,
    beatsPlural: () => false,
  },
  {
    // "The 1979 revolution", "a 2017 ceremony".
    holds: ({ before: left, after: right }) => AFTER_DETERMINER.test(left) && /^[\s-]+\p{L}/u.test(right),
    from: 1800,
    to: 2049,
    beatsPlural: (year) => year % 50 !== 0,
  },
  {
    // "1968 was the year of …", at the head of a sentence.
    holds: ({ before: left, after: right }) =>
      /(?:^|[.!?]["”]?\s|\n)$/.test(left) && /^\s(?:was|saw|brought|marked|began|ended|is|will)\b/.test(right),
    from: 1800,
    to: 2049,
    beatsPlural: () => true,
  },
];

const AFTER_TIME_WORD =
  /(?:\b(?:in|since|from|until|till|during|between|circa|ca\.|c\.|year|years|early|late|mid|back in|fiscal|summer|autumn|winter|spring|fall|Christmas|Easter|Ramadan|Nowruz|Passover)\s+|\b(?:mid|pre|post|late|early)-)$/i;
const AFTER_YEAR_AND_DASH = new RegExp(`\\d{4}\\s?${DASH}\\s?$`);
const AFTER_DETERMINER = /(?:\b(?:the|a|an|his|her|its|their|our|my|this|that|new)|\p{L}['’]s|s['’])\s+$/iu;
