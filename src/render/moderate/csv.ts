/**
 * A table as RFC 4180 writes it: every cell in quotation marks, lines that end with CR LF. It begins with a byte order mark,
 * without which spreadsheets take it for something other than UTF-8.
 *
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it, which spreadsheets show as text: what a
 * member wrote must not run in a moderator's program. See OWASP, "CSV Injection".
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** Some programs skip white space and what cannot be seen (byte order marks, marks of direction), take full-width signs for plain ones, or begin anew after a line end. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@\t\r\n|%＝＋－＠]/u;

function cell(text: string): string {
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
