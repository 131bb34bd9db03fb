import { passageIdOf } from '../../src/excerpt/passage-id.ts';
import { seal, sealOf } from '../../src/excerpt/seal.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { DocumentMeta, SealedDocument } from '../../src/model/document.ts';
import type { Outlet } from '../../src/model/outlet.ts';
import type { Passage } from '../../src/model/passage.ts';

export type TinyDocument = Partial<Omit<DocumentMeta, 'sha256'>> & {
  readonly id: string;
  /** One passage each. */
  readonly paragraphs: readonly string[];
};

/** A corpus in which each paragraph is a passage: enough to search, with nothing read from disk. */
export function tinyCorpus(documents: readonly TinyDocument[]): Corpus {
  const sealed = documents.map(sealTiny);
  const outlets = new Map(sealed.map(({ outlet }) => [outlet, tinyOutlet(outlet)]));
  const passages = sealed.flatMap((document) => document.blocks.map(({ span }) => passageOf(document, span)));
  return {
    outlets,
    documents: new Map(sealed.map((document) => [document.id, document])),
    passages: new Map(passages.map((passage) => [passage.id, passage])),
  };
}

/** The stored words of a passage. */
export function textOf(corpus: Corpus, id: string): string {
  const passage = corpus.passages.get(id);
  return passage === undefined
    ? ''
    : (corpus.documents.get(passage.document)?.body.slice(passage.span.start, passage.span.end) ?? '');
}

function sealTiny({ id, paragraphs, ...meta }: TinyDocument): SealedDocument {
  const body = paragraphs.join('\n');
  let start = 0;
  const blocks = paragraphs.map((paragraph, i) => {
    const span = { start, end: start + paragraph.length };
    start = span.end + 1;
    return { kind: 'prose' as const, span, firstLine: i + 1, lastLine: i + 1 };
  });
  return seal({ meta: { ...META, ...meta, id, sha256: sealOf(body) }, body, blocks });
}

function passageOf(document: SealedDocument, span: Passage['span']): Passage {
  const id = passageIdOf(document.id, document.body.slice(span.start, span.end));
  return { id, document: document.id, span, sentences: [span], quotation: 'none', breaksOff: false };
}

const META: Omit<DocumentMeta, 'id' | 'sha256'> = {
  outlet: 'gazette',
  outletNote: null,
  title: null,
  titleNote: null,
  authors: [],
  published: { date: null, precision: null, basis: 'unknown', note: null },
  url: null,
  kind: 'news',
  language: 'en',
  extract: false,
  rights: { licence: null, url: null, confirmed: false, maxExcerptChars: 350 },
  dateCorrections: [],
  notes: [],
};

function tinyOutlet(id: string): Outlet {
  const fields = {
    launched: [],
    ownership: [],
    funding: [],
    ownDescription: [],
    describedByOthers: [],
    regulation: [],
    sanctions: [],
    wikipediaRating: [],
    licence: [],
  };
  return {
    id,
    name: `The ${id}`,
    homepage: null,
    ownership: { id, name: id, relation: 'owned' },
    note: { short: 'A note.', checked: '2026-11-01', fields },
  };
}
