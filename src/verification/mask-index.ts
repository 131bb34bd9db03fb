import type { Corpus } from '../model/corpus.ts';
import type { SealedDocument } from '../model/document.ts';
import { BARRIER, type IndexedDocument, type QuotationIndex } from './quotation-index.ts';

/**
 * The index as if it had been made of a part of its corpus: no quotation is found in the rest, or runs over it. Copies four bytes
 * a token, some milliseconds for a million, which keeping one index a server would cost in memory instead.
 *
 * @param corpus - a part of the one that was indexed: documents left out, or prose in them that is prose no more.
 */
export function maskIndex(index: QuotationIndex, corpus: Corpus): QuotationIndex {
  const ids = index.ids.slice();
  const documents = index.documents.map((indexed): IndexedDocument => {
    const document = corpus.documents.get(indexed.document.id);
    if (document === indexed.document) return indexed;
    mask({ ids, starts: index.starts }, indexed, document);
    return { ...indexed, document: document ?? indexed.document };
  });
  return { ...index, ids, documents };
}

type Columns = { readonly ids: Int32Array; readonly starts: Int32Array };

function mask({ ids, starts }: Columns, { first, last }: IndexedDocument, document: SealedDocument | undefined): void {
  const prose = document?.blocks.filter(({ kind }) => kind === 'prose').map(({ span }) => span) ?? [];
  let block = 0;
  for (let position = first; position < last; position += 1) {
    const start = starts[position] ?? 0;
    while (block < prose.length && (prose[block]?.end ?? 0) <= start) block += 1;
    if (start < (prose[block]?.start ?? Number.POSITIVE_INFINITY)) ids[position] = BARRIER;
  }
}
