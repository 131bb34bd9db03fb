import type { DateMention } from '../model/date.ts';
import type { SealedDocument } from '../model/document.ts';
import { correctDates } from './correct-dates.ts';
import { findDates } from './find-dates.ts';

/**
 * The dates in a document's prose with its curator's corrections applied: ordered, disjoint, offsets in its body. Titles,
 * bylines, captions and embedded posts are not read. The first call for a document reads it, later ones remember.
 */
export function datesOf(document: SealedDocument): readonly DateMention[] {
  const known = remembered.get(document);
  if (known !== undefined) return known;
  const dates = readDates(document);
  remembered.set(document, dates);
  return dates;
}

/** A sealed document never changes, so what was read in it stays true as long as it lives. */
const remembered = new WeakMap<SealedDocument, readonly DateMention[]>();

function readDates(document: SealedDocument): readonly DateMention[] {
  const prose = document.blocks.filter(({ kind }) => kind === 'prose').map(({ span }) => span);
  const facts = { published: document.published.date, kind: document.kind };
  const found = findDates(onlyProse(document.body, prose), facts).filter(({ start, end }) =>
    prose.some((span) => span.start <= start && end <= span.end),
  );
  return correctDates(found, document.dateCorrections, document.body);
}

/** The body with all that is not prose blanked out, so that every offset stays what it was. Read, never quoted. */
function onlyProse(body: string, prose: readonly { readonly start: number; readonly end: number }[]): string {
  let text = '';
  for (const { start, end } of prose) text += '\n'.repeat(start - text.length) + body.slice(start, end);
  return text;
}
