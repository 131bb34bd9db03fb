import type { Corpus } from '../model/corpus.ts';
import type { Excerpt } from '../model/excerpt.ts';
import type { Outlet } from '../model/outlet.ts';
import type { OneSided, OutletName } from '../model/reply-parts.ts';
import { outletRef } from './outlet-ref.ts';

/**
 * Whether all excerpts of a reply come from one outlet, or from outlets tied to one body, while the corpus holds documents of
 * others. Null when they do not, when there are no excerpts, and when the corpus holds nobody else.
 *
 * `others` are those with documents: all other outlets when there is one outlet only, those tied to another body when there
 * are several. In the order of the corpus.
 *
 * @param today `YYYY-MM-DD`, for the age of the notes.
 */
export function oneSided(excerpts: readonly Excerpt[], corpus: Corpus, today: string): OneSided | null {
  const shown = new Set(excerpts.map(({ outlet }) => outlet.id));
  const outlets = [...corpus.outlets.values()].filter(({ id }) => shown.has(id));
  const owners = new Set(outlets.map(({ ownership }) => ownership.id));
  if (owners.size !== 1) return null;
  const by = outlets.length === 1 ? 'outlet' : 'ownership';
  const present = new Set([...corpus.documents.values()].map(({ outlet }) => outlet));
  const isOther = (outlet: Outlet): boolean =>
    present.has(outlet.id) && (by === 'outlet' ? !shown.has(outlet.id) : !owners.has(outlet.ownership.id));
  const others = [...corpus.outlets.values()].filter(isOther).map(nameOf);
  return others.length === 0 ? null : { by, outlets: outlets.map((outlet) => outletRef(outlet, today)), others };
}

function nameOf({ id, name }: Outlet): OutletName {
  return { id, name };
}
