import type { DocumentId, SealedDocument } from './document.ts';
import type { Outlet, OutletId } from './outlet.ts';
import type { Passage, PassageId } from './passage.ts';

/** Everything that can be searched and quoted at one moment. A change makes a new value; nobody sees half of one. */
export type Corpus = {
  readonly outlets: ReadonlyMap<OutletId, Outlet>;
  readonly documents: ReadonlyMap<DocumentId, SealedDocument>;
  readonly passages: ReadonlyMap<PassageId, Passage>;
};
