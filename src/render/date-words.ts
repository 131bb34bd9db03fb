import type { DateMention } from '../model/date.ts';
import type { PartialDate } from '../model/outlet.ts';
import { words } from './catalogue.ts';
import { line } from './written.ts';

/** `2012`, `2012-01` or `2012-01-20` as people read it: "20 January 2012". Anything else is shown as it is, inert. */
export function partialDate(date: PartialDate): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  if (year === undefined) return line(date, 40);
  const monthName = month === undefined ? undefined : words.months[Number(month) - 1];
  if (month === undefined) return words.year(year);
  if (monthName === undefined) return line(date, 40);
  return day === undefined ? words.monthOfYear(monthName, year) : words.dayOfMonth(Number(day), monthName, year);
}

/** The value of a date mention with its qualifier: "mid-2014", "11 March 1957 – 3 January 2020", "since 1998". */
export function mentionedDate({ value, qualifier, text }: DateMention): string {
  if (value === null) return words.unresolvedDate(line(text, 120));
  const [from, to] = value.split('/');
  if (to === undefined) return qualified(timex(value), qualifier);
  if (from === '' || from === undefined) return words.until(qualified(timex(to), qualifier));
  if (to === '') return words.since(qualified(timex(from), qualifier));
  return qualified(words.fromTo(timex(from), timex(to)), qualifier);
}

function qualified(date: string, qualifier: DateMention['qualifier']): string {
  return qualifier === null ? date : words.qualified[qualifier](date);
}

const SEASONS = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' } as const;

/** One TIMEX3 value; a form that is not known is shown as it is, inert. */
function timex(value: string): string {
  const [, decade] = /^(\d{3})X$/.exec(value) ?? [];
  if (decade !== undefined) return words.decade(`${decade}0`);
  const [, century] = /^(\d{2})XX$/.exec(value) ?? [];
  if (century !== undefined) return words.century(Number(century) + 1);
  const [, year, part] = /^(\d{4})-(SP|SU|FA|WI|W\d{2}|Q[1-4]|H[12])$/.exec(value) ?? [];
  if (year === undefined || part === undefined) return partialDate(value);
  const number = Number(part.slice(1));
  if (part === 'SP' || part === 'SU' || part === 'FA' || part === 'WI') return words.season[SEASONS[part]](year);
  if (part.startsWith('W')) return words.week(number, year);
  return part.startsWith('Q') ? words.quarter(number, year) : words.half(number, year);
}
