import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../src/render/moderate/csv.ts';

/** Reads a table as RFC 4180 writes it, and as spreadsheets do: without the byte order mark. */
function read(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const cell = /"((?:[^"]|"")*)"(,|\r\n)/y;
  cell.lastIndex = 1;
  for (let row: string[] = [], found = cell.exec(csv); found !== null; found = cell.exec(csv)) {
    row.push((found[1] ?? '').replaceAll('""', '"'));
    if (found[2] !== '\r\n') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('toCsv', () => {
  it('writes every cell in quotation marks, with a byte order mark and CR LF', () => {
    expect(
      toCsv([
        ['line', 'words'],
        [1, 'say "no",\nplease'],
        [new Date(0), ''],
      ]),
    ).toBe('\ufeff"line","words"\r\n"1","say ""no"",\nplease"\r\n"1970-01-01T00:00:00.000Z",""\r\n');
  });

  it.each(['123456789012345678', '0012', '12e34', '2026-11-20'])('keeps %j from being reckoned with', (value) => {
    expect(read(toCsv([[value]]))).toEqual([[`'${value}`]]);
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '\ufeff=1',
    '\u200f=1',
    '\u2060@x',
    '＝1+1',
    '|calc',
    '%x',
  ])('shows %j as text instead of running it', (formula) => {
    expect(read(toCsv([[formula]]))).toEqual([[`'${formula}`]]);
  });

  it('reads back as it was written, whatever stands in the cells, and no cell begins a formula', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', '+', '-', '@', ' ', "'", 'ש', '\t', '\0') }),
    );
    const table = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(table, (rows) => {
        const back = read(toCsv(rows));
        expect(back.map((row) => row.length)).toEqual(rows.map((row) => row.length));
        back.flat().forEach((cell, index) => {
          const written = rows.flat()[index];
          expect([written, `'${written}`]).toContain(cell);
          expect(cell).not.toMatch(/^\s*[=+\-@]/);
        });
      }),
      { numRuns: 300 },
    );
  });
});
