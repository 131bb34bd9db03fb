import { quotationsIn } from '../excerpt/quotations-in.ts';
import type { DateMention } from '../model/date.ts';
import type { SealedDocument } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import type { Span } from '../model/span.ts';
import { datesOf } from './dates-of.ts';
import { joinRanges } from './join-ranges.ts';
import { lastAtMost } from './last-at-most.ts';
import { rankDates } from './rank-dates.ts';
import type { Dating } from './statement.ts';

/**
 * When each of a document's passages says that things happened; aligned with `passages`. The document's own publication date
 * is never among the dates: it only helps to resolve words such as "on Friday" in news.
 */
export function statementsOf(document: SealedDocument, passages: readonly Passage[]): readonly Dating[] {
  const dates = joinRanges(datesOf(document), document.body);
  return passages.map((passage) => datingOf(document, passage, datesWithin(dates, passage.span)));
}

function datingOf(document: SealedDocument, passage: Passage, mentions: readonly DateMention[]): Dating {
  if (mentions.length === 0) return { kind: 'undated', passage };
  const quotations = quotationsAround(document, passage.span);
  const [first] = rankDates({ body: document.body, sentences: passage.sentences, mentions, quotations });
  if (first !== undefined) {
    const alsoDated = mentions.filter(({ start }) => start !== first.start);
    return { kind: 'dated', statement: { passage, outlet: document.outlet, date: first, alsoDated } };
  }
  const unresolved = mentions.filter(({ value }) => value === null);
  return unresolved.length === 0 ? { kind: 'undated', passage } : { kind: 'unresolved', passage, mentions: unresolved };
}

function datesWithin(dates: readonly DateMention[], { start, end }: Span): readonly DateMention[] {
  const first = lastAtMost(dates.length, start - 1, (index) => dates[index]?.start) + 1;
  const last = lastAtMost(dates.length, end - 1, (index) => dates[index]?.start);
  return dates.slice(first, last + 1).filter((date) => date.end <= end);
}

/** A passage may begin or end inside a quotation, so that its whole block is read. */
function quotationsAround({ body, blocks }: SealedDocument, passage: Span): readonly Span[] {
  const block = blocks.find(({ span }) => span.start <= passage.start && passage.end <= span.end)?.span ?? passage;
  return quotationsIn(body.slice(block.start, block.end)).map(({ start, end }) => ({
    start: start + block.start,
    end: end + block.start,
  }));
}
