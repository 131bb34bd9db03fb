import type { DateMention } from '../model/date.ts';
import { plainLine } from './plain-line.ts';

const WORDS = {
  head: ['line', 'words', 'value', 'precision', 'known from'],
  unresolved: 'not resolved',
  basis: { stated: 'the words', publication: 'the publication date', text: 'another date in the text' },
} as const;

/** The table of the dates found in a body, a row each in the order of the text; its first row names the columns. */
export function dateTable(dates: readonly DateMention[], body: string): readonly string[] {
  let line = 1;
  let counted = 0;
  const rows: (readonly string[])[] = [WORDS.head];
  for (const date of dates) {
    line += body.slice(counted, date.start).split('\n').length - 1;
    counted = date.start;
    rows.push(cellsOf(date, line));
  }
  const widths = WORDS.head.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function cellsOf({ text, value, precision, qualifier, basis }: DateMention, line: number): readonly string[] {
  const shown = value === null ? WORDS.unresolved : qualifier === null ? value : `${value} (${qualifier})`;
  return [String(line), plainLine(text.replaceAll(/\s+/g, ' ')), shown, precision, value === null ? '' : WORDS.basis[basis]];
}
