import type { Published, Rights } from '../model/document.ts';
import type { Excerpt, OutletRef, SourceRef } from '../model/excerpt.ts';
import type { DocumentName } from '../model/reply-parts.ts';
import { words } from './catalogue.ts';
import { partialDate } from './date-words.ts';
import { linkable, maskedLink } from './link.ts';
import { code, line, outletName } from './written.ts';

const NAMES_MAX_CHARS = 200;
const NOTE_MAX_CHARS = 300;
const TITLE_MAX_CHARS = 200;
const LINK_MAX_CHARS = 300;

export type SourceDetail = {
  /** How date, title and outlet are known, and the rights: said once a document. */
  readonly withDocumentNotes: boolean;
};

/** What a reader needs to weigh an excerpt, a line each, in an order that can be read aloud. */
export function sourceLines(excerpt: Excerpt, { withDocumentNotes }: SourceDetail): readonly string[] {
  const { source, quotation, breaksOff, omitted } = excerpt;
  return [
    authorLine(source),
    publishedLine(source.published),
    source.extract ? words.extractOf(words.kind[source.kind]) : words.kind[source.kind],
    words.quotation[quotation],
    ...speakerLines(excerpt),
    ...(breaksOff ? [words.breaksOff[omitted.after ? 'later' : 'here']] : []),
    ...(withDocumentNotes ? documentNotes(source) : []),
    words.passage(code(excerpt.passageId), code(excerpt.document)),
  ];
}

/** Nothing where it is not sure who speaks. */
function speakerLines({ speaker, source }: Excerpt): readonly string[] {
  if (speaker === null) return [];
  if (speaker.kind === 'outlet') return [source.kind === 'opinion' ? words.speaker.author : words.speaker.outlet];
  return [words.speaker[speaker.kind](line(speaker.name, NAMES_MAX_CHARS))];
}

/** The outlet's short note with the day it was checked. */
export function noteLines(outlet: OutletRef): string {
  const checked = partialDate(outlet.noteChecked);
  return `${line(outlet.note, 2 * NOTE_MAX_CHARS)}\n${outlet.noteIsOld ? words.noteOld(checked) : words.noteChecked(checked)}`;
}

/** A document in one line: title, id, outlet, date. */
export function documentLine(document: DocumentName): string {
  return words.documentNamed(
    titleOf(document),
    code(document.id),
    outletName(document.outlet),
    publishedLine(document.published, 'brief'),
  );
}

/** The same where the outlet is known already. */
export function documentOfOutletLine(document: DocumentName): string {
  return words.documentOfOutlet(titleOf(document), code(document.id), publishedLine(document.published, 'brief'));
}

function titleOf({ title }: DocumentName): string {
  return title === null ? words.untitled : line(title, TITLE_MAX_CHARS);
}

function authorLine({ authors }: SourceRef): string {
  return authors.length === 0 ? words.noAuthor : words.author(line(words.list(authors), NAMES_MAX_CHARS));
}

/** An unknown date is always given with its reason, unless brevity is asked for: the reason is all that is known. */
function publishedLine({ date, basis, note }: Published, style: 'full' | 'brief' = 'full'): string {
  if (date !== null) return words.published[basis](partialDate(date));
  return note === null || style === 'brief' ? words.publishedUnknown : words.publishedUnknownBecause(line(note, NOTE_MAX_CHARS));
}

/** How title, outlet and date are known, and the rights. */
function documentNotes({ published, titleNote, outletNote, rights }: SourceRef): readonly string[] {
  const dateNote = published.date === null ? null : published.note;
  return [
    ...(dateNote === null ? [] : [words.aboutDate(line(dateNote, NOTE_MAX_CHARS))]),
    ...(titleNote === null ? [] : [words.aboutTitle(line(titleNote, NOTE_MAX_CHARS))]),
    ...(outletNote === null ? [] : [words.aboutOutlet(line(outletNote, NOTE_MAX_CHARS))]),
    rightsLine(rights),
  ];
}

/** Open licences ask for their name, a link to their text and a word on changes. */
function rightsLine({ licence, url, confirmed }: Rights): string {
  if (licence === null) return words.noLicence;
  const name = line(licence, NAMES_MAX_CHARS);
  const address = linkable(url);
  const named =
    address === null || address.length > LINK_MAX_CHARS
      ? name
      : words.licenceLinked(name, maskedLink(words.licenceText, address));
  return confirmed ? words.licence(named) : words.licenceUnconfirmed(named);
}
