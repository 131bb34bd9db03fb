import { hideSpans } from '../excerpt/hide-spans.ts';
import type { Corpus } from '../model/corpus.ts';
import type { DocumentId, SealedDocument } from '../model/document.ts';
import type { Copies } from '../model/guild-policy.ts';
import type { Passage } from '../model/passage.ts';
import type { Shelf } from '../model/shelf.ts';
import type { Span } from '../model/span.ts';
import { hiddenStretches } from './hidden-stretches.ts';
import { viewOf } from './map-view.ts';

/** What the moderators of a server settled about the texts that it is answered from. */
export type Restriction = {
  /** Only `allowed` outlets where there are some, and never `denied` ones. */
  readonly outlets: { readonly allowed: readonly string[]; readonly denied: readonly string[] };
  readonly hidden: readonly (Copies & { readonly kind: 'passage' | 'document' | 'outlet'; readonly id: string })[];
  /** The longest excerpt in UTF-16 units; null sets none. */
  readonly excerptMaxChars: number | null;
};

/**
 * The shelf as one server sees it. What is hidden there is not on it at all: no search, suggestion, comparison, context, old
 * button or id leads to it, in whatever grouping of its sentences; of a document in which the words of a hidden passage were changed,
 * nothing is. Other servers' shelves are not touched.
 */
export function restrictShelf(shelf: Shelf, restriction: Restriction): Shelf {
  const excerptMaxChars = Math.min(shelf.excerptMaxChars, restriction.excerptMaxChars ?? shelf.excerptMaxChars);
  const { allowed, denied } = restriction.outlets;
  if (allowed.length + denied.length + restriction.hidden.length === 0) return { ...shelf, excerptMaxChars };
  const { corpus, keptBack } = restrictCorpus(shelf.corpus, restriction);
  const { search, suggester } = shelf;
  return {
    ...shelf,
    corpus,
    search: search.within(corpus),
    suggester: suggester.within(corpus),
    excerptMaxChars,
    unrestricted: shelf,
    keptBack,
  };
}

function restrictCorpus(
  corpus: Corpus,
  { outlets: { allowed, denied }, hidden }: Restriction,
): { readonly corpus: Corpus; readonly keptBack: ReadonlySet<DocumentId> } {
  const idsOf = (kind: Restriction['hidden'][number]['kind']): ReadonlySet<string> =>
    new Set(hidden.flatMap((item) => (item.kind === kind ? [item.id] : [])));
  const hiddenOutlets = idsOf('outlet');
  const hiddenDocuments = idsOf('document');
  const { spans: hiddenSpans, changed } = hiddenStretches(
    hidden.filter(({ kind }) => kind === 'passage'),
    corpus,
  );
  const shown = (outlet: string): boolean =>
    (allowed.length === 0 || allowed.includes(outlet)) && !denied.includes(outlet) && !hiddenOutlets.has(outlet);
  const altered = new Map<DocumentId, SealedDocument>();
  for (const [id, spans] of hiddenSpans) {
    const document = corpus.documents.get(id);
    if (document !== undefined) altered.set(id, hideSpans(document, spans));
  }
  const outlets = viewOf(corpus.outlets, (outlet) => (shown(outlet.id) ? outlet : undefined));
  const isHidden = (document: SealedDocument): boolean => !shown(document.outlet) || hiddenDocuments.has(document.id);
  const documents = viewOf(corpus.documents, (document) =>
    isHidden(document) || changed.has(document.id) ? undefined : (altered.get(document.id) ?? document),
  );
  const passages = viewOf(corpus.passages, (passage) => (isShown(passage) ? passage : undefined));
  const keptBack = [...changed].filter((id) => {
    const document = corpus.documents.get(id);
    return document !== undefined && !isHidden(document);
  });
  return { corpus: { outlets, documents, passages }, keptBack: new Set(keptBack) };

  function isShown({ document, span }: Passage): boolean {
    return documents.has(document) && !hiddenSpans.get(document)?.some((other) => overlap(span, other));
  }
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
