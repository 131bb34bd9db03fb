import type { Corpus } from '../model/corpus.ts';
import type { DocumentId } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';

/** The passages of a document in the order of its text; empty for a document that the corpus does not have. */
export function passagesIn(document: DocumentId, corpus: Corpus): readonly Passage[] {
  return groupsOf(corpus).get(document) ?? [];
}

/** A corpus is never altered, so its passages are grouped once; weak, so that a corpus that was replaced can go. */
const grouped = new WeakMap<Corpus['passages'], ReadonlyMap<DocumentId, readonly Passage[]>>();

function groupsOf({ passages }: Corpus): ReadonlyMap<DocumentId, readonly Passage[]> {
  const known = grouped.get(passages);
  if (known !== undefined) return known;
  const groups = new Map<DocumentId, Passage[]>();
  for (const passage of passages.values()) {
    const group = groups.get(passage.document);
    if (group === undefined) groups.set(passage.document, [passage]);
    else group.push(passage);
  }
  for (const group of groups.values()) group.sort((a, b) => a.span.start - b.span.start);
  grouped.set(passages, groups);
  return groups;
}
