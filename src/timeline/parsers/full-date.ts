import type { Parser } from 'chrono-node';
import { after, dateParser, type Match } from '../date-parser.ts';
import { DAY, GAP, MONTH, SHORT_WEEKDAY, WEEKDAY, YEAR } from '../vocabulary.ts';
import { YEAR_PHRASE } from '../year-phrase.ts';
import { namedDay, readDay } from './day-reading.ts';

const NAMED_DAY = `(?:(?:${SHORT_WEEKDAY}|(?<weekday>${WEEKDAY})),?${GAP}(?:the${GAP})?)?`;
/** The digits of a time, a count or a longer number go on behind. */
const ENDS = '(?![:,.]?\\d)';

/** Between two days that share a month. */
const LINK = '(?:and|or|(?<upTo>to|until|through))';

/** `12 July 2006`, `the 12th of July`, `the 3rd day of May`, `Friday, 3 January 2020`. */
export const dayMonth: Parser = dateParser(
  `${NAMED_DAY}(?<day>${DAY})${GAP}(?:(?:day${GAP})?of${GAP})?(?<month>${MONTH})${YEAR_PHRASE}?`,
  (match) => (isEventName(match) ? null : readDay(namedDay(match.groups))),
);

/** `July 12, 2006`, `Jan. 3rd`, `Friday, Oct. 23`; of `April 24 and 25, 2001` the first day, which shares the year. */
export const monthDay: Parser = dateParser(
  `${NAMED_DAY}(?<month>${MONTH})${GAP}(?:the${GAP})?(?<day>${DAY})${ENDS}(?:${YEAR_PHRASE}|,(?<tight>${YEAR})|(?=(?:,${GAP}${DAY}){0,6},?${GAP}${LINK}${GAP}${DAY},?${GAP}(?<shared>${YEAR}))|)`,
  (match) => {
    const { tight, shared, ...groups } = match.groups;
    return isEventName(match) ? null : readDay(namedDay({ ...groups, year: groups.year ?? tight ?? shared }));
  },
);

/** The first days of `3, 4 and 5 May`, `24 and 25 April 2001`, `from 3 to 7 May`. */
export const firstOfTwoDays: Parser = dateParser(
  `(?<day>${DAY})(?=(?:,${GAP}${DAY}){0,6},?${GAP}${LINK}${GAP}(?<second>${DAY})${GAP}(?:of${GAP})?(?<month>${MONTH})${YEAR_PHRASE}?)`,
  ({ groups }) => (groups.upTo !== undefined && !isLater(groups.second, groups.day) ? null : readDay(namedDay(groups))),
);

/** The second day of `April 24 and 25, 2001`, `from May 3 to 7`. */
export const secondOfTwoDays: Parser = dateParser(
  `(?=\\d)(?<=(?<month>${MONTH})${GAP}(?<first>${DAY})${GAP}${LINK}${GAP})(?<day>${DAY})${ENDS}(?:,?${GAP}(?<year>${YEAR}))?`,
  (match) => {
    const { upTo, first, day, year } = match.groups;
    if (upTo !== undefined && !isLater(day, first)) return null;
    return year === undefined && COUNTS.test(after(match)) ? null : readDay(namedDay(match.groups));
  },
);

function isLater(day = '', other = ''): boolean {
  return Number.parseInt(day, 10) > Number.parseInt(other, 10);
}

/** `April 24 and 25 people`. */
const COUNTS = /^\s+(?!(?:in|at|on|for|as|by|with|to|were|was|when|but|and|or)\b)\p{L}/u;

/** Days whose attacks became a name that stands without its year: the words tell of the event, not of when. */
const NAMED_EVENTS = [
  { month: 9, day: 11 },
  { month: 10, day: 7 },
  { month: 1, day: 6 },
];

const ATTACK = /^['’]?s?\s+(?:terror(?:ist)?\s+)?(?:attacks?|hijack\w+|massacre|riots?|insurrection|assault)\b/i;

/** What bears the name of a day: `the March 14 alliance`, `the 25 January Revolution`, `3rd May Street`. */
const NAMED_AFTER =
  /^\s(?:[Aa]lliance|[Cc]oalition|[Mm]ovement|[Bb]loc|Revolution|Uprising|War|Street|Avenue|Square|Bridge|University|Hospital|Stadium|Brigades?|Division|City)\b/;

/** `the September 11 attacks` without a year. */
function isEventName(match: Match): boolean {
  const day = namedDay(match.groups);
  const isNamed = NAMED_EVENTS.some((event) => event.month === day?.month && event.day === day.day);
  return day?.year.kind === 'open' && ((isNamed && ATTACK.test(after(match))) || NAMED_AFTER.test(after(match)));
}
