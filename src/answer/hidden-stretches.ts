import { documentsNamedBy, findPassage } from '../excerpt/find-passage.ts';
import { passagesIn } from '../excerpt/passages-in.ts';
import { shift } from '../excerpt/shift.ts';
import type { Corpus } from '../model/corpus.ts';
import type { DocumentId, SealedDocument } from '../model/document.ts';
import type { Copies } from '../model/guild-policy.ts';
import type { Passage, PassageId } from '../model/passage.ts';
import type { Span } from '../model/span.ts';

export type HiddenPassage = Copies & { readonly id: PassageId };

export type HiddenStretches = {
  /** Spans of the documents' bodies, in any order; they may overlap. */
  readonly spans: ReadonlyMap<DocumentId, readonly Span[]>;
  /** Documents that hold nothing under an id that points to them, or not as often as when it was hidden: words were changed. */
  readonly changed: ReadonlySet<DocumentId>;
};

/**
 * Where hidden passages stand. An id says nothing of its words, so that of one whose words were changed nobody can tell which they
 * are now: all of its document is named instead, for a mended letter must not bring back what moderators hid.
 */
export function hiddenStretches(hidden: readonly HiddenPassage[], corpus: Corpus): HiddenStretches {
  const spans = new Map<DocumentId, Span[]>();
  const changed = new Set<DocumentId>();
  const unclaimed = new Map<DocumentId, readonly Span[]>();
  for (const { id, copies } of hidden) {
    const passage = findPassage(id, corpus);
    const document = passage && corpus.documents.get(passage.document);
    if (passage === null || document === null || document === undefined) {
      for (const named of documentsNamedBy(id, corpus)) changed.add(named.id);
      continue;
    }
    if (lacksCopies(passage, copies, corpus)) changed.add(document.id);
    const rest = unclaimed.get(document.id) ?? unclaimedProse(document, corpus);
    unclaimed.set(document.id, rest);
    const known = spans.get(document.id) ?? [];
    known.push(passage.span, ...groupedInto(passage, corpus), ...occurrencesOf(passage.span, document, rest));
    spans.set(document.id, known);
  }
  return { spans, changed };
}

/**
 * How many times the words of a passage stand in the prose of its document, however its sentences are grouped; undefined for once.
 * With words that stand twice, a letter mended in one place leaves the other under the id: only that there were two tells.
 */
export function copiesOf({ document, span }: Passage, { documents }: Corpus): number | undefined {
  const holder = documents.get(document);
  const prose = holder?.blocks.flatMap((block) => (block.kind === 'prose' ? [block.span] : [])) ?? [];
  const copies = holder === undefined ? 0 : occurrencesOf(span, holder, prose).length;
  return copies > 1 ? copies : undefined;
}

/** Whether the words of a hidden passage stand less often than when it was hidden: those elsewhere may have been changed. */
export function lacksCopies(passage: Passage, copies: number | undefined, corpus: Corpus): boolean {
  return copies !== undefined && (copiesOf(passage, corpus) ?? 1) < copies;
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
