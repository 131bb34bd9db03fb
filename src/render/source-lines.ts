import type { Published, Rights } from '../model/document.ts';
import type { Excerpt, OutletRef, SourceRef } from '../model/excerpt.ts';
import type { DocumentName } from '../model/reply-parts.ts';
import type { Words } from './catalogue.ts';
import { partialDate } from './date-words.ts';
import { linkable, maskedLink } from './link.ts';
import { code, line, listLine, outletName } from './written.ts';

const NAMES_MAX_CHARS = 200;
const NOTE_MAX_CHARS = 300;
const TITLE_MAX_CHARS = 200;
const LINK_MAX_CHARS = 300;

export type SourceDetail = {
  /** How date, title and outlet are known, and the rights: said once a document. */
  readonly withDocumentNotes: boolean;
};

/** What a reader needs to weigh an excerpt, a line each, in an order that can be read aloud. */
export function sourceLines(words: Words, excerpt: Excerpt & SourceDetail): readonly string[] {
  const { source, quotation, breaksOff, omitted, withDocumentNotes } = excerpt;
  return [
    ...languageLines(words, source),
    authorLine(words, source),
    publishedLine(words, { ...source.published, style: 'full' }),
    source.extract ? words.extractOf(words.kind(source.kind)) : words.kind(source.kind),
    words.quotation(quotation),
    ...speakerLines(words, excerpt),
    ...(breaksOff ? [words.breaksOff(omitted.after ? 'later' : 'here')] : []),
    ...(withDocumentNotes ? documentNotes(words, source) : []),
    words.passage(code(excerpt.passageId), code(excerpt.document)),
  ];
}

/** A quotation stays in its language; where that is not the reply's, the reader is told which. */
function languageLines(words: Words, { language }: SourceRef): readonly string[] {
  const same = language.toLowerCase().split('-')[0] === words.language;
  return same ? [] : [words.quotedIn(line(words.languageName(language), NAMES_MAX_CHARS))];
}

/** Nothing where it is not sure who speaks. */
function speakerLines(words: Words, { speaker, source }: Excerpt): readonly string[] {
  if (speaker === null) return [];
  if (speaker.kind === 'outlet') return [words.ownVoice(source.kind === 'opinion' ? 'author' : 'outlet')];
  return [words.speaker(speaker.kind, line(speaker.name, NAMES_MAX_CHARS))];
}

/** The outlet's short note with the day it was checked. */
export function noteLines(words: Words, outlet: OutletRef): string {
  const checked = partialDate(words, outlet.noteChecked);
  return `${line(outlet.note, 2 * NOTE_MAX_CHARS)}\n${outlet.noteIsOld ? words.noteOld(checked) : words.noteChecked(checked)}`;
}

/** A document in one line: title, id, outlet, date. */
export function documentLine(words: Words, document: DocumentName): string {
  return words.documentNamed({
    title: titleOf(words, document),
    id: code(document.id),
    outlet: outletName(document.outlet),
    published: publishedLine(words, { ...document.published, style: 'brief' }),
  });
}

/** The same where the outlet is known already. */
export function documentOfOutletLine(words: Words, document: DocumentName): string {
  return words.documentOfOutlet({
    title: titleOf(words, document),
    id: code(document.id),
    published: publishedLine(words, { ...document.published, style: 'brief' }),
  });
}

function titleOf(words: Words, { title }: DocumentName): string {
  return title === null ? words.untitled : line(title, TITLE_MAX_CHARS);
}

function authorLine(words: Words, { authors }: SourceRef): string {
  return authors.length === 0 ? words.noAuthor : words.author(listLine(words, authors, NAMES_MAX_CHARS));
}

/** An unknown date is always given with its reason, unless brevity is asked for: the reason is all that is known. */
function publishedLine(words: Words, { date, basis, note, style }: Published & { readonly style: 'full' | 'brief' }): string {
  if (date !== null) return words.published(basis, partialDate(words, date));
  return note === null || style === 'brief' ? words.publishedUnknown : words.publishedUnknownBecause(line(note, NOTE_MAX_CHARS));
}

/** How title, outlet and date are known, and the rights. */
function documentNotes(words: Words, { published, titleNote, outletNote, rights }: SourceRef): readonly string[] {
  const dateNote = published.date === null ? null : published.note;
  return [
    ...(dateNote === null ? [] : [words.aboutDate(line(dateNote, NOTE_MAX_CHARS))]),
    ...(titleNote === null ? [] : [words.aboutTitle(line(titleNote, NOTE_MAX_CHARS))]),
    ...(outletNote === null ? [] : [words.aboutOutlet(line(outletNote, NOTE_MAX_CHARS))]),
    rightsLine(words, rights),
  ];
}

/** Open licences ask for their name, a link to their text and a word on changes. */
function rightsLine(words: Words, { licence, url, confirmed }: Rights): string {
  if (licence === null) return words.noLicence;
  const name = line(licence, NAMES_MAX_CHARS);
  const address = linkable(url);
  const named =
    address === null || address.length > LINK_MAX_CHARS
      ? name
      : words.licenceLinked(name, maskedLink(words.licenceText, address));
  return confirmed ? words.licence(named) : words.licenceUnconfirmed(named);
}
