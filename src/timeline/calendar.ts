/** A day of the proleptic Gregorian calendar. */
export type CivilDay = {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
};

/** A date as far as it is known: a year, a month or a day. */
export type KnownDay = {
  readonly year: number;
  readonly month: number | null;
  /** Null also when the month is. */
  readonly day: number | null;
};

const MS_A_DAY = 86_400_000;

/** Days since 1 January 1970; negative before it. Expects a day that exists. */
export function dayNumber({ year, month, day }: CivilDay): number {
  return utc(year, month, day).getTime() / MS_A_DAY;
}

/** The inverse of {@link dayNumber}. */
export function dayOf(number: number): CivilDay {
  const date = new Date(number * MS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** False for 31 February, 29 February of a common year, day 0 and the like. */
export function dayExists({ year, month, day }: CivilDay): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function daysInMonth(year: number, month: number): number {
  return utc(year, month + 1, 0).getUTCDate();
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: CivilDay): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

/** ISO 8601: weeks start on Monday, week 1 is the one that holds 4 January. */
export function isoWeekOf(number: number): { readonly year: number; readonly week: number } {
  const thursday = number - ((weekdayOf(dayOf(number)) + 6) % 7) + 3;
  const { year } = dayOf(thursday);
  return { year, week: Math.floor((thursday - dayNumber({ year, month: 1, day: 1 })) / 7) + 1 };
}

/** The day number of an ISO week's Monday. */
export function mondayOf(year: number, week: number): number {
  const fourth = { year, month: 1, day: 4 };
  return dayNumber(fourth) - ((weekdayOf(fourth) + 6) % 7) + (week - 1) * 7;
}

/** `Date.UTC` reads the years 0 to 99 as 1900 to 1999; setting the year by hand does not. */
function utc(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}
