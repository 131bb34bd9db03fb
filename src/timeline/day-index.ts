import type { Corpus } from '../model/corpus.ts';
import type { DatedPassage, DayIndex } from '../model/day-index.ts';
import type { SealedDocument } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import { statementsOf } from './statements-of.ts';

/**
 * An index of a corpus by the day of the year. It is made when it is first asked, which takes some milliseconds a document, and
 * kept.
 *
 * @param pause awaited after each document, so that others get their turn meanwhile.
 */
export function createDayIndex(corpus: Corpus, pause: () => Promise<void>): DayIndex {
  let read: Promise<ReadonlyMap<string, readonly DatedPassage[]>> | null = null;
  return {
    async on(day) {
      read ??= readDays(corpus, pause);
      return ((await read).get(dayOfYear(day)) ?? []).filter(({ date }) => date.value <= day);
    },
  };
}

async function readDays(corpus: Corpus, pause: () => Promise<void>): Promise<ReadonlyMap<string, readonly DatedPassage[]>> {
  const passages = grouped(corpus.passages.values(), ({ document }) => document);
  const days: DatedPassage[] = [];
  for (const document of corpus.documents.values()) {
    days.push(...datedToTheDay(document, passages.get(document.id) ?? []));
    await pause();
  }
  return grouped(days, ({ date }) => dayOfYear(date.value));
}

function datedToTheDay(document: SealedDocument, passages: readonly Passage[]): readonly DatedPassage[] {
  return statementsOf(document, passages).flatMap((dating) => {
    if (dating.kind !== 'dated') return [];
    const { passage, outlet, date, alsoDated } = dating.statement;
    return date.precision === 'day' && date.qualifier === null ? [{ passage: passage.id, outlet, date, alsoDated }] : [];
  });
}

function grouped<K, T>(items: Iterable<T>, keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    groups.set(keyOf(item), group);
    group.push(item);
  }
  return groups;
}

function dayOfYear(day: string): string {
  return day.slice('YYYY-'.length);
}
