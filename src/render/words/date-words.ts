import type { DateMention } from '../../model/date.ts';
import { list, number, ordinal, plural } from './counts.ts';

/** Dates and what is said of how they are known. */
export const dateWords = {
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  year: (year: string): string => year,
  monthOfYear: (month: string, year: string): string => `${month} ${year}`,
  dayOfMonth: (day: number, month: string, year: string): string => `${day} ${month} ${year}`,
  decade: (year: string): string => `${year}s`,
  century: (count: number): string => `${ordinal(count)} century`,
  season: {
    spring: (year: string): string => `spring ${year}`,
    summer: (year: string): string => `summer ${year}`,
    autumn: (year: string): string => `autumn ${year}`,
    winter: (year: string): string => `winter ${year}`,
  },
  week: (week: number, year: string): string => `week ${week} of ${year}`,
  quarter: (quarter: number, year: string): string => `${ordinal(quarter)} quarter of ${year}`,
  half: (half: number, year: string): string => `${ordinal(half)} half of ${year}`,
  fromTo: (from: string, to: string): string => `${from} – ${to}`,
  since: (date: string): string => `since ${date}`,
  until: (date: string): string => `until ${date}`,
  unresolvedDate: (text: string): string => `“${text}”, not resolved to a date`,
  qualified: {
    early: (date: string): string => `early ${date}`,
    mid: (date: string): string => `mid-${date}`,
    late: (date: string): string => `late ${date}`,
    about: (date: string): string => `about ${date}`,
    before: (date: string): string => `before ${date}`,
    after: (date: string): string => `after ${date}`,
  } satisfies Record<NonNullable<DateMention['qualifier']>, (date: string) => string>,
  precision: {
    day: 'day',
    week: 'week',
    month: 'month',
    season: 'season',
    quarter: 'quarter',
    half: 'half-year',
    year: 'year',
    decade: 'decade',
    century: 'century',
    range: 'range',
  } satisfies Record<DateMention['precision'], string>,
  eventDate: {
    stated: (date: string, precision: string): string => `${date} · ${precision}, stated in the text`,
    publication: (date: string, precision: string): string => `${date} · ${precision}, worked out from the publication date`,
    text: (date: string, precision: string): string => `${date} · ${precision}, worked out from another date in the text`,
  } satisfies Record<DateMention['basis'], (date: string, precision: string) => string>,
  entry: (count: number, date: string): string => `Entry ${number(count)} · ${date}`,
  otherDates: (dates: readonly string[], more: number): string =>
    `Other dates in this excerpt: ${[...dates, ...(more > 0 ? [`${number(more)} more`] : [])].join('; ')}`,
  otherDate: {
    stated: (date: string, text: string): string => `${date} (“${text}”)`,
    publication: (date: string, text: string): string => `${date} (“${text}”, worked out from the publication date)`,
    text: (date: string, text: string): string => `${date} (“${text}”, worked out from another date in the text)`,
  } satisfies Record<DateMention['basis'], (date: string, text: string) => string>,
  sameDate: (outlets: readonly string[], more: number): string =>
    `The same date in other outlets: ${[...outlets, ...(more > 0 ? [plural(more, '# further outlet', '# further outlets')] : [])].join('; ')}`,
  sameDateOutlet: (outlet: string, entries: readonly number[], more: number): string =>
    entries.length === 1 && more === 0
      ? `${outlet} (entry ${list(entries.map(number))})`
      : `${outlet} (entries ${list([...entries.map(number), ...(more > 0 ? [`${number(more)} more`] : [])])})`,
  inDocument: (title: string): string => `In: ${title}`,
  writtenAs: (text: string): string => `Date as the text writes it: “${text}”`,
} as const;
