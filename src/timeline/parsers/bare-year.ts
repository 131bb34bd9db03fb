import type { Parser } from 'chrono-node';
import { after, before, dateParser, type Match } from '../date-parser.ts';
import { DASH } from '../vocabulary.ts';

/** `2006`, where the words around it do not make it a count, a price or a page. */
export const bareYear: Parser = dateParser(
  '(?<![\\d.,:$£€¥#/&=?_])(?<!(?<!\\b(?:mid|pre|post|late|early))-)(?<year>1\\d{3}|20\\d{2}|21\\d{2})(?![\\d%°]|[.,:/]\\d)',
  (match) => {
    const year = Number(match.groups.year);
    if (isMeasured(match)) return null;
    const strength = strengthOf(match, year);
    if (strength === 'none' || (strength === 'weak' && (year < 1700 || year > 2049))) return null;
    if (
      countsThings(match) &&
      (strength === 'weak' ? isRound(year) || !afterDeterminer(match) : isRound(year) || COUNTING.test(before(match)))
    )
      return null;
    return { reading: { kind: 'year', year } };
  },
);

const STRONG =
  /(?:\b(?:in|since|from|until|till|during|between|circa|ca\.|year|years|early|late|mid|back in|fiscal|summer|autumn|winter|spring|fall)\s+|\b(?:mid|pre|post|late|early)-)$/i;
const MIDDLING = /\b(?:to|by|before|after|of|and|or|through|around|about|for|than|as of|on)\s+$/i;
/** After these a number counts as easily as it dates. */
const COUNTING = /\b(?:to|by|of|and|or|around|about|for|than)\s+$/i;
const DETERMINER = /(?:\b(?:the|a|an|his|her|its|their|our|my|this|that|new|of the)|\p{L}['’]s|s['’])\s+$/iu;
const QUANTITY =
  /\b(?:more than|less than|fewer than|over|under|nearly|almost|some|at least|at most|up to|roughly|approximately|estimated|only|page|pages|pp?\.|nos?\.|number|vol\.?|room|flight|route|resolution|article|section|paragraph|total of|worth)\s+$/i;

/** How surely the words before say that a year follows. */
function strengthOf(match: Match, year: number): 'strong' | 'weak' | 'none' {
  const left = before(match);
  const right = after(match);
  if (QUANTITY.test(left)) return 'none';
  if (STRONG.test(left) || new RegExp(`\\d{4}\\s?${DASH}\\s?$`).test(left)) return 'strong';
  if (MIDDLING.test(left)) return 'weak';
  if (/\(\s*$/.test(left) && /^\s*(?:[);,]|[-–—])/.test(right)) return 'weak';
  if (/(?:\d{4}s?|\p{L}),\s+$/u.test(left) && !/^\s+(?!and\b|or\b)\p{Ll}/u.test(right)) return 'weak';
  return DETERMINER.test(left) && year >= 1800 && /^[\s-]+\p{L}/u.test(right) ? 'weak' : 'none';
}

/** A unit or a clock's word follows, whatever stands before. */
function isMeasured(match: Match): boolean {
  return /^[\s-]*(?:percent|per cent|dollars?|dlrs|euros?|pounds|rials?|yen|people|persons|men|women|children|km|kms?|kilomet\w+|met(?:er|re)s?|miles?|feet|ft|kg|kilos?|tons?|tonnes|acres|hectares|square|cubic|hours?|hrs?|GMT|UTC|EST|EDT|local time|million|billion|thousand|years?|days?|weeks?|months?|troops|soldiers|fighters|words|pages|rounds|other|more|of (?:them|these|those|which|whom))\b/i.test(
    after(match),
  );
}

/** A plural in small letters follows: `1500 villages`, but also `1992 protests`. */
function countsThings(match: Match): boolean {
  const [, word = ''] = /^\s+(?:\p{Ll}+\s+)?(\p{Ll}{3,}s)\b/u.exec(after(match)) ?? [];
  return word !== '' && !/^(?:was|has|does|his|its|this|thus|always|perhaps|across|towards|sometimes|.*(?:ss|us|is))$/.test(word);
}

function afterDeterminer(match: Match): boolean {
  return DETERMINER.test(before(match));
}

function isRound(year: number): boolean {
  return year % 50 === 0;
}
