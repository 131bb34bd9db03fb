import type { Parser } from 'chrono-node';
import { after, before, dateParser } from '../date-parser.ts';
import { GAP, YEAR_START } from '../vocabulary.ts';

/** `1980s`, `1990's`; `the 1800s` is a decade to some and the century to others, and the century holds both. */
export const decade: Parser = dateParser(`${YEAR_START}(?<tens>1[4-9]\\d|20\\d)0['’]?s(?!\\w)`, ({ groups }) => {
  const tens = Number(groups.tens);
  if (tens < 200 && tens % 10 === 0) return { reading: { kind: 'century', hundreds: tens / 10 } };
  return { reading: { kind: 'decade', tens } };
});

/** `the '90s`, `the late 60s`; not `in his 60s`. The twenties to the noughties could be of either century and are left out. */
export const shortDecade: Parser = dateParser("(?<=\\b(?:[Tt]he|early|mid|late)[ -])['’‘]?(?<ten>[3-9])0s(?!\\w)", (match) =>
  /\b(?:his|her|their|my|your|our)\s+(?:early|mid|late)?[ -]?$/.test(before(match))
    ? null
    : { reading: { kind: 'decade', tens: 190 + Number(match.groups.ten) } },
);

const ORDINALS = [
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
  'twenty-first',
];

/** `the 19th century`, `the early twentieth century`; not the possessive of `the last century's wars`, which dates nothing. */
export const century: Parser = dateParser(
  `(?:(?<digits>1\\dth|20th|21st)|(?<word>${ORDINALS.join('|')}|${ORDINALS.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join('|')}))(?:${GAP}|-)[Cc]entury`,
  (match) => {
    const { digits, word = '' } = match.groups;
    const left = before(match);
    if (
      /^['’]|^\s+[B]\.?C/.test(after(match)) ||
      !/\b(?:the|early|mid|late|in|since|of)[\s-]+$/i.test(left) ||
      match.text.charAt(match.end - 8) === '-'
    )
      return null;
    const ordinal = digits === undefined ? ORDINALS.indexOf(word.toLowerCase()) + 11 : Number.parseInt(digits, 10);
    return { reading: { kind: 'century', hundreds: ordinal - 1 } };
  },
);
