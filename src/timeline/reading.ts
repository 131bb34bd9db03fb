/** Which year a month, a season or a day of a month belongs to, as far as the words tell. */
export type YearRef =
  /** `July 2006` */
  | { readonly kind: 'stated'; readonly year: number }
  /** `October last year`, `April next year`: years counted from the one of publication. */
  | { readonly kind: 'shifted'; readonly years: number }
  /** `last October`, `next spring`: the nearest one in that direction. */
  | { readonly kind: 'turned'; readonly turn: Turn }
  /** `May of that year`, `in March the following year`: years counted from the one that the text told last. */
  | { readonly kind: 'told'; readonly years: number }
  /** `December and January 2020`: the words share a year or do not. */
  | { readonly kind: 'unclear' }
  /** `in July`: the words leave it open. */
  | { readonly kind: 'open' };

export type Turn = 'last' | 'this' | 'next';

export type Season = 'SP' | 'SU' | 'FA' | 'WI';

export type Unit = 'day' | 'week' | 'month' | 'year';

/** Where the counting of `two years later` starts: at the publication, or at a date that the text names. */
type Origin = 'publication' | 'text';

/** A day of a month. */
export type DayReading = {
  readonly kind: 'day';
  readonly year: YearRef;
  readonly month: number;
  readonly day: number;
  /** 0 for Sunday to 6 for Saturday; null where the words name none. */
  readonly weekday: number | null;
};

export type MonthReading = { readonly kind: 'month'; readonly year: YearRef; readonly month: number };

/** A part of a year that the words may or may not name. */
export type PartOfYear =
  | DayReading
  | MonthReading
  | { readonly kind: 'season'; readonly year: YearRef; readonly season: Season }
  | { readonly kind: 'quarter'; readonly year: YearRef; readonly quarter: number }
  | { readonly kind: 'half'; readonly year: YearRef; readonly half: number };

/** What the words of a date expression say by themselves, before anything is known about the text around them. */
export type Reading =
  | PartOfYear
  | { readonly kind: 'year'; readonly year: number }
  /** `199` for the 1990s. */
  | { readonly kind: 'decade'; readonly tens: number }
  /** `19` for the twentieth century. */
  | { readonly kind: 'century'; readonly hundreds: number }
  /** 0 for Sunday to 6 for Saturday. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly turn: Turn | null }
  | { readonly kind: 'weekend'; readonly turn: Turn }
  /** `yesterday`, `last month`, `two years ago`, `the following day`: so many units away from an origin. */
  | { readonly kind: 'shift'; readonly unit: Unit; readonly amount: number; readonly origin: Origin }
  /** `the week of March 6` */
  | { readonly kind: 'week-of'; readonly day: DayReading }
  /** `five years after the flood`: counted from when the text dates the event that these words name. */
  | {
      readonly kind: 'after-event';
      readonly unit: Unit;
      readonly amount: number;
      readonly event: string;
      /** `just under five years after`: the words do not name the period counted to but an instant that was not reached or passed. */
      readonly isBound: boolean;
    }
  /** `1998–2020`, `24–26 April`: of a range in words each end is read on its own. */
  | { readonly kind: 'range'; readonly from: Reading; readonly to: Reading };

export const OPEN_YEAR: YearRef = { kind: 'open' };

export function statedYear(year: number): YearRef {
  return { kind: 'stated', year };
}

export function isPartOfYear(reading: Reading): reading is PartOfYear {
  return 'year' in reading && typeof reading.year !== 'number';
}
