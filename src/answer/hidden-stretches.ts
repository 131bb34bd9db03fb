import { documentsNamedBy, findPassage } from '../excerpt/find-passage.ts';
import { passagesIn } from '../excerpt/passages-in.ts';
import { shift } from '../excerpt/shift.ts';
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
  const unclaimed = new Map<DocumentId, readonly Span[]>();
  for (const id of ids) {
    const passage = findPassage(id, corpus);
    const document = passage && corpus.documents.get(passage.document);
    if (passage === null || document === null || document === undefined) {
      for (const named of documentsNamedBy(id, corpus)) changed.add(named.id);
      continue;
    }
    const rest = unclaimed.get(document.id) ?? unclaimedProse(document, corpus);
    unclaimed.set(document.id, rest);
    const known = spans.get(document.id) ?? [];
    known.push(passage.span, ...groupedInto(passage, corpus), ...occurrencesOf(passage.span, document, rest));
    spans.set(document.id, known);
  }
  return { spans, changed };
}

/** What the corpus now groups sentences of an older passage into: of one that is hidden in part nothing could be quoted. */
function groupedInto({ id, document, span }: Passage, corpus: Corpus): readonly Span[] {
  if (corpus.passages.has(id)) return [];
  return passagesIn(document, corpus).flatMap((passage) => (overlap(passage.span, span) ? [passage.span] : []));
}

/**
 * Prose that stands in no passage: what repeats the words of an earlier one, which the corpus takes for that one. As a rule there
 * is none, and nothing has to be looked for.
 */
function unclaimedProse({ id, body, blocks }: SealedDocument, corpus: Corpus): readonly Span[] {
  const rest: Span[] = [];
  const passages = passagesIn(id, corpus);
  let next = 0;
  for (const { kind, span } of blocks) {
    if (kind !== 'prose') continue;
    let from = span.start;
    for (let passage = passages[next]; passage !== undefined && passage.span.start < span.end; passage = passages[next]) {
      rest.push({ start: from, end: passage.span.start });
      from = passage.span.end;
      next += 1;
    }
    rest.push({ start: from, end: span.end });
  }
  return rest.filter(({ start, end }) => body.slice(start, end).trim() !== '');
}

/** Wherever in these stretches the words of a span stand. */
function occurrencesOf({ start, end }: Span, { body }: SealedDocument, stretches: readonly Span[]): readonly Span[] {
  const words = body.slice(start, end);
  return stretches.flatMap((stretch) => {
    const text = body.slice(stretch.start, stretch.end);
    const spans: Span[] = [];
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      spans.push(shift({ start: at, end: at + words.length }, stretch.start));
    }
    return spans;
  });
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
