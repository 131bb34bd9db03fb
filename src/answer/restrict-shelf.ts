import { findPassage } from '../excerpt/find-passage.ts';
import { hideSpans } from '../excerpt/hide-spans.ts';
import { passagesIn } from '../excerpt/passages-in.ts';
import type { Corpus } from '../model/corpus.ts';
import type { DocumentId, SealedDocument } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import type { Shelf } from '../model/shelf.ts';
import type { Span } from '../model/span.ts';
import { viewOf } from './map-view.ts';

/** What the moderators of a server settled about the texts that it is answered from. */
export type Restriction = {
  /** Only `allowed` outlets where there are some, and never `denied` ones. */
  readonly outlets: { readonly allowed: readonly string[]; readonly denied: readonly string[] };
  readonly hidden: readonly { readonly kind: 'passage' | 'document' | 'outlet'; readonly id: string }[];
  /** The longest excerpt in UTF-16 units; null sets none. */
  readonly excerptMaxChars: number | null;
};

/**
 * The shelf as one server sees it. What is hidden there is not on it at all: no search, suggestion, comparison, context, old
 * button or id leads to it, in whatever grouping of its sentences. Other servers' shelves are not touched.
 */
export function restrictShelf(shelf: Shelf, restriction: Restriction): Shelf {
  const excerptMaxChars = Math.min(shelf.excerptMaxChars, restriction.excerptMaxChars ?? shelf.excerptMaxChars);
  const { allowed, denied } = restriction.outlets;
  if (allowed.length + denied.length + restriction.hidden.length === 0) return { ...shelf, excerptMaxChars };
  const corpus = restrictCorpus(shelf.corpus, restriction);
  const { search, suggester } = shelf;
  return {
    ...shelf,
    corpus,
    search: search.within(corpus),
    suggester: suggester.within(corpus),
    excerptMaxChars,
    unrestricted: shelf,
  };
}

function restrictCorpus(corpus: Corpus, { outlets: { allowed, denied }, hidden }: Restriction): Corpus {
  const idsOf = (kind: Restriction['hidden'][number]['kind']): ReadonlySet<string> =>
    new Set(hidden.flatMap((item) => (item.kind === kind ? [item.id] : [])));
  const hiddenOutlets = idsOf('outlet');
  const hiddenDocuments = idsOf('document');
  const hiddenSpans = spansOf(idsOf('passage'), corpus);
  const shown = (outlet: string): boolean =>
    (allowed.length === 0 || allowed.includes(outlet)) && !denied.includes(outlet) && !hiddenOutlets.has(outlet);
  const altered = new Map<DocumentId, SealedDocument>();
  for (const [id, spans] of hiddenSpans) {
    const document = corpus.documents.get(id);
    if (document !== undefined) altered.set(id, hideSpans(document, spans));
  }
  const outlets = viewOf(corpus.outlets, (outlet) => (shown(outlet.id) ? outlet : undefined));
  const documents = viewOf(corpus.documents, (document) =>
    shown(document.outlet) && !hiddenDocuments.has(document.id) ? (altered.get(document.id) ?? document) : undefined,
  );
  const passages = viewOf(corpus.passages, (passage) => (isShown(passage) ? passage : undefined));
  return { outlets, documents, passages };

  function isShown({ document, span }: Passage): boolean {
    return documents.has(document) && !hiddenSpans.get(document)?.some((other) => overlap(span, other));
  }
}

/** Where the passages stand; an id that no words of the corpus have any more hides nothing. */
function spansOf(ids: ReadonlySet<string>, corpus: Corpus): ReadonlyMap<DocumentId, readonly Span[]> {
  const spans = new Map<DocumentId, Span[]>();
  for (const id of ids) {
    const passage = findPassage(id, corpus);
    const document = passage && corpus.documents.get(passage.document);
    if (passage === null || document === null || document === undefined) continue;
    const known = spans.get(document.id) ?? [];
    known.push(...stretchesOf(passage, document, corpus));
    spans.set(document.id, known);
  }
  return spans;
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
