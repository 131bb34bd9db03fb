import type { DateMention, DateQualifier } from '../model/date.ts';
import type { PartialDate } from '../model/outlet.ts';
import type { Words } from './catalogue.ts';
import type { WrittenDate } from './words/date-words.ts';
import { line } from './written.ts';

/** `2012`, `2012-01` or `2012-01-20` as people read it: "20 January 2012". Anything else is shown as it is, inert. */
export function partialDate(words: Words, date: PartialDate): string {
  return written(words, date).text;
}

/** The value of a date mention with its qualifier: "mid-2014", "11 March 1957 – 3 January 2020", "since 1998". */
export function mentionedDate(words: Words, { value, qualifier, text }: DateMention): string {
  if (value === null) return words.unresolvedDate(line(text, 120));
  const [from, to] = value.split('/');
  const one = (timex: string): WrittenDate => qualified(words, timexOf(words, timex), qualifier);
  if (to === undefined) return one(value).text;
  if (from === '' || from === undefined) return words.until(one(to));
  if (to === '') return words.since(one(from));
  const range = words.fromTo(timexOf(words, from).text, timexOf(words, to).text);
  return qualified(words, { text: range, kind: 'other' }, qualifier).text;
}

function qualified(words: Words, date: WrittenDate, qualifier: DateQualifier | null): WrittenDate {
  return qualifier === null ? date : { text: words.qualified(qualifier, date), kind: 'other' };
}

function written(words: Words, date: string): WrittenDate {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  if (year === undefined) return { text: line(date, 40), kind: 'other' };
  if (month === undefined) return { text: words.year(Number(year)), kind: 'year' };
  const start = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  // What no calendar has either does not parse or has moved on to another day.
  if (Number.isNaN(start.getTime()) || !start.toISOString().startsWith(date)) return { text: line(date, 40), kind: 'other' };
  return day === undefined ? { text: words.month(start), kind: 'month' } : { text: words.day(start), kind: 'day' };
}

const SEASONS = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' } as const;

/** One TIMEX3 value; a form that is not known is shown as it is, inert. */
function timexOf(words: Words, value: string): WrittenDate {
  const [, decade] = /^(\d{3})X$/.exec(value) ?? [];
  if (decade !== undefined) return { text: words.decade(Number(decade) * 10), kind: 'decade' };
  const [, century] = /^(\d{2})XX$/.exec(value) ?? [];
  if (century !== undefined) return { text: words.century(Number(century) + 1), kind: 'century' };
  const [, year, part] = /^(\d{4})-(SP|SU|FA|WI|W\d{2}|Q[1-4]|H[12])$/.exec(value) ?? [];
  if (year === undefined || part === undefined) return written(words, value);
  const number = Number(part.slice(1));
  if (part === 'SP' || part === 'SU' || part === 'FA' || part === 'WI') {
    return { text: words.season(SEASONS[part], Number(year)), kind: SEASONS[part] };
  }
  if (part.startsWith('W')) return { text: words.week(number, Number(year)), kind: 'week' };
  return part.startsWith('Q')
    ? { text: words.quarter(number, Number(year)), kind: 'quarter' }
    : { text: words.half(number, Number(year)), kind: 'half' };
}
