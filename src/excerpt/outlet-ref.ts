import type { OutletRef } from '../model/excerpt.ts';
import type { Outlet } from '../model/outlet.ts';
import { lastDayOf } from '../model/partial-date.ts';

/**
 * The outlet as replies name it.
 *
 * @param today the day on which the reply is built, `YYYY-MM-DD`. The note is old when it was checked more than twelve months
 * before; one checked in a month or a year counts from that month's or year's last day.
 */
export function outletRef(outlet: Outlet, today: string): OutletRef {
  return {
    id: outlet.id,
    name: outlet.name,
    note: outlet.note.short,
    noteChecked: outlet.note.checked,
    noteIsOld: aYearAfter(lastDayOf(outlet.note.checked)) < today,
    ownership: outlet.ownership,
  };
}

/** Compares, as text, like the day one year later; a 29 February that the next year lacks lies before its 1 March. */
function aYearAfter(day: string): string {
  return `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`;
}
