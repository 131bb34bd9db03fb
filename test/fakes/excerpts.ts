import { passageIdOf } from '../../src/excerpt/passage-id.ts';
import { slice } from '../../src/excerpt/slice.ts';
import type { SealedDocument } from '../../src/model/document.ts';
import type { Excerpt, OutletRef } from '../../src/model/excerpt.ts';
import { spanIn } from '../excerpt/small-corpus.ts';

const GAZETTE: OutletRef = {
  id: 'gazette',
  name: 'The Gazette',
  note: 'A daily paper of the harbour board (its own imprint, 2024).',
  noteChecked: '2026-11-20',
  noteIsOld: false,
  ownership: { id: 'board', name: 'the harbour board', relation: 'owned' },
};

/** An excerpt of the words that stand in the document, with nothing marked or left out. */
export function excerptOf(document: SealedDocument, words: string, changes: Partial<Excerpt> = {}): Excerpt {
  const span = spanIn(document.body, words);
  const { title, titleNote, outletNote, authors, published, kind, language, extract, url, rights } = document;
  return {
    passageId: passageIdOf(document.id, words),
    document: document.id,
    span,
    text: slice(document, span),
    omitted: { before: false, after: false },
    quotation: 'none',
    breaksOff: false,
    speaker: null,
    marks: [],
    source: { title, titleNote, outletNote, authors, published, kind, language, extract, url, rights, about: [] },
    outlet: { ...GAZETTE, id: document.outlet },
    score: 1,
    ...changes,
  };
}
