import { dayNumber, dayOf, isoWeekOf, type KnownDay } from './calendar.ts';
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
