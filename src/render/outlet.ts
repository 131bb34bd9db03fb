import type { Embed, EmbedField, MessagePayload } from '../model/message.ts';
import { NOTE_FIELDS, type NoteField, type NoteSource, type NoteStatement, type Outlet } from '../model/outlet.ts';
import type { OutletReply } from '../model/reply.ts';
import { words } from './catalogue.ts';
import { partialDate } from './date-words.ts';
import { fieldsOf } from './fields.ts';
import { fitsMessage } from './limits.ts';
import { linkable, maskedLink } from './link.ts';
import { documentLine, noteLines } from './source-lines.ts';
import { code, line, outletName } from './written.ts';

const STATEMENT_MAX_CHARS = 700;
const SOURCE_MAX_CHARS = 160;
const DOCUMENTS_SHOWN = 10;
/** An embed with this many fields can still be read; Discord takes a few more. */
const FIELDS_PER_EMBED = 12;

type Detail = {
  readonly links: boolean;
  readonly documents: number;
  /** At most so many statements in each field, a response always with the decision that it answers. */
  readonly statements: number;
};

/**
 * All fields of an outlet's note in their order, "none found" included. When a note is too long for one message, links go
 * first, then the list of documents, then statements from the end of the longest fields, and the reply says how many and
 * where they stand.
 */
export function renderOutlet(reply: OutletReply): Pick<MessagePayload, 'embeds'> {
  const longest = Math.max(...NOTE_FIELDS.map((field) => reply.outlet.note.fields[field].length));
  const details: Detail[] = [
    { links: true, documents: DOCUMENTS_SHOWN, statements: longest },
    { links: false, documents: DOCUMENTS_SHOWN, statements: longest },
    { links: false, documents: 0, statements: longest },
  ];
  for (let statements = Math.min(longest - 1, 50); statements >= 0; statements--)
    details.push({ links: false, documents: 0, statements });
  let embeds: readonly Embed[] = [];
  for (const detail of details) {
    embeds = embedsOf(reply, detail);
    if (fitsMessage({ embeds })) break;
  }
  return { embeds };
}

function embedsOf(reply: OutletReply, detail: Detail): readonly Embed[] {
  const { outlet, ref } = reply;
  const homepage = linkable(outlet.homepage);
  const fields = [
    ...NOTE_FIELDS.flatMap((field) => noteFields(outlet, field, detail)),
    ...documentFields(reply, detail),
    ...leftOutFields(outlet, detail),
  ];
  const embeds: Embed[] = [];
  for (let at = 0; at < fields.length; at += FIELDS_PER_EMBED) embeds.push({ fields: fields.slice(at, at + FIELDS_PER_EMBED) });
  const owner = words.ownership[outlet.ownership.relation](line(outlet.ownership.name, 200));
  const head: Embed = {
    title: outletName(outlet),
    ...(homepage === null ? {} : { url: homepage }),
    description: `${noteLines(ref)}\n${owner}`,
  };
  return [{ ...head, ...embeds[0] }, ...embeds.slice(1)];
}

function noteFields(outlet: Outlet, field: NoteField, detail: Detail): readonly EmbedField[] {
  const statements = outlet.note.fields[field];
  const lines = statements.slice(0, detail.statements).flatMap((statement) => statementLines(statement, detail));
  if (statements.length === 0) lines.push(words.noneFound);
  else if (lines.length === 0) lines.push(words.leftOutHere);
  return fieldsOf(words.noteField[field], lines);
}

function statementLines(statement: NoteStatement, detail: Detail): readonly string[] {
  const { text, sources, response } = statement;
  return [
    line(text, STATEMENT_MAX_CHARS),
    ...sources.map((source) => words.source(sourceWords(source, detail))),
    ...(response === null ? [] : responseLines(response, detail)),
  ];
}

function responseLines({ text, sources }: NoteStatement, detail: Detail): readonly string[] {
  return [words.response(line(text, STATEMENT_MAX_CHARS)), ...sources.map((source) => words.source(sourceWords(source, detail)))];
}

function sourceWords({ name, published, checked, url }: NoteSource, { links }: Detail): string {
  const named = line(name, SOURCE_MAX_CHARS);
  const dated =
    published === null ? words.sourceUndated(named, partialDate(checked)) : words.sourcePublished(named, partialDate(published));
  const address = links ? linkable(url) : null;
  return address === null || address.length > 400 ? dated : words.sourceLinked(dated, maskedLink(words.link, address));
}

function documentFields({ documents }: OutletReply, detail: Detail): readonly EmbedField[] {
  const shown = documents.slice(0, detail.documents).map(documentLine);
  const left = documents.length - shown.length;
  const lines =
    shown.length === 0 ? [words.documentsOf(documents.length)] : [...shown, ...(left > 0 ? [words.furtherDocuments(left)] : [])];
  return fieldsOf(words.documentsHeading, lines);
}

function leftOutFields(outlet: Outlet, { statements }: Detail): readonly EmbedField[] {
  const left = NOTE_FIELDS.reduce((sum, field) => sum + Math.max(0, outlet.note.fields[field].length - statements), 0);
  if (left === 0) return [];
  return fieldsOf(words.aboutThisReply, [words.statementsNotShown(left, code(`corpus/outlets/${outlet.id}.yaml`))]);
}
