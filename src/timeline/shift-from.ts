import { dayNumber, dayOf, daysInMonth, isoWeekOf, type KnownDay } from './calendar.ts';
import type { Unit } from './reading.ts';
import type { Settled } from './settled.ts';

/** So many units away from a date, as fine as the unit; null when the date is known less finely. */
export function shiftFrom({ year, month, day }: KnownDay, unit: Unit, amount: number): Settled | null {
  switch (unit) {
    case 'year':
      return { kind: 'year', year: year + amount };
    case 'month': {
      if (month === null) return null;
      const months = year * 12 + month - 1 + amount;
      return { kind: 'month', year: Math.floor(months / 12), month: (months % 12) + 1 };
    }
    case 'week':
      return month === null || day === null ? null : { kind: 'week', ...isoWeekOf(dayNumber({ year, month, day }) + 7 * amount) };
    case 'day':
      return month === null || day === null ? null : { kind: 'day', ...dayOf(dayNumber({ year, month, day }) + amount) };
    default:
      return unit satisfies never;
  }
}

/**
 * The day that lies so many units away: what happened "just under five years" after 3 May 1998 may have happened in 2003 and is still
 * before 3 May. Null when the date is known less finely than a day, since then no end of its own period would be true.
 */
export function boundFrom({ year, month, day }: KnownDay, unit: Unit, amount: number): Settled | null {
  if (month === null || day === null) return null;
  if (unit === 'day' || unit === 'week') {
    return { kind: 'day', ...dayOf(dayNumber({ year, month, day }) + amount * (unit === 'week' ? 7 : 1)) };
  }
  const months = year * 12 + month - 1 + amount * (unit === 'year' ? 12 : 1);
  const to = { year: Math.floor(months / 12), month: (months % 12) + 1 };
  return { kind: 'day', ...to, day: Math.min(day, daysInMonth(to.year, to.month)) };
}
