import type { OutletRef } from '../model/excerpt.ts';
import type { Outlet, PartialDate } from '../model/outlet.ts';

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
    noteIsOld: aYearAfter(outlet.note.checked) < today,
    ownership: outlet.ownership,
  };
}

/**
 * A date that compares, as text, like the same day one year later. A missing part becomes 99, after every real day of the
 * month or year; 29 February needs no care either, since no day lies between it and 1 March of a common year.
 */
function aYearAfter(date: PartialDate): string {
  const [year = '', month = '99', day = '99'] = date.split('-');
  return `${String(Number(year) + 1).padStart(4, '0')}-${month}-${day}`;
}
