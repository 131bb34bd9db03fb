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

const MAX_BYTES = 10_000;

function textOf(rows: Parameters<typeof toCsv>[0]): string {
  return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(toCsv(rows, MAX_BYTES).data);
}

describe('toCsv', () => {
  it('writes every cell in quotation marks, with a byte order mark and CR LF', () => {
    expect(
      textOf([
        ['line', 'words'],
        [1, 'say "no",\nplease'],
        [new Date(0), ''],
      ]),
    ).toBe('\ufeff"line","words"\r\n"1","say ""no"",\nplease"\r\n"1970-01-01T00:00:00.000Z",""\r\n');
  });

  it.each(['123456789012345678', '0012', '12e34', '2026-11-20'])('keeps %j from being reckoned with', (value) => {
    expect(read(textOf([[value]]))).toEqual([[`'${value}`]]);
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
    expect(read(textOf([[formula]]))).toEqual([[`'${formula}`]]);
  });

  it('holds as many whole rows as there is room for, counted in bytes', () => {
    const rows = [['a'], ['ش'], ['b']];
    const whole = toCsv(rows, MAX_BYTES).data.length;
    expect([3, 4, 7, 8, whole - 1, whole].map((max) => toCsv(rows, max).rows)).toEqual([0, 0, 0, 1, 2, 3]);
    const cut = toCsv(rows, whole - 1);
    expect(new TextDecoder().decode(cut.data)).toBe('"a"\r\n"ش"\r\n');
  });

  it('reads back as it was written, whatever stands in the cells, and no cell begins a formula', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', '+', '-', '@', ' ', "'", 'ש', '\t', '\0') }),
    );
    const table = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(table, (rows) => {
        const back = read(textOf(rows));
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
