import { isTakenForValue } from './taken-for-value.ts';

/** Numbers and times are for the spreadsheet to read; text stays what it is. */
export type CsvCell = string | number | Date;

/** A table in UTF-8. */
export type Csv = {
  readonly data: Uint8Array;
  /** How many of its rows there was room for, from the first on. */
  readonly rows: number;
};

/**
 * A table as RFC 4180 writes it: every cell in quotation marks, lines that end with CR LF. It begins with a byte order mark,
 * without which Excel takes it for something other than UTF-8. Times are in UTC.
 *
 * Text that a spreadsheet would take for a formula gets an apostrophe before it, which spreadsheets show as text: what a
 * member wrote must not run in a moderator's program. See OWASP, "CSV Injection". So does text that it would take for a number
 * or a date: an id of eighteen digits would be rounded, `0012` become 12.
 *
 * @param maxBytes - rows that would make it larger are left out whole, and all that follow.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[], maxBytes: number): Csv {
  const encoder = new TextEncoder();
  const data = new Uint8Array(maxBytes);
  let length = encoder.encodeInto('\ufeff', data).written;
  let fitting = 0;
  for (const row of rows) {
    const line = `${row.map(cell).join(',')}\r\n`;
    const { read, written: bytes } = encoder.encodeInto(line, data.subarray(length));
    if (read < line.length) break;
    length += bytes;
    fitting += 1;
  }
  return { data: data.slice(0, length), rows: fitting };
}

/** Some programs skip white space and what cannot be seen (byte order marks, marks of direction), take full-width signs for plain ones, or begin anew after a line end. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@\t\r\n|%＝＋－＠]/u;

function cell(content: CsvCell): string {
  return `"${written(content).replaceAll('"', '""')}"`;
}

function written(content: CsvCell): string {
  if (typeof content === 'number') return String(content);
  if (content instanceof Date) return content.toISOString();
  return FORMULA.test(content) || isTakenForValue(content) ? `'${content}` : content;
}
