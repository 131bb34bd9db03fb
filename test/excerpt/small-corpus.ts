import { passageIdOf } from '../../src/excerpt/passage-id.ts';
import { seal, sealOf } from '../../src/excerpt/seal.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Block, BlockKind, DocumentMeta, SealedDocument } from '../../src/model/document.ts';
import type { NoteField, NoteStatement, Outlet } from '../../src/model/outlet.ts';
import type { Passage } from '../../src/model/passage.ts';
import type { Span } from '../../src/model/span.ts';

/** A sealed document of one outlet, one prose block as long as its body unless told otherwise. */
export function documentOf(body: string, changes: Partial<DocumentMeta> = {}, blocks?: readonly Block[]): SealedDocument {
  const meta: DocumentMeta = {
    id: 'gazette/harbour',
    outlet: 'gazette',
    outletNote: null,
    title: 'The harbour',
    titleNote: null,
    authors: ['A. Writer'],
    published: { date: '2024-05-06', precision: 'day', basis: 'stated', note: null },
    url: 'https://gazette.example/harbour',
    kind: 'news',
    language: 'en',
    extract: false,
    rights: { licence: null, url: null, confirmed: false, maxExcerptChars: 1000 },
    sha256: sealOf(body),
    dateCorrections: [],
    notes: [],
    ...changes,
  };
  return seal({ meta, body, blocks: blocks ?? [blockAt('prose', { start: 0, end: body.length })] });
}

export function blockAt(kind: BlockKind, span: Span): Block {
  return { kind, span, firstLine: 1, lastLine: 1 };
}

/** Where `part` first stands in `body`. */
export function spanIn(body: string, part: string): Span {
  const start = body.indexOf(part);
  if (start === -1) throw new Error(`"${part}" does not stand in the body`);
  return { start, end: start + part.length };
}

/** A passage of the sentences given as text, in order; they must stand in the body. */
export function passageOf(document: SealedDocument, ...sentences: readonly string[]): Passage {
  const spans = sentences.map((sentence) => spanIn(document.body, sentence));
  const span = { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
  return {
    id: passageIdOf(document.id, document.body.slice(span.start, span.end)),
    document: document.id,
    span,
    sentences: spans,
    quotation: 'none',
    breaksOff: false,
  };
}

export function outletOf(id: string, changes: Partial<Outlet> = {}): Outlet {
  const name = id.charAt(0).toUpperCase() + id.slice(1);
  return {
    id,
    name,
    homepage: null,
    ownership: { id: `${id}-ltd`, name: `${name} Ltd`, relation: 'owned' },
    note: { short: `${name} says so itself.`, checked: '2026-09-01', fields: noStatements() },
    ...changes,
  };
}

export function corpusOf(parts: {
  readonly outlets: readonly Outlet[];
  readonly documents: readonly SealedDocument[];
  readonly passages: readonly Passage[];
}): Corpus {
  return {
    outlets: new Map(parts.outlets.map((outlet) => [outlet.id, outlet])),
    documents: new Map(parts.documents.map((document) => [document.id, document])),
    passages: new Map(parts.passages.map((passage) => [passage.id, passage])),
  };
}

function noStatements(): Record<NoteField, readonly NoteStatement[]> {
  const none: readonly NoteStatement[] = [];
  return {
    launched: none,
    ownership: none,
    funding: none,
    ownDescription: none,
    describedByOthers: none,
    regulation: none,
    sanctions: none,
    wikipediaRating: none,
    licence: none,
  };
}
