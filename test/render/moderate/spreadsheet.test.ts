import { execFile } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exported, ODD_LOG, ODD_WORDS } from './odd-log.ts';

/** LibreOffice, where this machine has it: what it makes of the exported log when it opens it. */
const SOFFICE = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'soffice'))
  .find(isProgram);

process.stdout.write(
  `Exported log in a spreadsheet: ${SOFFICE === undefined ? 'NOT OPENED: no soffice on the PATH (Debian: apt-get install libreoffice-calc).' : 'opened by LibreOffice.'}\n`,
);

type Cell = { readonly type: string; readonly text: string };

/** Comma, quotation mark, UTF-8, from the first line: what the dialog offers by itself; without a window it asks nobody. */
const OPENED_AS = 'CSV:44,34,76,1';

describe.skipIf(SOFFICE === undefined)('the exported log, opened in LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spreadsheet-'));
  let rows: readonly (readonly Cell[])[] = [];
  beforeAll(async () => {
    const file = join(folder, 'log.csv');
    writeFileSync(file, exported(ODD_LOG));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const asked = [profile, '--headless', `--infilter=${OPENED_AS}`, '--convert-to', 'fods', '--outdir', folder, file];
    await promisify(execFile)(SOFFICE ?? '', asked, { timeout: 110_000 });
    rows = rowsOf(readFileSync(join(folder, 'log.fods'), 'utf8'));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has a row a line, numbers where they are ours, and text everywhere else', () => {
    expect(rows).toHaveLength(ODD_LOG.length + 1);
    expect(rows[0]?.[0]?.text).toBe('line');
    for (const [index, row] of rows.slice(1).entries()) {
      expect(row[0]).toEqual({ type: 'float', text: String(ODD_LOG.length - index) });
      const seconds = row[3]?.text === 'cooldown' ? ['30'] : [];
      expect(
        row
          .slice(1)
          .filter(({ type }) => type !== 'string' && type !== '')
          .map(({ text }) => text),
      ).toEqual(seconds);
    }
  });

  it('shows the words as they were given, an apostrophe aside, and computes none of them', () => {
    for (const [index, words] of ODD_WORDS.entries()) expect([words, `'${words}`]).toContain(rows[index + 1]?.[6]?.text);
  });

  it('rounds no id', () => {
    expect(rows.slice(-4).map((row) => row.slice(4, 6).map(({ text }) => text))).toEqual([
      ['<@&1234567890123456789>', 'denied'],
      ["'12e34", 'allowed'],
      ['', '<#1234567890123456789>'],
      ['', '30'],
    ]);
    expect(new Set(rows.slice(1).map((row) => row[2]?.text))).toEqual(new Set(['<@123456789012345678>']));
  });
});

/** The cells of a flat OpenDocument table; a cell with a formula would have the type `formula`. */
function rowsOf(xml: string): readonly (readonly Cell[])[] {
  return [...xml.matchAll(/<table:table-row\b[^>]*>(.*?)<\/table:table-row>/gs)]
    .map(([, row = '']) =>
      [...row.matchAll(/<table:table-cell\b([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].map(
        ([, marks = '', content = '']) => ({
          type: marks.includes('table:formula') ? 'formula' : (/office:value-type="(\w+)"/.exec(marks)?.[1] ?? ''),
          text: [...content.matchAll(/<text:p\b[^>]*?(?:\/>|>(.*?)<\/text:p>)/gs)]
            .map(([, line = '']) => textOf(line))
            .join('\n'),
        }),
      ),
    )
    .filter((row) => row.some(({ type }) => type !== ''));
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function textOf(xml: string): string {
  return xml
    .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count) => ' '.repeat(Number(count ?? 1)))
    .replaceAll('<text:tab/>', '\t')
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+);/g, (whole, name) => ENTITIES[name] ?? whole);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
