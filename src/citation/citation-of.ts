import type { Citation } from '../model/citation.ts';
import type { SealedDocument } from '../model/document.ts';
import type { Outlet } from '../model/outlet.ts';
import type { Passage } from '../model/passage.ts';
import { formatStyles } from './format-styles.ts';
import { itemOf } from './item-of.ts';
import { openLibrary } from './library.ts';
import { textFragmentLink } from './text-fragment.ts';
import { writeBibtex, writeCslJson, writeRis } from './write-records.ts';

export type CitationRequest = {
  readonly document: SealedDocument;
  /** The document's own. */
  readonly outlet: Outlet;
  /** Of the document. */
  readonly passage: Passage;
  /** `YYYY-MM-DD` */
  readonly accessed: string;
};

/**
 * The document cited for one of its passages, in every style and format. Each names the day of access, the passage and, where
 * one is known, the link to it: the styles as the address and behind their own form in brackets, the records as a note beside
 * the plain address.
 */
export async function citationOf({ document, outlet, passage, accessed }: CitationRequest): Promise<Citation> {
  const library = await openLibrary();
  const item = itemOf(document, outlet, accessed);
  const link = textFragmentLink(document, passage.span);
  const mark = `Passage ${passage.id}`;
  const noted = { ...item, note: link === null ? mark : `${mark}: ${link}` };
  return {
    passageId: passage.id,
    accessed,
    link,
    styles: formatStyles({ ...item, ...(link === null ? {} : { URL: link }), note: mark }, library),
    bibtex: writeBibtex(noted, library),
    ris: writeRis(noted, library),
    cslJson: writeCslJson(noted),
  };
}
