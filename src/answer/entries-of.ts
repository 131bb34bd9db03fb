import { buildExcerpt } from '../excerpt/build-excerpt.ts';
import type { Corpus } from '../model/corpus.ts';
import type { DateMention } from '../model/date.ts';
import type { Withheld } from '../model/excerpt.ts';
import type { Hit } from '../model/search.ts';
import type { Shelf } from '../model/shelf.ts';
import type { TimelineEntry } from '../model/timeline-reply.ts';
import type { Statement } from '../timeline/statement.ts';

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
    end,
  }: {
    readonly statements: readonly Statement[];
    readonly hits: readonly Hit[];
    readonly offset: number;
    readonly end: number;
  },
  { corpus, excerptMaxChars, today }: Shelf,
): PageOfEntries {
  const entries: TimelineEntry[] = [];
  const why: Hit[] = [];
  const withheld: Withheld[] = [];
  const hitOf = new Map(hits.map((hit) => [hit.passage, hit]));
  const alike = byDate(statements, corpus);
  for (const [at, { passage, outlet, date, alsoDated }] of statements.slice(offset, end).entries()) {
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
      const sameDate = (alike.get(keyOf(date)) ?? []).filter((other) => other.outlet.id !== outlet);
      entries.push({ number: offset + at + 1, date, alsoDated: shown, excerpt: built, sameDate });
      why.push(hit);
    } else withheld.push(built);
  }
  return { entries, why, withheld };
}

/** The entries that give each date, all with the same words for how sure it is ("mid-2014" is not "2014"). */
function byDate(statements: readonly Statement[], { outlets }: Corpus): ReadonlyMap<string, TimelineEntry['sameDate']> {
  const entries = statements.map(({ date, outlet: id }, at) => ({
    key: keyOf(date),
    entry: { outlet: { id, name: outlets.get(id)?.name ?? id }, number: at + 1 },
  }));
  const grouped = new Map<string, TimelineEntry['sameDate'][number][]>();
  for (const { key, entry } of entries) {
    const group = grouped.get(key);
    if (group === undefined) grouped.set(key, [entry]);
    else group.push(entry);
  }
  return grouped;
}

function keyOf({ value, qualifier }: DateMention): string {
  return `${value} ${qualifier ?? ''}`;
}
