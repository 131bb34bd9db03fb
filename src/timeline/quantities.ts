/*
 * What tells a count from a year. A number of four digits counts when a unit follows, or a plural; the words before it say which is
 * likelier.
 */

const UNITS =
  'percent|per cent|dollars?|dlrs|euros?|pounds|rials?|yen|people|persons|men|women|children|km|kms?|kilomet\\w+|met(?:er|re)s?|miles?|feet|ft|kg|kilos?|tons?|tonnes|acres|hectares|square|cubic|hours?|hrs?|GMT|UTC|EST|EDT|local time|million|billion|thousand|years?|days?|weeks?|months?|troops|soldiers|fighters|words|pages|rounds|other|more|of (?:them|these|those|which|whom)';
const MEASURED = new RegExp(`^(?:[\\s-]*|\\s?(?:-|–|to|and|or)\\s?[\\d,]{1,9}[\\s-]*)(?:${UNITS})\\b`, 'i');

/** A unit or a word of the clock follows the number, or the second one of "between 1500 and 2000 people". */
export function isMeasured(after: string): boolean {
  return MEASURED.test(after);
}

const QUANTITY =
  /\b(?:more than|less than|fewer than|over|under|nearly|almost|some|at least|at most|up to|roughly|approximately|estimated|only|page|pages|pp?\.|nos?\.|number|vol\.?|isbn|room|flight|route|resolution|article|section|paragraph|total of|worth)\s*$/i;

/** The words before the number announce a quantity, or the number of a thing. */
export function isAnnounced(before: string): boolean {
  return QUANTITY.test(before);
}

/** A plural in small letters follows: `1500 villages`, but also `1992 protests`. */
export function countsThings(after: string): boolean {
  const [, word = ''] = /^\s+(?:\p{Ll}+\s+)?(\p{Ll}{3,}s)\b/u.exec(after) ?? [];
  return word !== '' && !/^(?:was|has|does|his|its|this|thus|always|perhaps|across|towards|sometimes|.*(?:ss|us|is))$/.test(word);
}
