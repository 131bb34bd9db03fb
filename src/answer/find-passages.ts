import type { Query, SearchResult } from '../model/search.ts';
import type { Shelf } from '../model/shelf.ts';
import { hasSearchableWord } from '../search/has-searchable-word.ts';

/** What a search found on a shelf. */
export type FoundPassages = SearchResult & {
  /** How many more would have matched clearly, had moderators of the server not taken them out of its answers. */
  readonly hidden: number;
};

const NOTHING: FoundPassages = { clear: [], closest: [], hidden: 0 };

/** A query becomes hits; one that names nothing finds nothing, rather than every passage with "the" in it. */
export async function findPassages(query: Query, { search, corpus, unrestricted }: Shelf): Promise<FoundPassages> {
  if (!hasSearchableWord(query.text)) return NOTHING;
  const found = await search.search(query);
  if (unrestricted === null) return { ...found, hidden: 0 };
  const { clear } = await unrestricted.search.search(query);
  return { ...found, hidden: clear.filter(({ passage }) => !corpus.passages.has(passage)).length };
}
