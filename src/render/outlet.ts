import type { Embed, EmbedField, MessagePayload } from '../model/message.ts';
import { NOTE_FIELDS, type NoteField, type NoteSource, type NoteStatement, type Outlet } from '../model/outlet.ts';
import type { OutletReply } from '../model/reply.ts';
import type { Words } from './catalogue.ts';
import { hiddenListed } from './closing-lines.ts';
import { partialDate } from './date-words.ts';
import { fieldsOf } from './fields.ts';
import { fitsMessage } from './limits.ts';
import { linkable, maskedLink } from './link.ts';
import { documentOfOutletLine, noteLines } from './source-lines.ts';
import { code, line, outletName } from './written.ts';

const STATEMENT_MAX_CHARS = 700;
const SOURCE_MAX_CHARS = 160;
const LINK_MAX_CHARS = 400;
const DOCUMENTS_SHOWN = 10;
/** An embed with this many fields can still be read; Discord takes a few more. */
const FIELDS_PER_EMBED = 12;

/** A field of the note, each statement written as its lines: words, sources, and the response with its sources. */
type WrittenField = { readonly field: NoteField; readonly statements: readonly (readonly string[])[] };

/**
 * All fields of an outlet's note in their order, "none found" included. When a note is too long for one message, links go
 * first, then the list of documents, then statements from the end of the longest fields, a response always together with
 * the decision that it answers; the reply says how many are left out and where they stand.
 */
export function renderOutlet(words: Words, reply: OutletReply): Pick<MessagePayload, 'embeds'> {
  const linked = writeNote(words, { outlet: reply.outlet, withLinks: true });
  const plain = writeNote(words, { outlet: reply.outlet, withLinks: false });
  const longest = Math.max(...plain.map(({ statements }) => statements.length));
  const whole = [
    { note: linked, documentsShown: DOCUMENTS_SHOWN, statements: longest },
    { note: plain, documentsShown: DOCUMENTS_SHOWN, statements: longest },
  ];
  const shorter = Array.from({ length: longest + 1 }, (_, cut) => ({
    note: plain,
    documentsShown: 0,
    statements: longest - cut,
  }));
  for (const detail of [...whole, ...shorter]) {
    const embeds = embedsOf(words, { ...reply, ...detail });
    if (fitsMessage({ embeds })) return { embeds };
  }
  return { embeds: [headOf(words, reply)] };
}

type WithLinks = { readonly withLinks: boolean };

type Detail = {
  readonly note: readonly WrittenField[];
  readonly documentsShown: number;
  /** At most so many statements in each field. */
  readonly statements: number;
};

function embedsOf(words: Words, reply: OutletReply & Detail): readonly Embed[] {
  const fields = [...noteFields(words, reply), ...documentFields(words, reply), ...leftOutFields(words, reply)];
  const embeds: Embed[] = [];
  for (let at = 0; at < fields.length; at += FIELDS_PER_EMBED) embeds.push({ fields: fields.slice(at, at + FIELDS_PER_EMBED) });
  return [{ ...headOf(words, reply), ...embeds[0] }, ...embeds.slice(1)];
}

function headOf(words: Words, { outlet, ref }: OutletReply): Embed {
  const homepage = linkable(outlet.homepage);
  const owner = words.ownership(outlet.ownership.relation, line(outlet.ownership.name, SOURCE_MAX_CHARS));
  return {
    title: outletName(outlet),
    ...(homepage === null ? {} : { url: homepage }),
    description: `${noteLines(words, ref)}\n${owner}`,
  };
}

function writeNote(
  words: Words,
  { outlet: { note }, withLinks }: { readonly outlet: Outlet } & WithLinks,
): readonly WrittenField[] {
  return NOTE_FIELDS.map((field) => ({
    field,
    statements: note.fields[field].map((statement) => statementLines(words, { ...statement, withLinks })),
  }));
}

function statementLines(words: Words, { text, sources, response, withLinks }: NoteStatement & WithLinks): readonly string[] {
  return [
    line(text, STATEMENT_MAX_CHARS),
    ...sources.map((source) => sourceLine(words, { ...source, withLinks })),
    ...(response === null
      ? []
      : [
          words.response(line(response.text, STATEMENT_MAX_CHARS)),
          ...response.sources.map((source) => sourceLine(words, { ...source, withLinks })),
        ]),
  ];
}

function sourceLine(words: Words, { name, published, checked, url, withLinks }: NoteSource & WithLinks): string {
  const named = line(name, SOURCE_MAX_CHARS);
  const dated =
    published === null
      ? words.sourceUndated(named, partialDate(words, checked))
      : words.sourcePublished(named, partialDate(words, published));
  const address = withLinks ? linkable(url) : null;
  return address === null || address.length > LINK_MAX_CHARS
    ? words.source(dated)
    : words.source(words.sourceLinked(dated, maskedLink(words.link, address)));
}

function noteFields(words: Words, { note, statements: shown }: Detail): readonly EmbedField[] {
  return note.flatMap(({ field, statements }) => {
    if (statements.length === 0) return fieldsOf(words, { heading: words.noteField(field), lines: [words.noneFound] });
    return fieldsOf(words, {
      heading: words.noteField(field),
      lines: shown === 0 ? [words.leftOutHere] : statements.slice(0, shown).flat(),
    });
  });
}

function documentFields(
  words: Words,
  { documents, documentsShown, hiddenDocuments }: OutletReply & Detail,
): readonly EmbedField[] {
  const shown = documents.slice(0, documentsShown).map((document) => documentOfOutletLine(words, document));
  const left = documents.length - shown.length;
  const lines =
    shown.length === 0
      ? [words.documentsOf(documents.length)]
      : [...shown, ...(left > 0 ? [words.andFurtherDocuments(left)] : [])];
  const all = [...lines, ...hiddenListed(words, { hiddenDocuments })];
  return fieldsOf(words, { heading: words.documentsHeading, lines: all });
}

function leftOutFields(words: Words, { outlet, note, statements: shown }: OutletReply & Detail): readonly EmbedField[] {
  const left = note.reduce((sum, { statements }) => sum + Math.max(0, statements.length - shown), 0);
  if (left === 0) return [];
  return fieldsOf(words, {
    heading: words.aboutThisReply,
    lines: [words.statementsNotShown(left, code(`corpus/outlets/${outlet.id}.yaml`))],
  });
}
