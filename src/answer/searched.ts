import type { SealedDocument } from '../model/document.ts';
import { passesButForDate, passesFilter } from '../model/filter.ts';
import { firstDayOf, lastDayOf } from '../model/partial-date.ts';
import type { Searched } from '../model/reply-parts.ts';
import type { Filter } from '../model/search.ts';
import type { Shelf } from '../model/shelf.ts';
import { outletNames } from './read-narrowing.ts';

/** What a filter leaves to search: documents, outlets, dates, and who was left out for want of a date. */
export function searchedWith(filter: Filter, { corpus }: Shelf, hidden = 0): Searched {
  const documents = [...corpus.documents.values()];
  const inScope = documents.filter((document) => passesFilter(document, filter));
  const outlets = new Set(inScope.map((document) => document.outlet));
  const left = documents.filter(
    (document) => isUndated(document) && passesButForDate(document, filter) && !passesFilter(document, filter),
  );
  return {
    documents: inScope.length,
    outlets: outletNames(corpus).filter(({ id }) => outlets.has(id)),
    published: publishedRange(inScope),
    undated: inScope.filter(isUndated).length,
    languages: [...new Set(inScope.map(({ language }) => language))].sort(),
    leftOutUndated: left.length,
    filter,
    hidden,
    onlyOutlets: filter.outlets && outletNames(corpus).filter(({ id }) => filter.outlets?.includes(id)),
  };
}

function publishedRange(documents: readonly SealedDocument[]): Searched['published'] {
  const dates = documents.flatMap(({ published }) => (published.date === null ? [] : [published.date]));
  const first = dates.reduce((a, b) => (firstDayOf(b) < firstDayOf(a) ? b : a), dates[0] ?? '');
  const last = dates.reduce((a, b) => (lastDayOf(b) > lastDayOf(a) ? b : a), dates[0] ?? '');
  return dates.length === 0 ? null : { first, last };
}

function isUndated({ published }: SealedDocument): boolean {
  return published.date === null;
}
