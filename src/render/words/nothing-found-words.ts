import type { NoMatchReply } from '../../model/quote-replies.ts';
import type { Say } from '../say.ts';

type Named = { readonly title: string; readonly id: string; readonly outlet: string; readonly published: string };

/** An honest "nothing", and what was searched. */
export function nothingFoundWords(say: Say) {
  return {
    noMatch: (reason: NoMatchReply['reason'], query: string): string => say(`noMatch.${reason}`, { query }),
    noMatchShown: (query: string): string => say('noMatchShown', { query }),
    searchedHeading: say('searchedHeading'),
    searchableHeading: say('searchableHeading'),
    searched: (documents: number, outlets: string): string => say('searched', { documents, outlets }),
    searchedLanguages: (languages: string): string => say('searchedLanguages', { languages }),
    searchedNone: say('searchedNone'),
    searchedDates: (first: string, last: string): string =>
      first === last ? say('searchedDate', { date: first }) : say('searchedDates', { first, last }),
    searchedUndated: (count: number): string => say('searchedUndated', { count }),
    filterOutlets: (count: number, outlets: string): string => say('filterOutlets', { count, outlets }),
    filterFrom: (date: string): string => say('filterFrom', { date }),
    filterTo: (date: string): string => say('filterTo', { date }),
    filterBetween: (from: string, to: string): string => say('filterBetween', { from, to }),
    filterKinds: (kinds: string): string => say('filterKinds', { kinds }),
    filterLanguages: (languages: string): string => say('filterLanguages', { languages }),
    leftOutUndated: (count: number): string => say('leftOutUndated', { count }),
    nearestHeading: say('nearestHeading'),
    documentNamed: ({ title, id, outlet, published }: Named): string => say('documentNamed', { title, id, outlet, published }),
    documentOfOutlet: ({ title, id, published }: Omit<Named, 'outlet'>): string =>
      say('documentOfOutlet', { title, id, published }),
    showClosest: say('showClosest'),
  };
}
