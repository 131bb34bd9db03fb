import type { Block, SealedDocument } from '../model/document.ts';
import type { AboutDocument, SourceRef } from '../model/excerpt.ts';
import { slice } from './slice.ts';

/**
 * Where an excerpt comes from: what the document's metadata says, and word for word what the document prints about itself
 * and its author, in the order of the body.
 *
 * @throws {SpanError} when a block does not lie inside the body.
 */
export function sourceRef(document: SealedDocument): SourceRef {
  const { title, titleNote, outletNote, authors, published, kind, language, extract, url, rights } = document;
  const about = document.blocks.flatMap((block): readonly AboutDocument[] =>
    isAbout(block.kind) ? [{ kind: block.kind, text: slice(document, block.span) }] : [],
  );
  return { title, titleNote, outletNote, authors, published, kind, language, extract, url, rights, about };
}

function isAbout(kind: Block['kind']): kind is AboutDocument['kind'] {
  return kind === 'disclaimer' || kind === 'biography';
}
