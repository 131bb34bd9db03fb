import type { DateMention } from '../model/date.ts';
import type { Block, SealedDocument } from '../model/document.ts';
import { correctDates } from './correct-dates.ts';
import { findDates } from './find-dates.ts';
import type { TextFacts } from './resolve.ts';

/**
 * The dates in a document's prose, hidden or not since another may hang on them, with its curator's corrections applied: ordered, disjoint, offsets in its body. Titles,
 * bylines, captions and embedded posts are not read. The ends of a range in words are each a date. The first call for
 * a document reads it, later ones remember.
 */
export function datesOf(document: SealedDocument): readonly DateMention[] {
  const known = remembered.get(document);
  if (known !== undefined) return known;
  const { body, blocks, kind, published } = document;
  const found = datesInBlocks({ body, blocks, read: ['prose', 'hidden'] }, { published: published.date, kind });
  const dates = correctDates(found, document.dateCorrections, body);
  remembered.set(document, dates);
  return dates;
}

/** A sealed document never changes, so what was read in it stays true as long as it lives. */
const remembered = new WeakMap<SealedDocument, readonly DateMention[]>();

export type ReadBlocks = {
  readonly body: string;
  /** In order. */
  readonly blocks: readonly Block[];
  /** The kinds of blocks whose dates count. */
  readonly read: readonly Block['kind'][];
};

/** As `findDates`, over some kinds of blocks only: dates of the others are neither found nor hung on. */
export function datesInBlocks({ body, blocks, read }: ReadBlocks, facts: TextFacts): readonly DateMention[] {
  const spans = blocks.filter(({ kind }) => read.includes(kind)).map(({ span }) => span);
  // Blanked out, so that every offset stays what it was. This copy is read, never quoted.
  let text = '';
  for (const { start, end } of spans) text += '\n'.repeat(start - text.length) + body.slice(start, end);
  return findDates(text, facts).filter((mention) => spans.some(({ start, end }) => start <= mention.start && mention.end <= end));
}
