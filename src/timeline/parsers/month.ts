import type { Parser } from 'chrono-node';
import { after, before, dateParser, type Match } from '../date-parser.ts';
import { isMeasured } from '../quantities.ts';
import { OPEN_YEAR } from '../reading.ts';
import { GAP, MONTH, monthNumber, turnOf } from '../vocabulary.ts';
import { YEAR_PHRASE, yearRefOf } from '../year-phrase.ts';

/** `January 2020`, `Sept. 2001`, `July of 1998`, `October last year`, `May of that year`; not of `31 February 2020`. */
export const monthYear: Parser = dateParser(`(?<month>${MONTH})${YEAR_PHRASE}`, (match) => {
  if (/\d(?:st|nd|rd|th)?\s+(?:of\s+)?$/.test(before(match)) || isWish(match) || countsBehind(match)) return null;
  return { reading: { kind: 'month', year: yearRefOf(match.groups), month: monthNumber(match.groups.month) } };
});

/** `in March 1000 men marched`: a count, where so early a year is unlikely. */
function countsBehind(match: Match): boolean {
  return Number(match.groups.year) < 1700 && isMeasured(after(match));
}

/** `May 2020 be good to you`: the verb, at the head of a clause and with an infinitive behind. */
function isWish(match: Match): boolean {
  if (!/^may$/i.test(match.groups.month ?? '') || !/(?:^|[^\p{L}\d\s]\s*|\n\s*|\b(?:and|but|so)\s+)$/iu.test(before(match)))
    return false;
  return /^\s+(?:be|bring|give|grant|make|become|prove|remain|see|find|teach|come|go|treat)\b/.test(after(match));
}

/** `last October`, `next April`, `this June`. */
export const turnedMonth: Parser = dateParser(`(?:(?<turn>[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast)${GAP})(?<month>${MONTH})`, (match) => {
  const turn = turnOf(match.groups.turn);
  if (turn === null || /^\s+(?:\d|of\b)/.test(after(match))) return null;
  return { reading: { kind: 'month', year: { kind: 'turned', turn }, month: monthNumber(match.groups.month) } };
});

/** `in July`, `the March accession`: a month alone, where the words around it tell it from a name or a verb. */
export const bareMonth: Parser = dateParser(`(?<month>${MONTH})`, (match) => {
  const month = monthNumber(match.groups.month);
  if (!isDated(match) || /^\s+(?:\d{1,2}\b|on\s|[A-Z][a-z]+\s+[A-Z])/.test(after(match))) return null;
  return { reading: { kind: 'month', year: OPEN_YEAR, month } };
});

const AFTER_TIME_WORD =
  /(?:\b(?:in|since|until|till|by|during|early|late|mid|of|from|between|through|throughout|before|after|month of|end of|for|as of|back in|and|to)\s+|\bmid-|\blate-|\bearly-)$/i;
const AFTER_MONTH = new RegExp(`\\b${MONTH},? (?:and|or|to|until|through) $`);
/** `May, June and July`; the second. */
const AFTER_MONTH_AND_COMMA = new RegExp(`\\b${MONTH}, $`);
const BEFORE_MONTH = new RegExp(`^(?:,|,? (?:and|or)) ${MONTH}`);
/** Months that are also names of people, or verbs. */
const MAYBE_NAME = /^(?:May|March|April|June|August|Jan|Mar)$/;
const AFTER_DETERMINER = /\b(?:the|a|an|its|his|their|our)\s+$/i;

function isDated(match: Match): boolean {
  const left = before(match);
  const right = after(match);
  if (/^(?:['’]s?\s|\s+[a-z])/.test(right) && AFTER_DETERMINER.test(left))
    return !/^\s+(?:said|says|told|was|is|has|had)\b/.test(right);
  if (AFTER_MONTH.test(left) || (AFTER_MONTH_AND_COMMA.test(left) && BEFORE_MONTH.test(right))) return true;
  if (/^['’]s\s\p{L}/u.test(right) && !MAYBE_NAME.test(match.groups.month ?? '')) return true;
  if (!AFTER_TIME_WORD.test(left)) return false;
  // "by May" the prime minister, "for April" the girl: after these a name is as likely as a month.
  const afterNameWord = /\b(?:of|by|for|and|to|before|after|from)\s+$/i.test(left);
  return !(afterNameWord && MAYBE_NAME.test(match.groups.month ?? '') && !/^\s*(?:[,.;:)]|$|to\b|until\b|and\b)/.test(right));
}
