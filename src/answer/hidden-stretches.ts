import { documentsNamedBy, findPassage } from '../excerpt/find-passage.ts';
import { passagesIn } from '../excerpt/passages-in.ts';
import type { Corpus } from '../model/corpus.ts';
import type { DocumentId, SealedDocument } from '../model/document.ts';
import type { Passage, PassageId } from '../model/passage.ts';
import type { Span } from '../model/span.ts';

export type HiddenStretches = {
  /** Spans of the documents' bodies, in any order; they may overlap. */
  readonly spans: ReadonlyMap<DocumentId, readonly Span[]>;
  /** Documents that hold nothing under an id that points to them: their words were changed. */
  readonly changed: ReadonlySet<DocumentId>;
};

/**
 * Where hidden passages stand. An id says nothing of its words, so that of one whose words were changed nobody can tell which they
 * are now: all of its document is named instead, for a mended letter must not bring back what moderators hid.
 */
export function hiddenStretches(ids: ReadonlySet<PassageId>, corpus: Corpus): HiddenStretches {
  const spans = new Map<DocumentId, Span[]>();
  const changed = new Set<DocumentId>();
  for (const id of ids) {
    const passage = findPassage(id, corpus);
    const document = passage && corpus.documents.get(passage.document);
    if (passage === null || document === null || document === undefined) {
      for (const named of documentsNamedBy(id, corpus)) changed.add(named.id);
      continue;
    }
    const known = spans.get(document.id) ?? [];
    known.push(...stretchesOf(passage, document, corpus));
    spans.set(document.id, known);
  }
  return { spans, changed };
}

/**
 * The passage, all of those that the corpus now groups its sentences into (of one that is hidden in part nothing could be quoted),
 * and where the same words stand again in the document, which the corpus takes for the same passage.
 */
function stretchesOf({ span }: Passage, { id, body }: SealedDocument, corpus: Corpus): readonly Span[] {
  const passages = passagesIn(id, corpus).map((passage) => passage.span);
  const again = occurrencesOf(span, body).filter((other) => !passages.some((known) => overlap(known, other)));
  return [span, ...passages.filter((known) => overlap(known, span)), ...again];
}

/** Wherever the words of a stretch stand in a text, itself included. */
function occurrencesOf({ start, end }: Span, text: string): readonly Span[] {
  const words = text.slice(start, end);
  const spans: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    spans.push({ start: at, end: at + words.length });
  }
  return spans;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
