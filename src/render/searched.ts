import type { EmbedField } from '../model/message.ts';
import type { Searched } from '../model/reply-parts.ts';
import type { Filter } from '../model/search.ts';
import type { Words } from './catalogue.ts';
import { outletList } from './closing-lines.ts';
import { partialDate } from './date-words.ts';
import { fieldsOf } from './fields.ts';
import { listLine } from './written.ts';

/** What was gone through: documents, outlets, dates, filters, what a filter left out. */
export function searchedFields(
  words: Words,
  { heading, searched }: { readonly heading: string; readonly searched: Searched },
): readonly EmbedField[] {
  const { documents, outlets, published, undated, languages, leftOutUndated } = searched;
  return fieldsOf(words, {
    heading,
    lines: [
      documents === 0 ? words.searchedNone : words.searched(documents, outletList(words, outlets)),
      ...(languages.length > 0 ? [words.searchedLanguages(listLine(words, languages.map(words.languageName), 200))] : []),
      ...(published === null
        ? []
        : [words.searchedDates(partialDate(words, published.first), partialDate(words, published.last))]),
      ...(undated > 0 ? [words.searchedUndated(undated)] : []),
      ...filterLines(words, searched),
      ...(leftOutUndated > 0 ? [words.leftOutUndated(leftOutUndated)] : []),
    ],
  });
}

function filterLines(words: Words, { filter: { from, to, kinds, languages }, onlyOutlets }: Searched): readonly string[] {
  return [
    onlyOutlets === null ? null : words.filterOutlets(onlyOutlets.length, outletList(words, onlyOutlets)),
    dateLine(words, { from, to }),
    kinds === null ? null : words.filterKinds(words.list(kinds.map(words.kind))),
    languages === null ? null : words.filterLanguages(listLine(words, languages.map(words.languageName), 200)),
  ].filter((text) => text !== null);
}

function dateLine(words: Words, { from, to }: Pick<Filter, 'from' | 'to'>): string | null {
  if (from !== null && to !== null) return words.filterBetween(partialDate(words, from), partialDate(words, to));
  if (from !== null) return words.filterFrom(partialDate(words, from));
  return to === null ? null : words.filterTo(partialDate(words, to));
}
