import type { Published, Rights } from '../model/document.ts';
import type { Excerpt, OutletRef, SourceRef } from '../model/excerpt.ts';
import type { DocumentName } from '../model/reply.ts';
import { words } from './catalogue.ts';
import { partialDate } from './date-words.ts';
import { code, line, outletName } from './written.ts';

const NAMES_MAX_CHARS = 200;
const NOTE_MAX_CHARS = 300;
const TITLE_MAX_CHARS = 200;

export type SourceDetail = {
  /** Title, outlet and rights notes: said once a document. */
  readonly withDocumentNotes: boolean;
};

/** What a reader needs to weigh an excerpt, a line each, in an order that can be read aloud. */
export function sourceLines(excerpt: Excerpt, { withDocumentNotes }: SourceDetail): readonly string[] {
  const { source, quotation, breaksOff } = excerpt;
  const { titleNote, outletNote } = source;
  return [
    authorLine(source),
    publishedLine(source.published),
    source.extract ? words.extractOf(words.kind[source.kind]) : words.kind[source.kind],
    words.quotation[quotation],
    breaksOff ? words.breaksOff : null,
    withDocumentNotes && titleNote !== null ? words.aboutTitle(line(titleNote, NOTE_MAX_CHARS)) : null,
    withDocumentNotes && outletNote !== null ? words.aboutOutlet(line(outletNote, NOTE_MAX_CHARS)) : null,
    withDocumentNotes ? rightsLine(source.rights) : null,
    words.passage(code(excerpt.passageId), code(excerpt.document)),
  ].filter((text) => text !== null);
}

/** The outlet's short note with the day it was checked. */
export function noteLines(outlet: OutletRef): string {
  const checked = partialDate(outlet.noteChecked);
  return `${line(outlet.note, 2 * NOTE_MAX_CHARS)}\n${outlet.noteIsOld ? words.noteOld(checked) : words.noteChecked(checked)}`;
}

/** A document in one line: title, outlet, date. */
export function documentLine({ title, outlet, published }: DocumentName): string {
  return words.documentNamed(
    title === null ? words.untitled : line(title, TITLE_MAX_CHARS),
    outletName(outlet),
    publishedLine({ ...published, note: null }),
  );
}

function authorLine({ authors }: SourceRef): string {
  return authors.length === 0 ? words.noAuthor : words.author(line(words.list(authors), NAMES_MAX_CHARS));
}

function publishedLine(published: Published): string {
  const said = published.date === null ? words.publishedUnknown : words.published[published.basis](partialDate(published.date));
  return published.note === null ? said : words.publishedBecause(said, line(published.note, NOTE_MAX_CHARS));
}

function rightsLine({ licence, confirmed }: Rights): string {
  if (licence === null) return words.noLicence;
  const named = line(licence, NAMES_MAX_CHARS);
  return confirmed ? words.licence(named) : words.licenceUnconfirmed(named);
}
