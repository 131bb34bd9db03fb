import { buildExcerpt } from '../excerpt/build-excerpt.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Excerpt, Withheld } from '../model/excerpt.ts';
import type { Hit } from '../model/search.ts';
import type { Shelf } from '../model/shelf.ts';
import type { Span } from '../model/span.ts';
import { marksIn } from '../search/marks-in.ts';

export type Excerpted = {
  readonly excerpts: readonly Excerpt[];
  /** Aligned with `excerpts`. */
  readonly why: readonly Hit[];
  readonly withheld: readonly Withheld[];
};

/** Hits become excerpts, in their order; what no longer matches its seal is withheld. */
export function excerptsOf(hits: readonly Hit[], shelf: Shelf): Excerpted {
  const excerpts: Excerpt[] = [];
  const why: Hit[] = [];
  const withheld: Withheld[] = [];
  for (const hit of hits) {
    const built = buildExcerpt({
      corpus: shelf.corpus,
      passageId: hit.passage,
      maxChars: shelf.excerptMaxChars,
      marks: marksOf(hit, shelf.corpus),
      score: hit.score,
      today: shelf.today(),
    });
    if ('text' in built) {
      excerpts.push(built);
      why.push(hit);
    } else withheld.push(built);
  }
  return { excerpts, why, withheld };
}

function marksOf({ passage: id, words }: Hit, { passages, documents }: Corpus): readonly Span[] {
  const passage = passages.get(id);
  const document = passage && documents.get(passage.document);
  return passage === undefined || document === undefined ? [] : marksIn({ body: document.body, span: passage.span, words });
}
