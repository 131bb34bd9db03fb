import type { DocumentMeta } from './document.ts';
import { firstDayOf, lastDayOf } from './partial-date.ts';
import type { Filter } from './search.ts';

/** Lets every document through. */
export const NO_FILTER: Filter = { outlets: null, from: null, to: null, kinds: null, languages: null };

/**
 * The one meaning of a filter, for the search and for what a reply says was searched. A partial publication date is in
 * when any day it can mean lies between `from` and `to`, both included; an unknown one is out as soon as either is set.
 */
export function passesFilter(document: DocumentMeta, filter: Filter): boolean {
  return passesButForDate(document, filter) && passesDate(document, filter);
}

/** As {@link passesFilter} without the dates, to tell who was left out for an unknown date alone. */
export function passesButForDate(document: DocumentMeta, { outlets, kinds, languages }: Filter): boolean {
  return (
    (outlets?.includes(document.outlet) ?? true) &&
    (kinds?.includes(document.kind) ?? true) &&
    (languages?.includes(document.language) ?? true)
  );
}

function passesDate({ published }: DocumentMeta, { from, to }: Filter): boolean {
  if (from === null && to === null) return true;
  if (published.date === null) return false;
  return (
    (from === null || lastDayOf(published.date) >= firstDayOf(from)) &&
    (to === null || firstDayOf(published.date) <= lastDayOf(to))
  );
}
