import { isTakenForValue } from './taken-for-value.ts';

/** Numbers and times are for the spreadsheet to read; text stays what it is. */
export type CsvCell = string | number | Date;

/**
 * A table as RFC 4180 writes it: every cell in quotation marks, lines that end with CR LF. It begins with a byte order mark,
 * without which Excel takes it for something other than UTF-8. Times are in UTC.
 *
 * Text that a spreadsheet would take for a formula gets an apostrophe before it, which spreadsheets show as text: what a
 * member wrote must not run in a moderator's program. See OWASP, "CSV Injection". So does text that it would take for a number
 * or a date: an id of eighteen digits would be rounded, `0012` become 12.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
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
