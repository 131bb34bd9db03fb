import { outletRef } from '../excerpt/outlet-ref.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Outlet } from '../model/outlet.ts';
import type { Reply } from '../model/reply.ts';
import type { Visibility } from '../model/reply-parts.ts';
import type { Shelf } from '../model/shelf.ts';
import { documentName } from './document-name.ts';
import { outletNames } from './read-narrowing.ts';

/** All outlets with their short notes, in an order that favours none: by id. */
export function listOutlets({ corpus, today, unrestricted }: Shelf, visibility: Visibility): Reply {
  const documents = [...corpus.documents.values()];
  const whole = unrestricted?.corpus ?? corpus;
  const ofListed = [...whole.documents.values()].filter(({ outlet }) => corpus.outlets.has(outlet));
  return {
    kind: 'outlets',
    visibility,
    outlets: outletNames(corpus).flatMap(({ id }) => {
      const outlet = corpus.outlets.get(id);
      if (outlet === undefined) return [];
      return [{ outlet: outletRef(outlet, today()), documents: documents.filter((document) => document.outlet === id).length }];
    }),
    hiddenOutlets: whole.outlets.size - corpus.outlets.size,
    hiddenDocuments: ofListed.length - documents.length,
  };
}

/** One outlet with its whole note and the documents that the corpus has of it. */
export function describeOutlet(outlet: Outlet, { corpus, today, unrestricted }: Shelf, visibility: Visibility): Reply {
  const idsIn = ({ documents }: Corpus) =>
    [...documents.values()].filter((document) => document.outlet === outlet.id).map(({ id }) => id);
  const ids = idsIn(corpus);
  return {
    kind: 'outlet',
    visibility,
    outlet,
    ref: outletRef(outlet, today()),
    documents: ids.sort().flatMap((id) => documentName(id, corpus)),
    hiddenDocuments: unrestricted === null ? 0 : idsIn(unrestricted.corpus).length - ids.length,
  };
}
