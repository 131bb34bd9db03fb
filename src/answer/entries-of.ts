import { buildExcerpt } from '../excerpt/build-excerpt.ts';
import type { Withheld } from '../model/excerpt.ts';
import type { TimelineEntry } from '../model/reply.ts';
import type { Hit } from '../model/search.ts';
import type { Statement } from '../timeline/statement.ts';
import type { Shelf } from './shelf.ts';
import { PAGE_SIZE } from './timeline-page.ts';

export type PageOfEntries = {
  readonly entries: readonly TimelineEntry[];
  /** Aligned with `entries`. */
  readonly why: readonly Hit[];
  readonly withheld: readonly Withheld[];
};

/** One page of ordered statements, each cut around its date. */
export function entriesOf(
  {
    statements,
    hits,
    offset,
  }: { readonly statements: readonly Statement[]; readonly hits: readonly Hit[]; readonly offset: number },
  { corpus, excerptMaxChars, today }: Shelf,
): PageOfEntries {
  const entries: TimelineEntry[] = [];
  const why: Hit[] = [];
  const withheld: Withheld[] = [];
  const hitOf = new Map(hits.map((hit) => [hit.passage, hit]));
  for (const { passage, date, alsoDated } of statements.slice(offset, offset + PAGE_SIZE)) {
    const hit = hitOf.get(passage.id);
    if (hit === undefined) continue;
    const marks = [{ start: date.start, end: date.end }];
    const built = buildExcerpt({
      corpus,
      passageId: passage.id,
      maxChars: excerptMaxChars,
      marks,
      score: hit.score,
      today: today(),
    });
    if ('text' in built) {
      const shown = alsoDated.filter(({ start, end }) => built.span.start <= start && end <= built.span.end);
      entries.push({ date, alsoDated: shown, excerpt: built });
      why.push(hit);
    } else withheld.push(built);
  }
  return { entries, why, withheld };
}
