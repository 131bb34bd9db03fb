import type { Corpus } from '../model/corpus.ts';
import type { DocumentId, SealedDocument } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import type { Statement } from '../timeline/statement.ts';
import { statementsOf } from '../timeline/statements-of.ts';

/** What happened on each day of the year, over the years. */
export type DayIndex = {
  /**
   * The statements whose event fell on a day of the year and on no other: their date names the day, and not "before" or "about"
   * it. In the order of the corpus; empty for most days. What 29 February brings is for leap years.
   *
   * @param day `YYYY-MM-DD`; nothing that lies after it is told.
   */
  on(day: string): readonly Statement[];
};

/**
 * Reads the dates of a whole corpus, which takes some milliseconds a document.
 *
 * @param pause awaited after each document, so that others get their turn meanwhile.
 */
export async function createDayIndex(corpus: Corpus, pause: () => Promise<void>): Promise<DayIndex> {
  const passages = new Map<DocumentId, Passage[]>();
  for (const passage of corpus.passages.values()) {
    const ofDocument = passages.get(passage.document) ?? [];
    passages.set(passage.document, ofDocument);
    ofDocument.push(passage);
  }
  const byDay = new Map<string, Statement[]>();
  for (const document of corpus.documents.values()) {
    for (const statement of datedToTheDay(document, passages.get(document.id) ?? [])) {
      const key = dayOfYear(statement.date.value);
      const ofDay = byDay.get(key) ?? [];
      byDay.set(key, ofDay);
      ofDay.push(statement);
    }
    await pause();
  }
  return { on: (day) => (byDay.get(dayOfYear(day)) ?? []).filter(({ date }) => date.value <= day) };
}

function datedToTheDay(document: SealedDocument, passages: readonly Passage[]): readonly Statement[] {
  return statementsOf(document, passages).flatMap((dating) =>
    dating.kind === 'dated' && dating.statement.date.precision === 'day' && dating.statement.date.qualifier === null
      ? [dating.statement]
      : [],
  );
}

function dayOfYear(day: string): string {
  return day.slice('YYYY-'.length);
}
