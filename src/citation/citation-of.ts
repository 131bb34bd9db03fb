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
 * The document cited for one of its passages, in every style and format. The styles get what their manuals ask for; the
 * records for reference managers carry the passage's id and link as well.
 */
export async function citationOf({ document, outlet, passage, accessed }: CitationRequest): Promise<Citation> {
  const library = await openLibrary();
  const item = itemOf(document, outlet, accessed);
  const link = textFragmentLink(document, passage.span);
  const noted = { ...item, note: link === null ? `Passage ${passage.id}` : `Passage ${passage.id}: ${link}` };
  return {
    passageId: passage.id,
    accessed,
    link,
    styles: formatStyles(item, library),
    bibtex: writeBibtex(noted, library),
    ris: writeRis(noted, library),
    cslJson: writeCslJson(noted),
  };
}
