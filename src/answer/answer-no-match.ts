import type { Withheld } from '../model/excerpt.ts';
import type { NoMatchReply } from '../model/quote-replies.ts';
import type { Filter } from '../model/search.ts';
import type { Shelf } from '../model/shelf.ts';
import { hasSearchableWord } from '../search/has-searchable-word.ts';
import { documentName } from './document-name.ts';
import { excerptsOf } from './excerpts-of.ts';
import type { FoundPassages } from './find-passages.ts';
import { searchedWith } from './searched.ts';

/** How many passages stand behind the button: the reply to it must hold them with all their metadata. */
const MAX_CLOSEST = 3;
const MAX_NEAREST = 3;

export type NoMatch = {
  readonly query: string;
  readonly filter: Filter;
  readonly found: FoundPassages;
  /** Clear hits that could not be shown. */
  readonly withheld: readonly Withheld[];
};

/** An honest "nothing", private to the asker: what was searched, the nearest documents, and what came closest. */
export function answerNoMatch({ query, filter, found, withheld }: NoMatch, shelf: Shelf): NoMatchReply {
  const searched = searchedWith(filter, shelf, found.hidden.length);
  const closest = excerptsOf(found.closest.slice(0, MAX_CLOSEST), shelf);
  return {
    kind: 'no-match',
    visibility: 'private',
    query,
    reason: reasonFor(),
    searched,
    nearest: shelf.suggester.nearestDocuments(query, filter, MAX_NEAREST).flatMap((id) => documentName(id, shelf.corpus)),
    closest: closest.excerpts,
    why: closest.why,
    withheld: [...withheld, ...closest.withheld],
  };

  function reasonFor(): NoMatchReply['reason'] {
    if (shelf.corpus.documents.size === 0) return shelf.unrestricted === null ? 'corpus-empty' : 'nothing-matches';
    if (searched.documents === 0) return 'filters-exclude-all';
    if (withheld.length > 0) return 'all-withheld';
    if (!hasSearchableWord(query)) return 'no-searchable-word';
    return closest.excerpts.length > 0 ? 'nothing-clear' : 'nothing-matches';
  }
}
