import type { NoMatchReply } from '../../model/quote-replies.ts';
import { plural } from './counts.ts';

/** An honest "nothing", and what was searched. */
export const nothingFoundWords = {
  noMatch: {
    'nothing-matches': (query: string): string => `No passage matches “${query}”.`,
    'nothing-clear': (query: string): string => `No passage clearly matches “${query}”, so none is shown as an answer.`,
    'corpus-empty': (query: string): string => `No document is loaded, so “${query}” could not be searched.`,
    'filters-exclude-all': (query: string): string => `The filters leave no document to search for “${query}”.`,
    'no-searchable-word': (query: string): string =>
      `“${query}” holds no word that can be searched. Try a name, a place or a word that the documents may use.`,
    'all-withheld': (query: string): string =>
      `Passages match “${query}”, but their stored text no longer matches its seal, so none is shown.`,
  } satisfies Record<NoMatchReply['reason'], (query: string) => string>,
  searchedHeading: 'What was searched',
  searchableHeading: 'What can be searched',
  searched: (documents: number, outlets: string): string =>
    plural(documents, `# document by ${outlets}`, `# documents by ${outlets}`),
  searchedNone: 'No document',
  searchedDates: (first: string, last: string): string =>
    first === last ? `Publication date: ${first}` : `Publication dates from ${first} to ${last}`,
  searchedUndated: (count: number): string =>
    plural(count, 'Publication date unknown for # document', 'Publication date unknown for # documents'),
  filterOutlets: (count: number, outlets: string): string =>
    count === 1 ? `Only the outlet ${outlets}` : `Only the outlets ${outlets}`,
  filterFrom: (date: string): string => `Only published from ${date} on`,
  filterTo: (date: string): string => `Only published up to ${date}`,
  filterBetween: (from: string, to: string): string => `Only published from ${from} to ${to}`,
  filterKinds: (kinds: string): string => `Only these kinds of text: ${kinds}`,
  filterLanguages: (languages: string): string => `Only these languages: ${languages}`,
  leftOutUndated: (count: number): string =>
    plural(
      count,
      '# document left out by the date filter, because its publication date is unknown',
      '# documents left out by the date filter, because their publication dates are unknown',
    ),
  nearestHeading: 'Nearest documents by name',
  documentNamed: (title: string, id: string, outlet: string, published: string): string =>
    `${title} (${id}) · ${outlet} · ${published}`,
  documentOfOutlet: (title: string, id: string, published: string): string => `${title} (${id}) · ${published}`,
  showClosest: 'Show the closest passages',
} as const;
