import type { DateMention } from '../model/date.ts';
import type { SealedDocument } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import { datesOf } from './dates-of.ts';
import { rankDates } from './rank-dates.ts';
import type { Dating } from './statement.ts';

/**
 * When each of a document's passages says that things happened; aligned with `passages`. The document's own publication date
 * is never among the dates: it only helps to resolve words such as "on Friday" in news.
 */
export function statementsOf(document: SealedDocument, passages: readonly Passage[]): readonly Dating[] {
  const dates = datesOf(document);
  return passages.map((passage) => {
    const mentions = dates.filter(({ start, end }) => passage.span.start <= start && end <= passage.span.end);
    return datingOf(document, passage, mentions);
  });
}

function datingOf(document: SealedDocument, passage: Passage, mentions: readonly DateMention[]): Dating {
  const [first] = rankDates({ body: document.body, sentences: passage.sentences, mentions });
  if (first !== undefined) {
    const alsoDated = mentions.filter(({ start }) => start !== first.start);
    return { kind: 'dated', statement: { passage, outlet: document.outlet, date: first, alsoDated } };
  }
  const unresolved = mentions.filter(({ value }) => value === null);
  return unresolved.length === 0 ? { kind: 'undated', passage } : { kind: 'unresolved', passage, mentions: unresolved };
}
