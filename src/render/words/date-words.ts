import type { DateMention, DateQualifier } from '../../model/date.ts';
import type { Say } from '../say.ts';
import { romanNumeral } from './roman-numeral.ts';

/** What a date is, for languages whose words around it depend on that: "Anfang 2012", but "Anfang der 1990er-Jahre". */
type DateKind =
  | 'day'
  | 'week'
  | 'month'
  | 'spring'
  | 'summer'
  | 'autumn'
  | 'winter'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'
  /** A range, a part of any of these, a form that is not known. */
  | 'other';

/** A date in words, with what it is. */
export type WrittenDate = { readonly text: string; readonly kind: DateKind };

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** Dates and what is said of how they are known. */
export function dateWords(say: Say) {
  return {
    year: (year: number): string => say('date.year', { year }),
    month: (date: Date): string => say('date.month', { date }),
    day: (date: Date): string => say('date.day', { date, day: date.getUTCDate() }),
    dayOfYear: (date: Date): string => say('date.dayOfYear', { date, day: date.getUTCDate() }),
    decade: (year: number): string =>
      say('date.decade', { year, tens: Math.floor((year % 100) / 10), century: Math.floor(year / 100) + 1 }),
    century: (century: number): string => say('date.century', { century, roman: romanNumeral(century) }),
    season: (season: Season, year: number): string => say(`season.${season}`, { year }),
    week: (week: number, year: number): string => say('date.week', { week, year }),
    quarter: (quarter: number, year: number): string => say('date.quarter', { quarter, year }),
    half: (half: number, year: number): string => say('date.half', { half, year }),
    fromTo: (from: string, to: string): string => say('date.range', { from, to }),
    since: ({ text, kind }: WrittenDate): string => say('date.since', { date: text, form: kind }),
    until: ({ text, kind }: WrittenDate): string => say('date.until', { date: text, form: kind }),
    qualified: (qualifier: DateQualifier, { text, kind }: WrittenDate): string =>
      say(`qualified.${qualifier}`, { date: text, form: kind }),
    unresolvedDate: (text: string): string => say('date.unresolved', { text }),
    precision: (precision: DateMention['precision']): string => say(`precision.${precision}`),
    eventDate: (basis: DateMention['basis'], date: string, precision: string): string =>
      say(`eventDate.${basis}`, { date, precision }),
    entry: (number: number, date: string): string => say('entry', { number, date }),
    entryMenu: say('entryMenu'),
    otherDates: (dates: string): string => say('otherDates', { dates }),
    otherDate: (basis: DateMention['basis'], date: string, text: string): string => say(`otherDate.${basis}`, { date, text }),
    sameDate: (outlets: string): string => say('sameDate', { outlets }),
    sameDateOutlet: (outlet: string, { entries, count }: { readonly entries: string; readonly count: number }): string =>
      say('sameDateOutlet', { outlet, entries, count }),
    inDocument: (title: string): string => say('inDocument', { title }),
    writtenAs: (text: string): string => say('writtenAs', { text }),
  };
}
