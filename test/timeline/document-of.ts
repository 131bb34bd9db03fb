import { passagesOf } from '../../src/corpus/passages-of.ts';
import { readBlocks } from '../../src/corpus/read-blocks.ts';
import { seal, sealOf } from '../../src/excerpt/seal.ts';
import type { DocumentMeta, SealedDocument } from '../../src/model/document.ts';
import { statementsOf } from '../../src/timeline/statements-of.ts';

const META: Omit<DocumentMeta, 'sha256'> = {
  id: 'herald/one',
  outlet: 'herald',
  outletNote: null,
  title: null,
  titleNote: null,
  authors: [],
  published: { date: '2020-06-15', precision: 'day', basis: 'stated', note: null },
  url: null,
  kind: 'news',
  language: 'en',
  extract: false,
  rights: { licence: null, url: null, confirmed: false, maxExcerptChars: 350 },
  dateCorrections: [],
  notes: [],
};

/** A sealed document of this body, news of 15 June 2020 unless told otherwise. */
export function documentOf(body: string, meta: Partial<DocumentMeta> = {}): SealedDocument {
  return seal({ meta: { ...META, ...meta, sha256: sealOf(body) }, body, blocks: readBlocks(body) });
}

/** For each passage its date and, behind a bar, the further ones; `undated` or `unresolved` for the others. */
export function datingsIn(body: string, meta: Partial<DocumentMeta> = {}): readonly string[] {
  const document = documentOf(body, meta);
  return statementsOf(document, passagesOf(document)).map((dating) => {
    if (dating.kind !== 'dated') return dating.kind;
    const { date, alsoDated } = dating.statement;
    return [date, ...alsoDated].map(({ text }) => text).join(' | ');
  });
}
