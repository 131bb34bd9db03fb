import type { Corpus } from '../model/corpus.ts';
import type { DocumentId } from '../model/document.ts';
import type { DocumentName } from '../model/reply-parts.ts';

/** A document as a signpost; an empty list when the corpus does not have it. */
export function documentName(id: DocumentId, corpus: Corpus): readonly DocumentName[] {
  const document = corpus.documents.get(id);
  const outlet = document && corpus.outlets.get(document.outlet);
  if (document === undefined || outlet === undefined) return [];
  return [{ id, title: document.title, outlet: { id: outlet.id, name: outlet.name }, published: document.published }];
}
