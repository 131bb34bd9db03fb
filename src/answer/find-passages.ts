import type { Query, SearchResult } from '../model/search.ts';
import type { Shelf } from '../model/shelf.ts';
import { hasSearchableWord } from '../search/has-searchable-word.ts';

const NOTHING: SearchResult = { clear: [], closest: [] };

/** A query becomes hits; one that names nothing finds nothing, rather than every passage with "the" in it. */
export async function findPassages(query: Query, { search }: Shelf): Promise<SearchResult> {
  return hasSearchableWord(query.text) ? search.search(query) : NOTHING;
}
