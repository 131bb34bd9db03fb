import type { Parser } from 'chrono-node';
import { dateParser } from '../date-parser.ts';
import { DASH } from '../vocabulary.ts';

/** `2006`, where the words around it do not make it a count, a price, a page or a year of another calendar. */
export const bareYear: Parser = dateParser(
  '(?<![\\d.,$£€#/])(?<year>1\\d{3}|20\\d{2})(?![\\d%]|[.,/]\\d)',
  ({ groups, text, start, end }) => {
    const year = Number(groups.year);
    const before = text.slice(Math.max(0, start - 40), start);
    const after = text.slice(end, end + 40);
    if (/\b(?:than|over|nearly|almost|some|least|most|up to|roughly|page|pp?\.|no\.|number|vol\.?)\s+$/i.test(before))
      return null;
    if (OTHER_CALENDAR.test(after)) return null;
    if (
      /^\s+(?:percent|dollars|people|men|women|kilomet|met|miles|km|fighters|troops|soldiers|mosques|years|days)\b/i.test(after)
    )
      return null;
    if (!CUE.test(before) && (year < 1700 || !isModifier(before))) return null;
    return { reading: { kind: 'year', year } };
  },
);

const OTHER_CALENDAR = /^\s*(?:\(?(?:solar|lunar)\b|A\.?H\b|S\.?H\b|H\b|Hijri|B\.?C\.?|A\.?M\b)/;
const CUE = new RegExp(
  `(?:\\b(?:in|since|from|until|till|to|by|before|after|during|of|between|and|through|around|circa|year|early|late|mid)\\s+|\\bmid-|\\(|,\\s|\\d{4}\\s?${DASH}\\s?)$`,
  'i',
);

/** `the 1979 revolution`, `a 2017 ceremony`. */
function isModifier(before: string): boolean {
  return /(?:\b(?:the|a|an|his|her|its|their|our)|['’]s?)\s+$/i.test(before);
}
