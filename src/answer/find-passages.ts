import type { Hit, Query, SearchResult } from '../model/search.ts';
import type { Shelf } from '../model/shelf.ts';
import { hasSearchableWord } from '../search/has-searchable-word.ts';

/** What a search found on a shelf. */
export type FoundPassages = SearchResult & {
  /** What more would have matched clearly, had moderators of the server not taken it out of its answers: to be counted, not to be shown. */
  readonly hidden: readonly Hit[];
};

const NOTHING: FoundPassages = { clear: [], closest: [], hidden: [] };

/** A query becomes hits; one that names nothing finds nothing, rather than every passage with "the" in it. */
export async function findPassages(query: Query, { search, corpus, unrestricted }: Shelf): Promise<FoundPassages> {
  if (!hasSearchableWord(query.text)) return NOTHING;
  const found = await search.search(query);
  if (unrestricted === null) return { ...found, hidden: [] };
  const { clear } = await unrestricted.search.search(query);
  return { ...found, hidden: clear.filter(({ passage }) => !corpus.passages.has(passage)) };
}
