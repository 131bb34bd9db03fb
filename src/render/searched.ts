import type { EmbedField } from '../model/message.ts';
import type { Searched } from '../model/reply-parts.ts';
import type { Filter } from '../model/search.ts';
import { words } from './catalogue.ts';
import { outletList } from './closing-lines.ts';
import { partialDate } from './date-words.ts';
import { fieldsOf } from './fields.ts';
import { line } from './written.ts';

/** What was gone through: documents, outlets, dates, filters, what a filter left out. */
export function searchedFields(heading: string, searched: Searched): readonly EmbedField[] {
  const { documents, outlets, published, undated, leftOutUndated } = searched;
  return fieldsOf(heading, [
    documents === 0 ? words.searchedNone : words.searched(documents, outletList(outlets)),
    ...(published === null ? [] : [words.searchedDates(partialDate(published.first), partialDate(published.last))]),
    ...(undated > 0 ? [words.searchedUndated(undated)] : []),
    ...filterLines(searched),
    ...(leftOutUndated > 0 ? [words.leftOutUndated(leftOutUndated)] : []),
  ]);
}

function filterLines({ filter: { from, to, kinds, languages }, onlyOutlets }: Searched): readonly string[] {
  return [
    onlyOutlets === null ? null : words.filterOutlets(onlyOutlets.length, outletList(onlyOutlets)),
    dateLine(from, to),
    kinds === null ? null : words.filterKinds(words.list(kinds.map((kind) => words.kind[kind]))),
    languages === null ? null : words.filterLanguages(line(words.list(languages), 200)),
  ].filter((text) => text !== null);
}

function dateLine(from: Filter['from'], to: Filter['to']): string | null {
  if (from !== null && to !== null) return words.filterBetween(partialDate(from), partialDate(to));
  if (from !== null) return words.filterFrom(partialDate(from));
  return to === null ? null : words.filterTo(partialDate(to));
}
