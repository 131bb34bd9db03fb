import type { SealedDocument } from '../model/document.ts';
import { foldWord } from './fold.ts';
import { namesIn } from './names-in.ts';

export type CountedName = { readonly name: string; readonly count: number };

/** The names in the prose of documents with how often each occurs; spelled as its first occurrence is. */
export function countNames(documents: Iterable<SealedDocument>): readonly CountedName[] {
  const counted = new Map<string, { name: string; count: number }>();
  for (const { body, blocks } of documents) {
    for (const { kind, span } of blocks) {
      if (kind !== 'prose') continue;
      for (const name of namesIn(body.slice(span.start, span.end))) {
        const key = foldWord(name);
        const before = counted.get(key);
        if (before === undefined) counted.set(key, { name, count: 1 });
        else before.count++;
      }
    }
  }
  return [...counted.values()];
}
