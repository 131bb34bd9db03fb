import type { Embed, EmbedField } from '../model/message.ts';
import { isolate } from '../render/isolate.ts';
import { type DrawnLine, layOut } from './lay-out.ts';
import { type BlockLine, parseBlocks, splitAtLineFeeds } from './parse-blocks.ts';
import { parseInline } from './parse-inline.ts';
import { printable, printableLine } from './printable.ts';
import { plain, textOf, withMark } from './run.ts';
import { widthOf } from './wrap.ts';

/** Discord puts at most three short fields side by side. */
const FIELDS_IN_ROW = 3;
const MIN_FIELD_WIDTH = 16;
const GAP = '  ';
/** The lines inside an embed's bar, parts set apart by an empty line. Only the parts that take markdown get it. */
export function drawEmbed(embed: Embed, width: number): readonly DrawnLine[] {
  const { author, title, url, description, fields = [], footer } = embed;
  const parts: (readonly DrawnLine[])[] = [];
  const head: DrawnLine[] = [];
  if (author !== undefined) head.push(...layOut(withMark([plain(printableLine(author.name))], 'bold'), width));
  if (title !== undefined) head.push(...drawTitle(title, { width, isLink: url !== undefined }));
  if (url !== undefined) head.push(...layOut([{ text: printableLine(url), marks: ['address'] }], width));
  parts.push(head);
  if (description !== undefined) parts.push(drawMarkdown(description, width));
  for (const row of rowsOf(fields)) parts.push(...drawRow(row, width));
  if (footer !== undefined) parts.push(drawPlain(footer.text, width));
  return parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : [[], ...part]));
}

/** Text with all of Discord's markdown, as in a message's content, a description or a field's value. */
export function drawMarkdown(text: string, width: number): readonly DrawnLine[] {
  return parseBlocks(printable(text)).flatMap((line) => drawBlockLine(line, width));
}

function drawBlockLine({ lead, runs }: BlockLine, width: number): readonly DrawnLine[] {
  const first = lead.map(({ text }) => text).join('');
  // What stands before a line never takes more than a third of it, however narrow the terminal.
  if (widthOf(first) > width / 3) return layOut([plain(first), ...runs], width);
  const further = lead.map(({ text, repeats }) => (repeats ? text : ' '.repeat(widthOf(text)))).join('');
  return layOut(runs, width - widthOf(first)).map((line, index) => [plain(index === 0 ? first : further), ...line]);
}

function drawTitle(title: string, { width, isLink }: { width: number; isLink: boolean }): readonly DrawnLine[] {
  const runs = withMark(parseInline(printableLine(title)), 'bold');
  return layOut(isLink ? withMark(runs, 'link') : runs, width);
}

/** Authors and footers show markdown as it is written. */
function drawPlain(text: string, width: number): readonly DrawnLine[] {
  return splitAtLineFeeds([{ text: printable(text), marks: ['subtle'] }]).flatMap((line) => layOut(line, width));
}

function rowsOf(fields: readonly EmbedField[]): readonly (readonly EmbedField[])[] {
  const rows: EmbedField[][] = [];
  for (const field of fields) {
    const row = rows.at(-1);
    if (field.inline && row?.[0]?.inline && row.length < FIELDS_IN_ROW) row.push(field);
    else rows.push([field]);
  }
  return rows;
}

/** @returns one part, or a part for each field where they cannot stand side by side. */
function drawRow(row: readonly EmbedField[], width: number): readonly (readonly DrawnLine[])[] {
  const columnWidth = Math.floor((width - GAP.length * (row.length - 1)) / row.length);
  // A right-to-left run would reorder what stands beside it on the same line.
  const reorders = row.some(({ name, value }) => isolate(name) !== name || isolate(value) !== value);
  if (row.length === 1 || columnWidth < MIN_FIELD_WIDTH || reorders) return row.map((field) => drawField(field, width));
  const cells = row.map((field) => drawField(field, columnWidth));
  const height = Math.max(...cells.map((cell) => cell.length));
  return [
    Array.from({ length: height }, (_, index) =>
      cells.flatMap((cell, column) => {
        const line = cell[index] ?? [];
        if (column === cells.length - 1) return line;
        return [...line, plain(' '.repeat(Math.max(0, columnWidth - widthOf(textOf(line)))) + GAP)];
      }),
    ),
  ];
}

function drawField({ name, value }: EmbedField, width: number): readonly DrawnLine[] {
  return [...layOut(withMark(parseInline(printableLine(name)), 'bold'), width), ...drawMarkdown(value, width)];
}
